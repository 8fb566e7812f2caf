import { dueItems as ledgersDue } from '#electron/modules/ledgers/index'
import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'

type DueSource = (trx: Trx, asked: { today: string; until: string }) => Promise<DueItem[]>

/** Everything that modules say is due by `until` or overdue, in no order. Days are ISO days. */
export async function everythingDue(trx: Trx, asked: { today: string; until: string }): Promise<DueItem[]> {
  const found: DueItem[] = []
  for (const source of SOURCES) found.push(...(await source(trx, asked)))
  return found
}

const SOURCES: readonly DueSource[] = [ledgersDue]

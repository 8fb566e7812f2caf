import { dueItems as ledgersDue } from '#electron/modules/ledgers/index'
import { dueItems as mattersDue } from '#electron/modules/matters/index'
import { dueItems as membersDue } from '#electron/modules/members/index'
import { dueItems as proceduresDue } from '#electron/modules/procedures/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Right } from '#shared/security/rights'
import type { DueItem } from '#shared/values/due'

/** Up to which day is asked, seen from which; ISO days. */
export type DueSpan = { today: string; until: string }

type DueSource = { right: Right; due: (trx: Trx, asked: DueSpan) => Promise<DueItem[]> }

/** Everything that modules say is due by a day or overdue, as far as the caller may read it; in no order. */
export async function everythingDue(
  { trx, caller }: Pick<Context, 'trx' | 'caller'>,
  asked: DueSpan,
): Promise<DueItem[]> {
  const found: DueItem[] = []
  for (const { right, due } of SOURCES) if (caller.rights.has(right)) found.push(...(await due(trx, asked)))
  return found
}

const SOURCES: readonly DueSource[] = [
  { right: 'ledgers.read', due: ledgersDue },
  { right: 'ledgers.read', due: mattersDue },
  { right: 'ledgers.read', due: proceduresDue },
  { right: 'ledgers.read', due: membersDue },
]

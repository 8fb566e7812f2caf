import type { Trx } from '#electron/platform/database/schema'
import type { LedgerFilter } from '#shared/modules/matters/contract-matters'
import type { MatterRow } from '#shared/modules/matters/matter'
import type { Slice } from '#shared/values/page'
import { accountNames } from './matter.repository'
import { daysOf, type LedgerLine, latestProgress, ledgerLines } from './matter-list.repository'
import { rowOf } from './matter-rows'

/** A slice of a ledger with everything that its columns may show, each kind of fact by one question. */
export async function ledgerFacts(
  trx: Trx,
  asked: { filter: LedgerFilter; today: string },
  slice: Slice,
): Promise<MatterRow[]> {
  return factsOfLines(trx, await ledgerLines(trx, asked, slice), asked.today)
}

async function factsOfLines(trx: Trx, lines: readonly LedgerLine[], today: string): Promise<MatterRow[]> {
  const ids = lines.map((it) => it.id)
  const progress = await latestProgress(trx, ids)
  const names = await accountNames(
    trx,
    lines.map((it) => it.closed_by),
  )
  const days = new Map<string, Record<'milestone' | 'level', Record<string, string>>>()
  for (const { matter_id, group, key, on_day } of await daysOf(trx, ids)) {
    const of = days.get(matter_id) ?? { milestone: {}, level: {} }
    of[group][key] = on_day
    days.set(matter_id, of)
  }
  return lines.map((line) => {
    const { milestone: milestones = {}, level: levels = {} } = days.get(line.id) ?? {}
    return rowOf(line, today, {
      progress: progress.get(line.id) ?? '',
      confirmedBy: names.get(line.closed_by) ?? '',
      milestones,
      levels,
    })
  })
}

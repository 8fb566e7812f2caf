import type { Trx } from '#electron/platform/database/schema'
import type { LedgerFilter } from '#shared/modules/matters/contract-matters'
import type { LedgerFacts } from '#shared/modules/matters/rules-columns'
import type { Slice } from '#shared/values/page'
import { accountNames } from './matter.repository'
import { daysOf, type LedgerLine, latestProgress, ledgerLines, linesById } from './matter-list.repository'
import { rowOf } from './matter-rows'

/** A slice of a ledger with everything that its columns may show, each kind of fact by one question. */
export async function ledgerFacts(
  trx: Trx,
  asked: { filter: LedgerFilter; today: string },
  slice: Slice,
): Promise<LedgerFacts[]> {
  return factsOfLines(trx, await ledgerLines(trx, asked, slice), asked.today)
}

/** The same of single matters, in the order asked. */
export async function factsById(trx: Trx, ids: readonly string[], today: string): Promise<LedgerFacts[]> {
  return factsOfLines(trx, await linesById(trx, ids), today)
}

async function factsOfLines(trx: Trx, lines: readonly LedgerLine[], today: string): Promise<LedgerFacts[]> {
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
  return lines.map((line) => ({
    ...rowOf(line, today),
    phone: line.phone,
    goal: line.goal,
    measures: line.measures,
    result: line.result,
    progress: progress.get(line.id) ?? '',
    paperEvidence: line.paper_evidence,
    confirmedBy: names.get(line.closed_by) ?? '',
    fields: JSON.parse(line.fields),
    milestones: days.get(line.id)?.milestone ?? {},
    levels: days.get(line.id)?.level ?? {},
  }))
}

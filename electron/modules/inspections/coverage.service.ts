import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { inspections } from '#shared/modules/inspections/contract'
import type { CoverageAsk } from '#shared/modules/inspections/contract-coverage'
import type { CoverageRow, RuleCoverage } from '#shared/modules/inspections/coverage'
import { paceBy, periodAround } from '#shared/modules/inspections/rules-periods'
import type { FrequencyRule } from '#shared/modules/inspections/system'
import type { OrganizationId } from '#shared/values/id'
import type { Page, Slice } from '#shared/values/page'
import { type CoverageRecord, type CoverageSpan, listCoverage, sumCoverage } from './coverage.repository'
import { programmeOn } from './inspections-systems'

/** 覆盖情况 at any day: who was visited often enough in the period that the day lies in, and who was not. */
export const coverageService: Pick<Handlers<typeof inspections>, 'coverage' | 'coverageRows'> = {
  coverage: ({ trx }, { programme, on }) => coverageOf(trx, programme, on),

  coverageRows: ({ trx }, { offset, limit, ...ask }) => rowsOf(trx, ask, { offset, limit }),
}

/** The period of a rule around a day; visits count up to that day. */
export function spanOf(programme: string, rule: FrequencyRule, on: string): CoverageSpan & { ends: string } {
  const { from, to } = periodAround(rule.period, on)
  return { programme, rule, from, to: on, on, ends: to }
}

export async function coverageOf(trx: Context['trx'], key: string, on: string): Promise<RuleCoverage[]> {
  const { frequencies } = await programmeOn(trx, key, on)
  const found: RuleCoverage[] = []
  for (const rule of frequencies) {
    const span = spanOf(key, rule, on)
    const { label, basis, times, period } = rule
    const sums = await sumCoverage(trx, span)
    found.push({ rule: rule.key, label, basis, times, period, from: span.from, to: span.ends, ...sums })
  }
  return found
}

/** Rows of one rule, or of all rules one after another. */
export async function rowsOf(
  trx: Context['trx'],
  { programme: key, on, rule, short, unitId, text }: CoverageAsk,
  { offset, limit }: Slice,
): Promise<Page<CoverageRow>> {
  const { frequencies } = await programmeOn(trx, key, on)
  const wanted = frequencies.filter((it) => rule === '' || it.key === rule)
  const narrow = { year: Number(on.slice(0, 4)), short, unitId, text }
  const rows: CoverageRow[] = []
  let total = 0
  for (const it of wanted) {
    const span = spanOf(key, it, on)
    const room = { offset: Math.max(0, offset - total), limit: limit - rows.length }
    const part = await listCoverage(trx, span, narrow, room)
    if (room.limit > 0) rows.push(...part.rows.map((row) => shownRow(it, span, row)))
    total += part.total
  }
  return { total, rows }
}

function shownRow(rule: FrequencyRule, span: ReturnType<typeof spanOf>, row: CoverageRecord): CoverageRow {
  const pace = paceBy(rule.times, { from: span.from, to: span.ends }, span.on)
  return {
    rule: rule.key,
    ruleLabel: rule.label,
    subjectKind: row.kind,
    subjectId: row.id,
    name: row.name,
    unitId: row.unit_id as OrganizationId | null,
    unitName: row.kind === 'unit' ? '' : row.unit_name,
    groupName: row.group_name,
    times: rule.times,
    visits: row.visits,
    owed: Math.max(0, rule.times - row.visits),
    behind: Math.max(0, pace - row.visits),
    last: row.last,
    to: span.ends,
  }
}

import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Check, Override } from '#shared/modules/awards/check'
import type { Cycle } from '#shared/modules/awards/cycle'
import { checkOf, overridden } from '#shared/modules/awards/rules'
import { plainDate } from '#shared/modules/evaluations/rules'
import type { NominationId } from '#shared/values/id'
import type { PartialDate } from '#shared/values/partial-date'
import { type CheckedNomination, type OverrideRecord, overridesOf } from './check.repository'
import { eligibilityFacts } from './eligibility-facts'

export type CheckedRow = { nomination: CheckedNomination; checks: Check[] }

/**
 * Every rule of its category for these nominations of a cycle, or for all of them (null), worked out now with a fixed
 * number of queries. What somebody decided by hand stands in `override`; nominations without rules have an empty list.
 */
export async function checksOf(
  trx: Trx,
  cycle: Cycle,
  nominationIds: readonly NominationId[] | null,
): Promise<Map<NominationId, Check[]>> {
  const wanted = nominationIds && new Set<string>(nominationIds)
  const rows = await checkedRows(trx, cycle)
  return new Map(
    rows
      .filter(({ nomination }) => wanted === null || wanted.has(nomination.id))
      .map(({ nomination, checks }) => [nomination.id, checks]),
  )
}

/** All nominations of a cycle with what their rules come to, in the order of their numbers. */
export async function checkedRows(trx: Trx, cycle: Cycle): Promise<CheckedRow[]> {
  const on = referenceDay(cycle)
  const at = { on, no: cycle.no, year: cycle.year, everyYears: cycle.content.everyYears }
  const overrides = byNomination(await overridesOf(trx, cycle.id))
  const facts = await eligibilityFacts(trx, cycle, on)
  return facts.map(({ nomination, category, facts: known }) => ({
    nomination,
    checks: (category?.rules ?? []).map((rule) =>
      overridden(checkOf(rule, known, at), overrides.get(nomination.id)?.get(rule.key) ?? null),
    ),
  }))
}

/** The day at which ages, years and bars are judged; refuses one that is no date. */
function referenceDay({ referenceOn }: Cycle): PartialDate {
  const day = plainDate(referenceOn)
  if (day) return day
  throw refuse('invalid-input', `资格计算日期“${referenceOn}”不是年、月或日。`, {
    field: 'referenceOn',
    remedy: '在本届概况中改为如 2026.06.30。',
  })
}

function byNomination(records: readonly OverrideRecord[]): Map<string, Map<string, Override>> {
  const found = new Map<string, Map<string, Override>>()
  for (const { nominationId, rule, ...override } of records) {
    const rules = found.get(nominationId) ?? new Map<string, Override>()
    found.set(nominationId, rules.set(rule, override))
  }
  return found
}

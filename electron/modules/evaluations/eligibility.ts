import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Bar, Barring, Eligibility } from '#shared/modules/evaluations/cases'
import { barringOfCase, barringOfOutcome, inForce, plainDate } from '#shared/modules/evaluations/rules'
import type { RoundId } from '#shared/values/id'
import { type PartialDate, todayPartial } from '#shared/values/partial-date'
import {
  type Asked,
  askedOrganizations,
  askedPeople,
  barringSchemes,
  type OutcomeFact,
  outcomesOf,
  type SchemeConsequences,
} from './eligibility.repository'
import { foundCases, type RecordedCase, reachingCases } from './found-cases'
import { offeredBarrings } from './offers'
import { readEvaluationStandards } from './standard.service'

export type EligibilityAsk = {
  personIds: readonly string[]
  organizationIds: readonly string[]
  /** The day asked about; a month or a year stands for each of its days. */
  on: PartialDate
  /** null asks for everything that bars. */
  purpose: Bar | null
}

/** The day asked about as it was typed, that of the call where nothing was; refuses what is no date. */
export function dayAsked(typed: string, now: string): PartialDate {
  const day = typed === '' ? todayPartial(new Date(now)) : plainDate(typed)
  if (day !== null) return day
  throw refuse('invalid-input', `日期“${typed}”不是年、月或日。`, { field: 'on', remedy: '如 2026.03.15。' })
}

/**
 * What bars these people and organizations at a day, in the order asked, people first: cases within their 影响期,
 * sanctions that only the file tells, confirmed grades with the consequences of their scheme, and what later modules offer. A sanction on an
 * organization bars its people only where the rule table says so. Ids that are not on record are left out.
 */
export async function eligibilityOf(trx: Trx, ask: EligibilityAsk): Promise<Eligibility[]> {
  const { personIds, organizationIds } = ask
  const standards = await readEvaluationStandards(trx)
  const schemes = await barringSchemes(trx)
  const keys = [...schemes.keys()]
  const cases = await foundCases(trx, standards, ask)
  const reached = await reachingCases(trx, standards, personIds)
  const offered = await offeredBarrings(trx, { personIds, organizationIds })
  const results = byOutcome([
    ...(await outcomesOf(trx, 'person', personIds, keys)),
    ...(await outcomesOf(trx, 'organization', organizationIds, keys)),
  ])
  const answer = ({ id, name, unitName }: Asked): Eligibility => ({
    id,
    name,
    unitName,
    on: ask.on,
    barrings: [
      ...[...(cases.get(id) ?? []), ...(reached.get(id) ?? [])].flatMap(caseBarring),
      ...(results.get(id) ?? []).flatMap((it) => resultBarrings(it, schemes)),
      ...(offered.get(id) ?? []),
    ]
      .filter((it) => inForce(it, ask.on) && (ask.purpose === null || it.bars.includes(ask.purpose)))
      .toSorted((a, b) => b.from.localeCompare(a.from)),
  })
  const asked = [...(await askedPeople(trx, personIds)), ...(await askedOrganizations(trx, organizationIds))]
  return asked.map(answer)
}

function caseBarring(it: RecordedCase): Barring[] {
  if (it.kind.bars.length === 0) return []
  return [{ ...barringOfCase(it, it.ownEnd), source: it.source }]
}

function resultBarrings(
  { schemeId, roundId, no, ...outcome }: OutcomeFact,
  schemes: ReadonlyMap<string, SchemeConsequences>,
): Barring[] {
  const scheme = schemes.get(schemeId)
  const source = { kind: 'result' as const, roundId: roundId as RoundId, subject: no }
  const matching = scheme?.consequences.filter((it) => it.grade === outcome.grade) ?? []
  return matching.map((it) => ({ ...barringOfOutcome(outcome, it, scheme), source }))
}

function byOutcome(outcomes: readonly OutcomeFact[]): Map<string, OutcomeFact[]> {
  const groups = new Map<string, OutcomeFact[]>()
  for (const it of outcomes) groups.set(it.subject, [...(groups.get(it.subject) ?? []), it])
  return groups
}

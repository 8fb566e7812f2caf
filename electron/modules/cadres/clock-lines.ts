import type { Trx } from '#electron/platform/database/schema'
import type { ClockAsk } from '#shared/modules/cadres/contract'
import { monthAfter, type TenureLine, tenureLines, tenureOf } from '#shared/modules/cadres/rules-tenure'
import type { ProbationRow, RetirementRow, TenureRow } from '#shared/modules/cadres/schema'
import type { Standards } from '#shared/modules/cadres/standards'
import { ELECTED_TITLES, RETIREMENT_GROUPS } from '#shared/modules/people/regulations'
import { ageText, retirementOf } from '#shared/modules/people/rules'
import { monthsBetween, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import type { Chosen } from './chosen'
import {
  type Candidate,
  firstLeadingPosts,
  type ProbationCandidate,
  postsOf,
  type RetirementCandidate,
  recordedProbations,
  retirementCandidates,
  tenureCandidates,
} from './clock.repository'
import type { CadreUnits } from './units'

/** What a list is made from. */
export type ClockSetting = {
  trx: Trx
  chosen: Chosen
  on: PartialDate
  units: CadreUnits
  standards: Standards
}
type Ask = Pick<ClockAsk, 'ahead' | 'ruleId'>

type Own<Row> = Omit<
  Row,
  'name' | 'sex' | 'birth' | 'post' | 'rank' | 'organizationId' | 'organizationName' | 'id'
>
/** One line of a list: whose it is, and what the list says beside the person. */
export type Line<Row> = { person: Candidate; own: Own<Row> }

/** 退休: by the rule in force, with the old one and the file's own date beside it. */
export async function retirementLines(
  { trx, chosen, on }: ClockSetting,
  { ahead }: Ask,
): Promise<Line<RetirementRow>[]> {
  const men = bornBefore(on, ahead, '男')
  const women = bornBefore(on, ahead, '女')
  const found = await retirementCandidates(trx, chosen, { men, women })
  return found.flatMap((person) => retirementLine(person, on, ahead) ?? [])
}

/** The last day of birth (yyyyMMdd) with which the lowest age of the sex is reached in time. */
function bornBefore(on: PartialDate, ahead: number, sex: '男' | '女'): number {
  const youngest = Math.min(...RETIREMENT_GROUPS.filter((it) => it.sex === sex).map((it) => it.age))
  const month = monthAfter(on, ahead - youngest * 12)
  return Number(month.replace('.', '')) * 100 + 99
}

function retirementLine(
  person: RetirementCandidate,
  on: PartialDate,
  ahead: number,
): Line<RetirementRow> | null {
  const found = retirementOf(person)
  if (!found) return null
  const monthsLeft = monthsBetween(on, found.due)
  if (monthsLeft > ahead) return null
  const { age, words, old, due, delayMonths, earliest, latest } = found
  const basis = /岁/.test(words) ? words : `${words} ${age} 周岁`
  const stated = person.stated.slice(0, 7)
  return {
    person,
    own: {
      age: ageText(person.birth, on),
      basis,
      old,
      due,
      delayMonths,
      earliest,
      latest,
      monthsLeft,
      stated,
      differs: stated !== '' && stated !== due,
    },
  }
}

/** 试用期: posts that name its end, and first leading posts that do not say and are appointed, not elected. */
export async function probationLines(
  { trx, chosen, on, standards }: ClockSetting,
  { ahead }: Ask,
): Promise<Line<ProbationRow>[]> {
  const { probationMonths } = standards
  const by = monthAfter(on, ahead)
  const recorded = await recordedProbations(trx, chosen, by)
  // Once a year is over nothing tells whether the person was confirmed: only those still ahead are worked out.
  const range = [monthAfter(on, -probationMonths), monthAfter(by, -probationMonths)] as const
  const first = (await firstLeadingPosts(trx, chosen, range)).filter((it) => !ELECTED_TITLES.test(it.title))
  return [
    ...recorded.flatMap((it) => probationLine(it, 'recorded', on) ?? []),
    ...first.flatMap((it) => {
      const start = parsePartialDate(it.startedOn)
      const endsOn = start ? monthAfter(start, probationMonths) : ''
      return probationLine({ ...it, endsOn }, 'computed', on) ?? []
    }),
  ]
}

function probationLine(
  person: ProbationCandidate,
  basis: ProbationRow['basis'],
  on: PartialDate,
): Line<ProbationRow> | null {
  const end = parsePartialDate(person.endsOn)
  if (!end) return null
  const { startedOn } = person
  return {
    person,
    own: { startedOn, endsOn: person.endsOn.slice(0, 7), basis, monthsLeft: monthsBetween(on, end) },
  }
}

/** 任期 and 交流: everyone at a rule's line or near it; one person may stand at several. */
export async function tenureLinesOf(
  { trx, chosen, on, units, standards }: ClockSetting,
  { ahead, ruleId }: Ask,
): Promise<Line<TenureRow>[]> {
  const rules = standards.tenureRules.filter((it) => it.enabled && (ruleId === '' || it.id === ruleId))
  if (rules.length === 0) return []
  const people = await tenureCandidates(trx, chosen, !rules.some((it) => it.who === 'all'))
  const posts = new Map<string, Parameters<typeof tenureOf>[0][number][]>()
  for (const row of await postsOf(
    trx,
    people.map((it) => it.id),
  )) {
    const { personId, organizationId, isMain, ...rest } = row
    const unit = organizationId === null ? '' : (units.unitOf(organizationId)?.id ?? '')
    const held = posts.get(personId) ?? []
    held.push({ ...rest, unit, isMain: isMain === 1 })
    posts.set(personId, held)
  }
  return people.flatMap((person) =>
    tenureLines(rules, person.level, tenureOf(posts.get(person.id) ?? [], person.levelSince), on)
      .filter((line) => line.monthsLeft <= ahead)
      .map((line) => ({ person, own: tenureRow(person.level, line) })),
  )
}

function tenureRow(level: string, { rule, since, months, monthsLeft }: TenureLine): Own<TenureRow> {
  return {
    ruleId: rule.id,
    rule: rule.name,
    source: rule.source,
    level,
    months,
    monthsLeft,
    since: since.slice(0, 7),
    reachesOn: monthAfter(since, rule.years * 12),
  }
}

/** Office order: the tree of units, then the place in the unit. */
export function inOfficeOrder(units: CadreUnits) {
  return (a: Line<unknown>, b: Line<unknown>) =>
    units.place(a.person.organizationId) - units.place(b.person.organizationId) ||
    a.person.position - b.person.position ||
    (a.person.id < b.person.id ? -1 : 1)
}

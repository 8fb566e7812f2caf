import { codeItems } from '../../codes'
import { parsePartialDate } from '../../values/partial-date'
import type { PersonContent } from '../people/schema'
import { type CompletenessFacts, type LineFound, shortOf, spanOfText, wanted } from './completeness-facts'
import { monthsApart, type Span } from './rules-audit-dates'
import { joinedOn } from './rules-audit-record'
import type { CompletenessCheck } from './standards'

/** @file Checks that want a material for each post, study, year … of the record. */

/** Something on record that must have its material, and the days it may have happened. */
type Event = { label: string; span: Span }

/** Posts held, those that began in one month as one. */
export function eachPost(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const posts = facts.record.posts.map(({ startedOn, unitName, title }) => ({
    label: `${startedOn} ${unitName}${title}`,
    startedOn,
  }))
  return eachEvent(check, facts, eventsOf(check, posts))
}

/** Steps up of 职务层次; whoever has none listed is looked at by a person. */
export function eachPromotion(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const levels = facts.record.ranks
    .filter((it) => it.kind === 'level' && it.startedOn !== '')
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
  if (levels.length === 0) return { state: 'judge', times: 0, detail: '职务层次没有逐条登记' }
  const risen = levels.filter((it, at) =>
    levels.slice(0, at).every((before) => levelPlace(it.name) < levelPlace(before.name)),
  )
  const events = risen
    .slice(1)
    .map((it) => ({ label: `${it.startedOn} ${it.name}`, startedOn: it.startedOn }))
  return eachEvent(check, facts, eventsOf(check, events))
}

/** Place in the national table from the highest down; an unknown level is the lowest. */
function levelPlace(name: string): number {
  const at = codeItems('zb09-position-level').findIndex((it) => it.name === name)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** Rewards or sanctions on record. */
export function eachOfSet(
  check: CompletenessCheck,
  facts: CompletenessFacts,
  kind: PersonContent['rewards'][number]['kind'],
): LineFound {
  const rows = facts.record.rewards
    .filter((it) => it.kind === kind)
    .map((it) => ({
      label: `${it.happenedOn} ${it.text}`.trim().slice(0, 30),
      startedOn: it.happenedOn.slice(0, 4),
    }))
  const events = rows.flatMap(({ label, startedOn }) => {
    const span = spanOfText(startedOn)
    return span ? [{ label, span }] : []
  })
  return eachEvent(check, facts, events)
}

function eventsOf(
  { since }: CompletenessCheck,
  rows: readonly { label: string; startedOn: string }[],
): Event[] {
  const seen = new Set<string>()
  return rows
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .flatMap(({ label, startedOn }) => {
      const span = spanOfText(startedOn)
      const month = startedOn.slice(0, 7)
      if (!span || seen.has(month) || (since !== null && span.to < since * 10_000)) return []
      seen.add(month)
      return [{ label, span }]
    })
}

/** Each event takes the nearest material that no event before took. */
function eachEvent(check: CompletenessCheck, facts: CompletenessFacts, events: readonly Event[]): LineFound {
  const left = wanted(check, facts)
  const missing = events.filter(({ span }) => {
    const near = left
      .map((it, at) => ({ at, months: it.span ? monthsApart(it.span, span) : Number.POSITIVE_INFINITY }))
      .filter((it) => it.months <= (check.within ?? 0))
      .toSorted((a, b) => a.months - b.months)[0]
    if (near) left.splice(near.at, 1)
    return !near
  })
  return shortOf(
    missing.map((it) => it.label),
    '份',
  )
}

/** Each study has a material formed while it went on or shortly after, or one that names its school. */
export function eachEducation(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const materials = wanted(check, facts)
  const missing = facts.record.educations.filter(({ school, startedOn, endedOn }) => {
    const [from, to] = [spanOfText(startedOn || endedOn), spanOfText(endedOn || startedOn)]
    const time = from && to ? { from: from.from, to: to.to } : null
    return !materials.some(
      ({ material, span }) =>
        (time && span && monthsApart(time, span) <= (check.within ?? 0)) ||
        (school !== '' && material.title.includes(school.slice(0, SCHOOL_NAME))),
    )
  })
  return shortOf(
    missing.map((it) => `${it.qualification || it.degree} ${it.school}`.trim()),
    '段学习的材料',
  )
}

/** So much of a school's name tells it from others. */
const SCHOOL_NAME = 4

/** Each year from the start of work until the last one whose result must be in by now. */
export function eachYear(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const began = parsePartialDate(facts.record.workStarted)
  if (!began) return { state: 'judge', times: 0, detail: '参加工作时间未填' }
  const first = Math.max(Number(began.slice(0, 4)), check.since ?? 0)
  const last = lastYearDue(facts, check.within ?? 0)
  const told = new Set(
    wanted({ ...check, since: null }, facts).flatMap(({ material, span }) => yearsOf(material.title, span)),
  )
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return shortOf(years.filter((year) => !told.has(year)).map(String), '个年度')
}

/** The year before this month less the months allowed for filing. */
function lastYearDue({ today }: CompletenessFacts, within: number): number {
  const [year = 0, month = 1] = today.split('.').map(Number)
  return Math.floor((year * 12 + month - 1 - within) / 12) - 1
}

const YEARS = /(\d{4})\s*年?度?\s*(?:[-—–~～至到]+)\s*(\d{4})|(\d{4})\s*年/gu

/** Years named in the title; without any, the year before a form of the first half-year, else the year itself. */
function yearsOf(title: string, span: Span | null): number[] {
  const named = [...title.normalize('NFKC').matchAll(YEARS)].flatMap(([, from, to, single]) => {
    const [first, last] = single ? [Number(single), Number(single)] : [Number(from), Number(to)]
    return Array.from({ length: Math.min(Math.max(0, last - first + 1), 60) }, (_, at) => first + at)
  })
  if (named.length > 0) return named
  return span ? yearsFormed(span) : []
}

function yearsFormed({ from, to }: Span): number[] {
  const year = Math.floor(from / 10_000)
  if (to - from > 100) return [year - 1, year]
  return [Math.floor((from % 10_000) / 100) <= LAST_FORMING_MONTH ? year - 1 : year]
}

/** Yearly forms are finished in the first half of the next year. */
const LAST_FORMING_MONTH = 6

/** One of each edition: formed from its year until before the next, for whoever was there while it was filled in. */
export function ofYears(check: CompletenessCheck, facts: CompletenessFacts): LineFound {
  const began = spanOfText(check.when === 'party' ? joinedOn(facts.record) : facts.record.workStarted)
  if (!began) return { state: 'judge', times: 0, detail: '起始时间未填' }
  const materials = wanted(check, facts)
  const missing = check.years.filter((year, at) => {
    const until = check.years[at + 1] ?? Number.POSITIVE_INFINITY
    const concerned = began.from < (year + 1) * 10_000
    return (
      concerned &&
      !materials.some(({ span }) => span && span.to >= year * 10_000 && span.from < until * 10_000)
    )
  })
  return shortOf(
    missing.map((year) => `${year} 年版`),
    '版',
  )
}

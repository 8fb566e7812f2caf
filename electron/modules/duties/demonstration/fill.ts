import { newId } from '#electron/platform/database/id'
import type { DutyKind } from '#shared/modules/duties/content'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import { usualDayIn } from '#shared/modules/duties/rules-periods'
import { daysBetween, plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import type { EventRecord } from '../event.repository'
import type { Words } from '../record-rows'
import type { Gap } from './gaps'
import { PLACES, TOPICS } from './words'

/** One subject of a board as what is invented for it needs it. */
export type Keeping = {
  subject: Subject
  /** Place in its list, which everything invented follows from. */
  at: number
  chair: string
  people: number
  committee: number
  /** Its party groups; one of no name for the whole. */
  groups: readonly string[]
}

/** Who writes when: the day it is, and the account. */
type Writing = { system: string; today: string; accountId: string }

/**
 * What every subject planned and held in one period: nothing where a gap says so, a plan where the day lies ahead.
 * `gapOf` tells by the place of a subject.
 */
export function eventsIn(
  writing: Writing,
  period: JudgedPeriod,
  { keeping, gapOf }: { keeping: readonly Keeping[]; gapOf: (at: number) => Gap },
): EventRecord[] {
  const days = daysOf(period)
  return keeping.flatMap((one) => {
    const { system, today, accountId } = writing
    const occasion = { system, today, accountId, period, gap: gapOf(one.at), day: days(one.at) }
    return partsOf(one, period.kind).flatMap((part) => eventOf(occasion, one, part))
  })
}

type Occasion = Writing & { period: JudgedPeriod; gap: Gap; day: string }

function eventOf(occasion: Occasion, one: Keeping, part: string): EventRecord[] {
  const { system, today, accountId, period, gap, day } = occasion
  const { subject, at } = one
  const { kind } = period
  const held = gap === 'm' ? plusDays(period.to, 6 + (at % 3)) : gap === 'n' || day > today ? '' : day
  if (held === '' && !(kind.plan || day > today)) return NOTHING
  if (gap === 'n' && at % 2 === 0) return NOTHING
  const written = `${day < today ? day : today}T02:00:00.000Z`
  const counted = held !== '' && kind.attendance !== 'none'
  const due = kind.attendance === 'committee' ? one.committee : one.people
  // Column by column: spreading a draft into tens of thousands of rows takes longer than writing them.
  return [
    {
      id: newId(),
      version: 1,
      created_at: written,
      created_by: accountId,
      changed_at: written,
      changed_by: accountId,
      removed_at: null,
      system_key: system,
      kind_key: kind.key,
      subject_kind: subject.kind,
      subject_id: subject.id,
      counts_on: held === '' ? day : gap === 'm' ? period.to : held,
      held_on: held,
      planned_on: kind.plan || held === '' ? day : '',
      part,
      amount: kind.counts === 'amount' ? kind.times : 1,
      archived_on: held !== '' && kind.archive && daysBetween(held, today) > 15 ? plusDays(held, 5) : '',
      due: counted ? due : null,
      present: counted ? Math.max(1, due - ((at + day.charCodeAt(9)) % 4)) : null,
      content: wordsOf(one, occasion),
    },
  ]
}

const NOTHING: EventRecord[] = []

function wordsOf({ at, chair }: Keeping, { system, period: { kind }, day }: Occasion): string {
  const words: Words = {
    place: PLACES[at % PLACES.length] ?? '',
    chair,
    recorder: '',
    topic: topicOf(system, kind, at + Number(day.slice(5, 7))),
    content: '',
    decision: '',
    fields: fieldsOf(kind, chair),
  }
  return JSON.stringify(words)
}

/** The day by the place in the list: the usual one, or one of the period's first weeks; of longer ones in some month. */
function daysOf(period: JudgedPeriod): (at: number) => string {
  const usual = usualDayIn(period.kind.usual, period)
  if (usual !== '') return () => usual
  const span = daysBetween(period.from, period.to)
  const third = span > 45 ? Math.floor((span + 5) / 90) * 30 : 0
  const days = Array.from({ length: span + 1 }, (_, at) => plusDays(period.from, at))
  return (at) =>
    days[Math.min(span, third * (at % 3) + ((at * 5 + 7) % Math.min(span + 1, 24)))] ?? period.from
}

/** The groups of a branch, the parts that a kind names, or the whole. */
function partsOf({ groups }: Keeping, { counts, parts }: DutyKind): readonly string[] {
  if (counts !== 'parts') return WHOLE
  return parts.length > 0 ? parts : groups
}

const WHOLE = ['']

function topicOf(system: string, { key, label }: DutyKind, at: number): string {
  const topics = TOPICS[`${system} ${key}`]
  return topics?.[at % topics.length] ?? label
}

function fieldsOf({ fields }: DutyKind, name: string): Record<string, string> {
  return Object.fromEntries(fields.map(({ key, choices }) => [key, choices[0] ?? (name || '张镇涛')]))
}

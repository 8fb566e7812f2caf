import { newId } from '#electron/platform/database/id'
import type { Stage } from '#electron/platform/vault/demonstration-stage'
import type { DutyKind } from '#shared/modules/duties/content'
import { DutyDraft } from '#shared/modules/duties/event'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import { usualDayIn } from '#shared/modules/duties/rules-periods'
import { plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import type { EventRecord } from '../event.repository'
import { eventColumns } from '../record-rows'
import { PLACES, TOPICS } from './words'

export type Filled = {
  system: string
  subject: Subject
  /** Place in its list, which everything invented follows from. */
  at: number
  period: JudgedPeriod
  gap: 'n' | 'm' | ''
  /** Who leads and how many belong to it. */
  chair: string
  people: number
  part: string
}

/** What was planned and held in one period: nothing where a gap says so, a plan where it lies ahead. */
export function eventsIn(stage: Stage, today: string, filled: Filled): EventRecord[] {
  const { system, subject, at, period, gap, chair, people, part } = filled
  const { kind } = period
  const day = dayIn(period, at)
  const held = gap === 'm' ? plusDays(period.to, 6 + (at % 3)) : gap === 'n' || day > today ? '' : day
  if (held === '' && !(kind.plan || day > today)) return []
  if (gap === 'n' && at % 2 === 0) return []
  const there = Math.max(1, people - ((at + day.charCodeAt(9)) % 4))
  const draft = DutyDraft.parse({
    system,
    kind: kind.key,
    subject: { kind: subject.kind, id: subject.id },
    part,
    plannedOn: kind.plan || held === '' ? day : '',
    heldOn: held,
    countsFor: gap === 'm' ? period.to : '',
    amount: kind.counts === 'amount' ? kind.times : 1,
    place: PLACES[at % PLACES.length],
    chair,
    topic: topicOf(kind, at + Number(day.slice(5, 7))),
    due: held === '' || kind.attendance === 'none' ? null : people,
    present: held === '' || kind.attendance === 'none' ? null : there,
    archivedOn: held !== '' && kind.archive && held < plusDays(today, -15) ? plusDays(held, 5) : '',
    fields: fieldsOf(kind, chair),
  })
  return [{ ...kept(stage, day < today ? day : today), ...eventColumns(draft) }]
}

function kept({ author }: Stage, day: string) {
  const at = `${day}T02:00:00.000Z`
  return {
    id: newId(),
    version: 1,
    created_at: at,
    created_by: author.accountId,
    changed_at: at,
    changed_by: author.accountId,
    removed_at: null,
  }
}

/** The usual day, or one that follows from the place in the list; of longer periods in one of their months. */
function dayIn(period: JudgedPeriod, at: number): string {
  const usual = usualDayIn(period.kind.usual, period)
  if (usual !== '' && period.kind.usual?.of === 'week') return usual
  const span = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000)
  const month = span > 45 ? Math.floor((span / 30) * 0.34 * (at % 3)) * 30 : 0
  return usual || plusDays(period.from, Math.min(span, month + ((at * 5 + 7) % Math.min(span + 1, 24))))
}

function topicOf({ key, label }: DutyKind, at: number): string {
  const topics = TOPICS[key]
  return topics?.[at % topics.length] ?? label
}

function fieldsOf({ fields }: DutyKind, name: string): Record<string, string> {
  return Object.fromEntries(fields.map(({ key, choices }) => [key, choices[0] ?? (name || '张镇涛')]))
}

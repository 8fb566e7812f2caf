import type { z } from 'zod'
import type { Trx } from '#electron/platform/database/schema'
import type { Calendar, CalendarAsk, CalendarEntry } from '#shared/modules/duties/matrix'
import { periodName, usualDayIn } from '#shared/modules/duties/rules-periods'
import type { DutyEventId } from '#shared/values/id'
import { type DutySystem, systemsOn, yearOf } from './boards'
import { type EventRecord, eventsOf } from './event.repository'
import { judgedOf } from './matrix.repository'
import { settingsOf } from './setting.repository'

type Ask = z.output<typeof CalendarAsk>

/** Every day of a subject's year on which something was held, is planned, or falls due, over all its boards. */
export async function calendarOf(trx: Trx, ask: Ask, today: string): Promise<Omit<Calendar, 'subject'>> {
  const systems = await systemsOn(trx)
  const span = { from: `${ask.year}-01-01`, to: `${ask.year}-12-31` }
  const events = await eventsOf(trx, ask.subject, span)
  const entries = events.map((it) => entryOf(systems, it, today))
  const boards: Calendar['boards'] = []
  for (const system of systems)
    for (const { key, scope } of system.editions.at(-1)?.content.boards ?? []) {
      if (scope.kind !== ask.subject.kind) continue
      const due = await dueOf(trx, { system, board: key }, ask, today)
      if (due === null) continue
      entries.push(...due)
      boards.push({ system: system.key, board: key })
    }
  return { entries: entries.toSorted((a, b) => (a.on < b.on ? -1 : 1)), boards }
}

function entryOf(systems: readonly DutySystem[], event: EventRecord, today: string): CalendarEntry {
  const kind = systems
    .find((it) => it.key === event.system_key)
    ?.editions.flatMap((it) => it.content.boards.flatMap((board) => board.kinds))
    .findLast((it) => it.key === event.kind_key)
  const made = event.counts_on !== event.held_on
  const held = made ? 'm' : kind?.plan && event.planned_on === '' ? 'u' : 'd'
  const { topic = '' } = JSON.parse(event.content)
  return {
    on: event.held_on || event.planned_on,
    system: event.system_key,
    kind: event.kind_key,
    label: kind?.label ?? event.kind_key,
    state: event.held_on !== '' ? held : event.planned_on < today ? 'n' : 'p',
    words: String(topic),
    eventId: event.id as DutyEventId,
  }
}

/** What is missing or open without a plan, on its usual day or the last of its period; null where it asks nothing of it. */
async function dueOf(
  trx: Trx,
  { system, board }: { system: DutySystem; board: string },
  { subject, year }: Ask,
  today: string,
): Promise<CalendarEntry[] | null> {
  const asked = yearOf(system, board, { year, today })
  const judged = await judgedOf(trx, { ...asked, subjectId: subject.id })
  if (judged.length === 0) return null
  const settings = await settingsOf(trx, { system: system.key, board, subjectId: subject.id })
  return judged.flatMap(({ no, state }): CalendarEntry[] => {
    const period = asked.periods[no]
    if (!period || (state !== 'n' && state !== 'o')) return []
    const { kind } = period
    const own = settings.find(
      (it) => it.day !== null && (it.kind_key === '' || it.kind_key === kind.key),
    )?.day
    const usual = own && kind.usual ? { ...kind.usual, day: own } : kind.usual
    return [
      {
        on: usualDayIn(usual, period) || period.to,
        system: system.key,
        kind: kind.key,
        label: kind.label,
        state,
        words: periodName(kind.frequency, period),
        eventId: null,
      },
    ]
  })
}

import { comparePartialDates, type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { Objection, ObjectionContent } from './outcome'
import { plusDays, wholeDay } from './rules-calendar'

/** What keeps an objection from being stored: `field` of its content, the sentence, what to do. */
export type ObjectionProblem = { field: string; message: string; remedy: string }

/** A finding is written down before an objection is closed; an open one has no day of closing. */
export function objectionProblem(
  { receivedOn, outcome, finding, closedOn }: ObjectionContent,
  today: PartialDate,
): ObjectionProblem | null {
  const received = parsePartialDate(receivedOn)
  if (!received) return problem('receivedOn', `收到日期“${receivedOn}”不是日期。`, '如 2026.06.05。')
  if (comparePartialDates(received, today) > 0)
    return problem('receivedOn', `收到日期 ${received} 晚于今天。`, '核对日期。')
  if (outcome === 'open')
    return closedOn === '' ? null : problem('closedOn', '还在核查，不填办结日期。', '先选结论，或清空日期。')
  if (finding === '') return problem('finding', '核查情况未填。', '写明向谁核实、查到什么，再下结论。')
  const closedDay = parsePartialDate(closedOn)
  if (!closedDay) return problem('closedOn', '办结日期未填，或不是日期。', '如 2026.06.12。')
  if (comparePartialDates(closedDay, received) < 0)
    return problem('closedOn', `办结 ${closedDay} 早于收到 ${received}。`, '核对两个日期。')
  return null
}

function problem(field: string, message: string, remedy: string): ObjectionProblem {
  return { field, message, remedy }
}

/**
 * Until when it must be handled: so many days after it came, '' where nobody has decided or the day is not known. Late
 * is what is open after that day, or was closed after it.
 */
export function objectionDue(
  { receivedOn, outcome, closedOn }: Pick<ObjectionContent, 'receivedOn' | 'outcome' | 'closedOn'>,
  days: number | null,
  today: string,
): Pick<Objection, 'due' | 'late'> {
  const received = wholeDay(receivedOn)
  if (received === null || days === null) return { due: '', late: false }
  const due = plusDays(received, days)
  return { due, late: (outcome === 'open' ? today : closedOn) > due }
}

import { plusMonths, shownDay } from '../../values/iso-day'
import { sortKey } from '../../values/partial-date'
import type { Trouble } from './case'
import type { Interval, Step } from './procedure'
import type { StepEntry } from './record'
import { type CaseFacts, entriesOf, extensionOf, isPast, lastDone, standingOf } from './rules-entries'
import { birthdayAt, type Limits, limitsOf, previousEntry } from './rules-limits'
import { spanEnd, spanText } from './rules-span'

/** Everything on record that does not agree with the rules, and what is overdue today. Nothing is corrected. */
export function troublesOf(facts: CaseFacts, limits: Map<string, Limits> = limitsOf(facts)): Trouble[] {
  return facts.procedure.steps.flatMap((step) => [
    ...entriesOf(facts, step.key).flatMap((entry) =>
      entry.state === 'done' && entry.on !== '' ? entryTroubles(facts, step, entry) : [],
    ),
    ...overdue(facts, step, limits.get(step.key)),
  ])
}

/** What one record's day does not agree with. */
export function entryTroubles(facts: CaseFacts, step: Step, entry: StepEntry): Trouble[] {
  const made = (kind: Trouble['kind'], message: string, basis: string): Trouble => ({
    step: step.key,
    number: entry.number,
    kind,
    message,
    basis,
  })
  return [
    ...orderTroubles(facts, step, entry, made),
    ...ageTroubles(facts, step, entry, made),
    ...step.intervals.flatMap((interval) => intervalTroubles(facts, { step, entry, interval }, made)),
    ...repeatTroubles(facts, step, entry, made),
  ]
}

type Make = (kind: Trouble['kind'], message: string, basis: string) => Trouble

function orderTroubles(facts: CaseFacts, step: Step, entry: StepEntry, made: Make): Trouble[] {
  const before = previousEntry(facts, step)
  if (!before || entry.on >= before.on) return []
  return [
    made(
      'order',
      `“${step.title}”（${shownDay(entry.on)}）早于“${before.title}”（${shownDay(before.on)}）。`,
      step.basis,
    ),
  ]
}

function ageTroubles({ birth }: CaseFacts, step: Step, entry: StepEntry, made: Make): Trouble[] {
  if (!step.age || birth === null) return []
  const comes = birthdayAt(sortKey(birth), step.age.least)
  if (entry.on >= comes) return []
  const message = `“${step.title}”（${shownDay(entry.on)}）时未满 ${step.age.least} 周岁，${shownDay(comes)} 满。`
  return [made('age', message, step.age.basis)]
}

type Judged = { step: Step; entry: StepEntry; interval: Interval }

function intervalTroubles(facts: CaseFacts, { step, entry, interval }: Judged, made: Make): Trouble[] {
  const anchor = lastDone(facts, interval.after)
  if (!anchor) return []
  const title = facts.procedure.steps.find((it) => it.key === interval.after)?.title ?? ''
  const said = `“${step.title}”（${shownDay(entry.on)}）距“${title}”（${shownDay(anchor.on)}）`
  if (interval.bound === 'least') {
    const put = entry.number > 1 ? extensionOf(facts, step.key) : 0
    const earliest = plusMonths(spanEnd(anchor.on, interval.span, facts.holidays), put)
    const message = `${said}不满 ${spanText(interval.span)}，最早 ${shownDay(earliest)}。`
    return entry.on < earliest ? [made('early', message, interval.basis)] : []
  }
  const span = interval.stretch && entry.content.reason !== '' ? interval.stretch.span : interval.span
  const latest = spanEnd(anchor.on, span, facts.holidays)
  if (entry.on <= latest) return []
  const kind = interval.weight === 'general' ? 'general' : 'late'
  return [made(kind, `${said}超过 ${spanText(span)}，最迟 ${shownDay(latest)}。`, interval.basis)]
}

function repeatTroubles(facts: CaseFacts, step: Step, entry: StepEntry, made: Make): Trouble[] {
  if (!step.repeat) return []
  const before =
    entriesOf(facts, step.key).find((it) => it.number === entry.number - 1 && it.state === 'done') ??
    lastDone(facts, step.repeat.from)
  if (!before || before.on === '') return []
  const latest = spanEnd(before.on, step.repeat.span, facts.holidays)
  if (entry.on <= latest) return []
  const message = `第 ${entry.number} 次“${step.title}”（${shownDay(entry.on)}）距上次（${shownDay(before.on)}）超过 ${spanText(step.repeat.span)}，最迟 ${shownDay(latest)}。`
  return [made('late', message, step.repeat.basis)]
}

function overdue(facts: CaseFacts, step: Step, limits: Limits | undefined): Trouble[] {
  if (!limits || !isAwaited(facts, step) || limits.latest === '' || limits.latest >= facts.today) return []
  return [
    {
      step: step.key,
      number: 0,
      kind: limits.strict ? 'overdue' : 'general',
      message: `“${step.title}”应在 ${shownDay(limits.latest)} 前办理，至今未办。`,
      basis: step.basis,
    },
  ]
}

/** Whether a step's latest day still runs: it is not past, or it is asked again and again and not yet at its end. */
export function isAwaited(facts: CaseFacts, step: Step): boolean {
  if (!facts.open) return false
  const standing = standingOf(facts, step)
  if (standing === 'stopped') return false
  if (!isPast(standing)) return true
  const until = facts.procedure.steps.find((it) => it.key === step.repeat?.until)
  return standing === 'done' && until !== undefined && !isPast(standingOf(facts, until))
}

import { plusMonths } from '../../values/iso-day'
import { sortKey } from '../../values/partial-date'
import type { Interval, Step } from './procedure'
import { type CaseFacts, entriesOf, extensionOf, isPast, lastDone, standingOf } from './rules-entries'
import { spanEnd, spanText } from './rules-span'

/** Between which days a step must lie; '' where nothing bounds it. */
export type Limits = {
  earliest: string
  latest: string
  /** Whether `latest` is a rule, and not only what is general. */
  strict: boolean
  /** False while an earlier step's own day is only the earliest possible. */
  firm: boolean
  says: string[]
}

/**
 * The limits of every step, by key. The earliest day of what lies ahead follows from the earliest days of the steps
 * before it; the latest only from days that are on record.
 */
export function limitsOf(facts: CaseFacts): Map<string, Limits> {
  const known = new Map<string, Limits>()
  for (const step of facts.procedure.steps) known.set(step.key, stepLimits(facts, step, known))
  return known
}

function stepLimits(facts: CaseFacts, step: Step, known: Map<string, Limits>): Limits {
  const recorded = previousEntry(facts, step)?.on ?? ''
  const ahead = earliestAhead(facts, step, known)
  const firm = ahead <= recorded
  const limits: Limits = { earliest: firm ? recorded : ahead, latest: '', strict: true, firm, says: [] }
  for (const interval of step.intervals) apply(facts, { step, interval, known, limits })
  applyAge(facts, step, limits)
  applyRepeat(facts, step, limits)
  return limits
}

/** The latest of the earliest days of steps before it that are still to come; '' where none is bounded. */
function earliestAhead(facts: CaseFacts, step: Step, known: Map<string, Limits>): string {
  let latest = ''
  for (const before of facts.procedure.steps) {
    if (before.key === step.key) break
    const earliest = isPast(standingOf(facts, before)) ? '' : (known.get(before.key)?.earliest ?? '')
    if (earliest > latest) latest = earliest
  }
  return latest
}

type Applied = { step: Step; interval: Interval; known: Map<string, Limits>; limits: Limits }

function apply(facts: CaseFacts, { step, interval, known, limits }: Applied): void {
  limits.says.push(intervalText(facts, interval))
  const recorded = lastDone(facts, interval.after)?.on ?? ''
  const day = recorded || (known.get(interval.after)?.earliest ?? '')
  if (day === '') return
  if (interval.bound === 'most') {
    if (recorded !== '') notLater(limits, spanEnd(recorded, interval.span, facts.holidays), interval.weight)
    return
  }
  const end = plusMonths(spanEnd(day, interval.span, facts.holidays), extensionOf(facts, step.key))
  if (end <= limits.earliest) return
  limits.earliest = end
  limits.firm = recorded !== ''
}

function notLater(limits: Limits, day: string, weight: Interval['weight']): void {
  if (limits.latest !== '' && limits.latest <= day) return
  limits.latest = day
  limits.strict = weight === 'rule'
}

function applyAge({ birth }: CaseFacts, { age }: Step, limits: Limits): void {
  if (!age) return
  limits.says.push(`年满 ${age.least} 周岁${cited(age.basis)}`)
  if (birth === null) return
  const comes = birthdayAt(sortKey(birth), age.least)
  if (comes > limits.earliest) limits.earliest = comes
}

/** The day an age is reached, of a birth as `yyyyMMdd`. */
export function birthdayAt(birth: number, age: number): string {
  const text = String(birth)
  return plusMonths(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`, age * 12)
}

/** Until the step that ends it is done, the next one falls due a span after the last. */
function applyRepeat(facts: CaseFacts, step: Step, limits: Limits): void {
  const { repeat } = step
  if (!repeat) return
  limits.says.push(`每 ${spanText(repeat.span)}一次${cited(repeat.basis)}`)
  const until = facts.procedure.steps.find((it) => it.key === repeat.until)
  if (until && standingOf(facts, until) === 'done') return
  const last = lastDone(facts, step.key) ?? lastDone(facts, repeat.from)
  if (last) notLater(limits, spanEnd(last.on, repeat.span, facts.holidays), 'rule')
}

/** The latest record among the steps before: nothing may lie earlier. Of repeated steps their first counts. */
export function previousEntry(facts: CaseFacts, step: Step): { title: string; on: string } | undefined {
  let last: { title: string; on: string } | undefined
  for (const before of facts.procedure.steps) {
    if (before.key === step.key) break
    const done = entriesOf(facts, before.key).filter((it) => it.state === 'done' && it.on !== '')
    const counted = before.repeat ? done.at(0) : done.at(-1)
    if (counted && counted.on >= (last?.on ?? '')) last = { title: before.title, on: counted.on }
  }
  return last
}

/** `距“确定为入党积极分子”不少于 1 年（第十三条）`. */
function intervalText(facts: Pick<CaseFacts, 'procedure'>, interval: Interval): string {
  const after = facts.procedure.steps.find((it) => it.key === interval.after)?.title ?? interval.after
  const bound = interval.bound === 'least' ? '满' : interval.weight === 'general' ? '一般不超过' : '不超过'
  const stretch = interval.stretch
    ? `，${interval.stretch.label}不超过 ${spanText(interval.stretch.span)}`
    : ''
  return `“${after}”起${bound} ${spanText(interval.span)}${stretch}${cited(interval.basis)}`
}

export const cited = (basis: string) => (basis === '' ? '' : `（${basis}）`)

import type { PartialDate } from '../../values/partial-date'
import type { Holidays } from '../../values/workdays'
import type { Outcome, Procedure, Step } from './procedure'
import type { StepContent, StepEntry } from './record'

/** Everything that the rules of a case are asked about. Days are ISO. */
export type CaseFacts = {
  procedure: Procedure
  /** In the order of steps and numbers. */
  entries: readonly StepEntry[]
  /** Of a person, null where unknown or of anything else. */
  birth: PartialDate | null
  today: string
  holidays: Holidays
  /** False for a case that was ended by hand: nothing of it is overdue. */
  open: boolean
}

export const EMPTY_CONTENT: StepContent = {
  number: '',
  note: '',
  papers: [],
  people: [],
  fields: {},
  replies: [],
  ballot: null,
  extension: 0,
  reason: '',
}

export function entriesOf({ entries }: Pick<CaseFacts, 'entries'>, step: string): StepEntry[] {
  return entries.filter((it) => it.step === step).sort((a, b) => a.number - b.number)
}

/** How an entry ended; undefined where its step knows no outcomes or none was decided. */
export function outcomeOf(step: Step, entry: StepEntry): Outcome | undefined {
  return step.outcomes.find((it) => it.key === entry.outcome)
}

/** What stands at a step: nothing yet, in work, to be asked again, done, left out, or the end of the case. */
export type StepStanding = 'none' | 'open' | 'again' | 'done' | 'waived' | 'stopped'

export function standingOf(facts: Pick<CaseFacts, 'entries'>, step: Step): StepStanding {
  const entries = entriesOf(facts, step.key)
  const last = entries.at(-1)
  if (!last) return 'none'
  if (last.state === 'waived') return 'waived'
  // Work on the next of several records does not undo what the ones before have done.
  if (last.state === 'open') return step.repeat && entries.some((it) => it.state === 'done') ? 'done' : 'open'
  const effect = outcomeOf(step, last)?.effect ?? 'pass'
  return effect === 'pass' ? 'done' : effect === 'stop' ? 'stopped' : 'again'
}

export const isPast = (standing: StepStanding) => standing === 'done' || standing === 'waived'

/** The last finished record of a step that has its day. */
export function lastDone(facts: Pick<CaseFacts, 'entries'>, step: string): StepEntry | undefined {
  return entriesOf(facts, step).findLast((it) => it.state === 'done' && it.on !== '')
}

/** Months by which a step was put off: 延长预备期. */
export function extensionOf(facts: Pick<CaseFacts, 'entries'>, step: string): number {
  return entriesOf(facts, step).reduce((sum, it) => sum + (it.state === 'done' ? it.content.extension : 0), 0)
}

/** The record one works on: the open one, else the next. */
export function nextNumber(facts: Pick<CaseFacts, 'entries'>, step: string): number {
  const last = entriesOf(facts, step).at(-1)
  if (!last) return 1
  return last.state === 'open' ? last.number : last.number + 1
}

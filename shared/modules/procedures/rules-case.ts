import type { CaseState, StepView, Trouble } from './case'
import type { Procedure, Step } from './procedure'
import { type CaseFacts, entriesOf, isPast, nextNumber, outcomeOf, standingOf } from './rules-entries'
import { blocksOf } from './rules-gates'
import { limitsOf } from './rules-limits'
import { isAwaited, troublesOf } from './rules-troubles'

/** What a case comes to at present. */
export type CaseStanding = {
  state: CaseState
  /** How it was stopped by a step: the outcome's word. */
  stopReason: string
  endedOn: string
  stage: string
  step: string
  /** The nearest day by which something must be done. */
  dueOn: string
  dueStep: string
  /** Faults of what is on record; what is overdue depends on the day and is not among them. */
  troubles: number
}

export function standingOfCase(facts: CaseFacts): CaseStanding {
  const limits = limitsOf(facts)
  const stopped = stopOf(facts)
  const current = facts.procedure.steps.find((it) => !isPast(standingOf(facts, it)))
  const state = stopped ? 'stopped' : current ? 'running' : 'done'
  const due = state === 'running' ? nearestDue(facts, limits) : undefined
  return {
    state,
    stopReason: stopped?.reason ?? '',
    endedOn: stopped?.on ?? (current ? '' : lastDay(facts)),
    stage: current?.stage ?? facts.procedure.steps.at(-1)?.stage ?? '',
    step: current?.key ?? '',
    dueOn: due?.on ?? '',
    dueStep: due?.step ?? '',
    troubles: troublesOf(facts, limits).filter((it) => isFault(it)).length,
  }
}

/** Whether a trouble is one of the record itself, and not one that only time or custom makes. */
export const isFault = ({ kind }: Trouble) => kind !== 'overdue' && kind !== 'general'

function stopOf(facts: CaseFacts): { reason: string; on: string } | undefined {
  for (const step of facts.procedure.steps) {
    const last = entriesOf(facts, step.key).at(-1)
    if (last?.state !== 'done') continue
    const outcome = outcomeOf(step, last)
    if (outcome?.effect === 'stop') return { reason: `${step.title}：${outcome.label}`, on: last.on }
  }
  return undefined
}

function nearestDue(facts: CaseFacts, limits: ReturnType<typeof limitsOf>) {
  return facts.procedure.steps
    .filter((it) => isAwaited(facts, it))
    .flatMap((it) => ({ step: it.key, on: limits.get(it.key)?.latest ?? '' }))
    .filter((it) => it.on !== '')
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(0)
}

function lastDay({ entries }: CaseFacts): string {
  return entries.reduce((last, it) => (it.on > last ? it.on : last), '')
}

/** Every step as the case page shows it. */
export function stepViews(facts: CaseFacts): StepView[] {
  const limits = limitsOf(facts)
  const troubles = troublesOf(facts, limits)
  const current = facts.procedure.steps.find((it) => !isPast(standingOf(facts, it)))
  return facts.procedure.steps.map((step) => {
    const limit = limits.get(step.key)
    return {
      key: step.key,
      stage: step.stage,
      title: step.title,
      state: stateOf(facts, step, current),
      entries: entriesOf(facts, step.key),
      next: nextNumber(facts, step.key),
      earliest: limit?.earliest ?? '',
      latest: limit?.latest ?? '',
      firm: limit?.firm ?? true,
      limits: limit?.says ?? [],
      troubles: troubles.filter((it) => it.step === step.key),
      blocks: blocksOf(facts, step),
    }
  })
}

function stateOf(facts: CaseFacts, step: Step, current: Step | undefined): StepView['state'] {
  const standing = standingOf(facts, step)
  if (standing === 'done' || standing === 'waived') return standing
  return step.key === current?.key ? 'current' : 'ahead'
}

export const stepOf = ({ steps }: Procedure, key: string) => steps.find((it) => it.key === key)
export const stageOf = ({ stages }: Procedure, key: string) => stages.find((it) => it.key === key)

import { useState } from 'react'
import type { CaseView, StepView } from '#shared/modules/procedures/case'
import type { Step } from '#shared/modules/procedures/procedure'
import type { StepContent } from '#shared/modules/procedures/record'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import type { Failure } from '../../../components'
import { text } from '../procedures.text'
import { type Draft, type Drafts, draftOf } from './use-drafts'

export type StepWork = { view: CaseView; step: Step; shown: StepView; drafts: Drafts; onDone: () => void }
export type StepDesk = ReturnType<typeof useStep>
/** What every part of the form is given. */
export type PartProps = { work: StepWork; desk: StepDesk }

/** One record of a step in work: what is typed, and the acts that keep and finish it. */
export function useStep({ view, step, shown, drafts, onDone }: StepWork) {
  const [number, setNumber] = useState(() => firstNumber(view, step, shown))
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('procedures.save')
  const finish = useCommand('procedures.finish')
  const mayEdit = useRight('ledgers.edit')
  const entry = shown.entries.find((it) => it.number === number)
  const draft = drafts.of(step.key, number) ?? draftOf(entry)
  const readOnly = !mayEdit || view.state !== 'running' || (entry !== undefined && entry.state !== 'open')
  const asked = { id: view.id, version: view.version, step: step.key, number, ...draft }
  const act = async (command: typeof save | typeof finish, done: string, isEnd: boolean) => {
    const reply = await command.run(asked)
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    drafts.drop(step.key, number)
    tellDone(done)
    if (isEnd) onDone()
  }
  const change = (part: Partial<Draft>) => drafts.keep(step.key, number, { ...draft, ...part })
  return {
    number,
    setNumber,
    entry,
    draft,
    readOnly,
    mayEdit,
    changed: drafts.of(step.key, number) !== undefined,
    failure,
    busy: save.running || finish.running,
    change,
    changeContent: (part: Partial<StepContent>) => change({ content: { ...draft.content, ...part } }),
    save: () => act(save, text.step.saved(step.title), false),
    finish: () => act(finish, text.step.finished(step.title), true),
  }
}

/** The record to begin with: the one in work, else of a step asked again the next, else the last. */
function firstNumber(
  { state }: CaseView,
  { repeat }: Step,
  { entries, next, state: standing }: StepView,
): number {
  const last = entries.at(-1)
  if (!last || last.state === 'open') return next
  const again = standing === 'current' || (repeat !== null && state === 'running')
  return again ? next : last.number
}

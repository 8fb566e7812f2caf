import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { StepContent } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT, nextNumber } from '#shared/modules/procedures/rules-entries'
import type { ProcedureCaseId } from '#shared/values/id'
import { findCase } from '../case.repository'
import { type OpenCase, openCase } from '../open-case'
import { finishStep } from '../step.service'
import { deskOf } from '../step-keep'

/** What one step records in the demonstration. */
export type Walked = { step: string; on: string; outcome?: string; content?: Partial<StepContent> }

/** Opens a case on the day it begins. */
export async function begin(stage: Stage, asked: OpenCase): Promise<ProcedureCaseId> {
  return (await openCase(on(stage, asked.beganOn), asked)).id
}

/** Finishes steps with all their papers in hand, as far as their days have come. */
export async function walk(stage: Stage, id: ProcedureCaseId, steps: readonly Walked[]): Promise<void> {
  const today = stage.author.now.toISOString().slice(0, 10)
  for (const { step: key, on: day, outcome = '', content = {} } of steps) {
    if (day > today) return
    const context = on(stage, day)
    const desk = await deskOf(context, await findCase(stage.trx, id), key)
    const papers = desk.step.papers.map((it) => ({ key: it.key, had: true, on: day, note: '' }))
    const { about } = await finishStep(context, desk, {
      number: nextNumber(desk.facts, key),
      on: day,
      outcome,
      content: { ...EMPTY_CONTENT, papers, ...content },
    })
    context.note(about)
  }
}

/** Somebody in a step who is not on record. */
export const someone = (role: string, name: string) => ({
  role,
  personId: null,
  name,
  note: '',
  votes: null,
  elected: false,
})

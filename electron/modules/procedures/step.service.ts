import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { procedures } from '#shared/modules/procedures/contract'
import type { StepEntry } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import { blocksOf, gateProblems } from '#shared/modules/procedures/rules-gates'
import { caseView } from './list.service'
import { noteCases } from './note-cases'
import { peopleFacts } from './people-facts'
import { entryAt, type KeptEntry, keepEntry, openDesk, type StepDesk } from './step-keep'

type Job = 'save' | 'finish' | 'waive' | 'takeBack'

/** One step of one case. Nothing is inferred: days and decisions stand as they were typed. */
export const stepService: Pick<Handlers<typeof procedures>, Job> = {
  async save(context, asked) {
    const desk = await openDesk(context, asked)
    requireRunning(desk)
    requireOpen(desk, entryAt(desk, asked.number))
    const { number, on, outcome, content } = asked
    const kept = await keepEntry(context, desk, { number, on, outcome, content, state: 'open' })
    await noteCases(context, `保存${kept.about.targetName}`, [kept])
    return caseView(context, asked.id)
  },

  async finish(context, asked) {
    const desk = await openDesk(context, asked)
    requireRunning(desk)
    requireOpen(desk, entryAt(desk, asked.number))
    const kept = await finishStep(context, desk, asked)
    await noteCases(context, `办结${kept.about.targetName}`, [kept])
    return caseView(context, asked.id)
  },

  async waive(context, asked) {
    const desk = await openDesk(context, asked)
    const { step } = desk
    requireRunning(desk)
    requireOpen(desk, entryAt(desk, asked.number))
    if (!step.optional)
      throw refuse('conflict', `“${step.title}”是必经步骤，不能略过。`, { remedy: '办结后再往下办。' })
    const blocks = blocksOf(desk.facts, step)
    if (blocks.length > 0) throw refuse('conflict', blocks.join(''), { remedy: '按先后办理。' })
    const content = { ...EMPTY_CONTENT, note: asked.reason }
    const written = { number: asked.number, on: '', outcome: '', content, state: 'waived' as const }
    const kept = await keepEntry(context, desk, written)
    await noteCases(context, `略过${kept.about.targetName}`, [kept])
    return caseView(context, asked.id)
  },

  async takeBack(context, asked) {
    const desk = await openDesk(context, asked)
    const entry = entryAt(desk, asked.number)
    if (!entry || entry.state === 'open')
      throw refuse('conflict', `“${desk.step.title}”还没有办结，无须撤回。`)
    const { about, rows } = await keepEntry(context, desk, { ...entry, state: 'open' })
    const why = { field: '撤回缘由', before: '', after: asked.reason }
    const kept = { rows, about: { ...about, changes: [...(about.changes ?? []), why] } }
    await noteCases(context, `撤回${about.targetName}`, [kept])
    return caseView(context, asked.id)
  },
}

/** Finishes the step as it is written, refused with every reason against it. The caller puts it on record. */
export async function finishStep(
  context: Context,
  desk: StepDesk,
  written: Pick<StepEntry, 'number' | 'on' | 'outcome' | 'content'>,
): Promise<KeptEntry> {
  const { facts, step } = desk
  const { number, on, outcome, content } = written
  const entry: StepEntry = { id: '', step: step.key, state: 'done', number, on, outcome, content }
  const people = await peopleFacts(context.trx, { step, content, on: on || facts.today })
  const problems = gateProblems(facts, { step, entry, people })
  if (problems.length > 0)
    throw refuse('conflict', problems.join(''), { field: 'step', remedy: '补齐后再办结，或先保存。' })
  return keepEntry(context, desk, { number, on, outcome, content, state: 'done' })
}

export function requireRunning({ record }: StepDesk): void {
  if (record.state === 'running') return
  throw refuse('conflict', `“${record.name}”的程序${record.state === 'done' ? '已办结' : '已终止'}。`, {
    remedy: '撤回要改的步骤，或恢复程序后再办。',
  })
}

function requireOpen({ step }: StepDesk, entry: StepEntry | undefined): void {
  if (!entry || entry.state === 'open') return
  throw refuse('conflict', `“${step.title}”已办结。`, { remedy: '先撤回，再改。' })
}

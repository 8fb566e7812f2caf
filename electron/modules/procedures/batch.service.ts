import { subjectNames } from '#electron/modules/organizations/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { RefusalError } from '#shared/ipc/reply'
import type { BatchDone, procedures } from '#shared/modules/procedures/contract'
import type { StepContent, StepEntry, StepReply } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT, entriesOf, nextNumber } from '#shared/modules/procedures/rules-entries'
import { letterNumber } from '#shared/platform/print/letter'
import type { ProcedureCaseId } from '#shared/values/id'
import { casesById } from './case.repository'
import { openCase } from './open-case'
import { finishStep, requireRunning } from './step.service'
import { deskOf, keepEntry, type StepDesk } from './step-keep'

type Job = 'open' | 'finishMany' | 'ask' | 'answer'

/** The same act for many cases: what cannot be done is answered by name, and the rest is done. */
export const batchService: Pick<Handlers<typeof procedures>, Job> = {
  async open(context, { subjects, ...asked }) {
    const names = await subjectNames(context.trx, subjects)
    const ids: ProcedureCaseId[] = []
    const opened = await each(
      subjects.map((it) => ({ id: it.id, name: names.get(`${it.kind}:${it.id}`)?.name ?? '', subject: it })),
      async ({ subject }) => {
        ids.push((await openCase(context, { ...asked, subject })).id)
      },
    )
    return { ...opened, ids }
  },

  finishMany: (context, { ids, step, on, outcome, number, papers }) =>
    eachDesk(context, { ids, step }, async (desk) => {
      const { entry, at } = openEntry(desk)
      const content = entry?.content ?? EMPTY_CONTENT
      await finishStep(context, desk, {
        number: at,
        on,
        outcome,
        content: {
          ...content,
          number: number || content.number,
          papers: papers ? allPapers(desk, content) : content.papers,
        },
      })
    }),

  ask: (context, { ids, step, organs, on, letterNo }) => {
    let sent = 0
    return eachDesk(context, { ids, step }, async (desk) => {
      const number = letterNo === '' ? '' : letterNumber(letterNo, sent)
      await keepReplies(context, desk, organs, (before) => ({
        ...before,
        askedOn: on,
        letterNo: number || before.letterNo,
      }))
      sent += 1
    })
  },

  answer: (context, { ids, step, organs, on, result, text }) =>
    eachDesk(context, { ids, step }, (desk) =>
      keepReplies(context, desk, organs, (before) => ({ ...before, repliedOn: on, result, text })),
    ),
}

async function eachDesk(
  context: Context,
  { ids, step }: { ids: readonly string[]; step: string },
  act: (desk: StepDesk) => Promise<void>,
): Promise<BatchDone> {
  const records = await casesById(context.trx, ids)
  return each(records, async (record) => {
    const desk = await deskOf(context, record, step)
    requireRunning(desk)
    await act(desk)
  })
}

/** Refusals come before anything of the one refused is written, so that the rest can go on in the same transaction. */
async function each<T extends { id: string; name: string }>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<BatchDone> {
  const refused: BatchDone['refused'] = []
  for (const item of items)
    try {
      await act(item)
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      refused.push({ id: item.id, name: item.name, reason: error.message })
    }
  return { done: items.length - refused.length, refused }
}

function openEntry({ facts, step }: StepDesk): { entry: StepEntry | undefined; at: number } {
  const at = nextNumber(facts, step.key)
  return { entry: entriesOf(facts, step.key).find((it) => it.number === at), at }
}

function allPapers({ step }: StepDesk, content: StepContent): StepContent['papers'] {
  return step.papers.map(
    ({ key, required }) =>
      content.papers.find((it) => it.key === key && it.had) ?? { key, had: required, on: '', note: '' },
  )
}

async function keepReplies(
  context: Context,
  desk: StepDesk,
  organs: readonly string[],
  change: (before: StepReply) => StepReply,
): Promise<void> {
  const { entry, at } = openEntry(desk)
  const content = entry?.content ?? EMPTY_CONTENT
  const known = desk.step.replies?.organs.map((it) => it.key) ?? []
  const replies = known.flatMap((key) => {
    const before = content.replies.find((it) => it.key === key)
    const fresh: StepReply = { key, askedOn: '', letterNo: '', repliedOn: '', result: '', text: '' }
    if (organs.includes(key)) return [change(before ?? fresh)]
    return before ? [before] : []
  })
  await keepEntry(context, desk, {
    number: at,
    on: entry?.on ?? '',
    outcome: entry?.outcome ?? '',
    content: { ...content, replies },
    state: 'open',
  })
}

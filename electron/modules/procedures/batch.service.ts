import { subjectNames } from '#electron/modules/organizations/index'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { procedures } from '#shared/modules/procedures/contract'
import type { StepContent } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import type { ProcedureCaseId } from '#shared/values/id'
import { each, eachDesk } from './each-case'
import { openCase } from './open-case'
import { finishStep } from './step.service'
import { openEntry, type StepDesk } from './step-keep'

type Job = 'open' | 'finishMany'

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
}

function allPapers({ step }: StepDesk, content: StepContent): StepContent['papers'] {
  return step.papers.map(
    ({ key, required }) =>
      content.papers.find((it) => it.key === key && it.had) ?? { key, had: required, on: '', note: '' },
  )
}

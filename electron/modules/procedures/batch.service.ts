import { subjectNames } from '#electron/modules/organizations/index'
import type { Handlers } from '#electron/platform/ipc/gate'
import { rowChange } from '#electron/platform/steps/row-steps'
import type { procedures } from '#shared/modules/procedures/contract'
import type { StepContent } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import type { ProcedureCaseId } from '#shared/values/id'
import { casesById } from './case.repository'
import { each, eachDesk } from './each-case'
import { noteCases } from './note-cases'
import { openCase } from './open-case'
import { finishStep } from './step.service'
import { openEntry, type StepDesk } from './step-keep'

type Job = 'open' | 'finishMany'

/** A case with records of its steps is not taken back as if it had not begun. */
const ENTRIES = [['procedure_entry', 'case_id']] as const

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
    const cases = await casesById(context.trx, ids)
    await noteCases(
      context,
      '启动程序',
      cases.map((it) => ({
        about: { targetKind: 'procedure-case', targetId: it.id, targetName: it.name, action: '启动程序' },
        rows: [rowChange('procedure_case', null, it, { children: ENTRIES })],
      })),
    )
    return { ...opened, ids }
  },

  finishMany: (context, { ids, step, on, outcome, number, papers }) =>
    eachDesk(context, { ids, step, title: '批量办结' }, async (desk) => {
      const { entry, at } = openEntry(desk)
      const content = entry?.content ?? EMPTY_CONTENT
      return finishStep(context, desk, {
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

import { z } from 'zod'
import { type MadePapers, type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { CaseAsk } from '#shared/modules/procedures/contract'
import { caseList } from '#shared/modules/procedures/sheets/case-list'
import { caseSheet } from '#shared/modules/procedures/sheets/case-sheet'
import { ProcedureCaseId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { listCases } from './case-list.repository'
import { caseView } from './list.service'
import { procedureOn } from './open-case'
import { replyLetters } from './paper-letters'
import { stepPapers } from './paper-steps'

const Ids = z.array(ProcedureCaseId).min(1).max(500)

/** Rows that one list holds. */
const MOST_ROWS = 5000

/** Papers of procedures: what a step is recorded on, letters that ask organs, the record of a case, the list. */
export const proceduresPapers: PaperKinds = {
  'procedure-paper': paperKind({
    label: '步骤材料',
    ask: z.object({ ids: Ids, step: z.string(), paper: z.string() }),
    make: stepPapers,
  }),
  'procedure-letter': paperKind({
    label: '征求意见函',
    ask: z.object({ ids: Ids, step: z.string(), organs: z.array(z.string()).default([]) }),
    make: replyLetters,
  }),
  'procedure-case': paperKind({
    label: '程序纪实表',
    ask: z.object({ ids: Ids }),
    async make(context, { ids }, { from, most, hear }): Promise<MadePapers> {
      const runs = []
      for (const [at, id] of ids.slice(0, most).entries()) {
        runs.push({ form: caseSheet(await caseView(context, id), from) })
        await hear(at + 1, ids.length)
      }
      const target = ids.length === 1 && ids[0] ? { kind: 'procedure-case', id: ids[0] as string } : undefined
      return { runs, papers: ids.length, about: `${ids.length} 项`, ...(target && { target }) }
    },
  }),
  'procedure-list': paperKind({
    label: '程序台账',
    ask: CaseAsk,
    async make({ trx, now }, ask, { from }): Promise<MadePapers> {
      const today = dayOf(now)
      const { title, columns } = await procedureOn({ trx }, { ...ask, beganOn: today })
      const { rows, total } = await listCases(trx, { ask, today }, { offset: 0, limit: MOST_ROWS })
      if (total === 0) throw refuse('not-found', '没有符合条件的程序。', { remedy: '去掉一些条件再打印。' })
      return {
        runs: [{ form: caseList({ title, columns, rows, from }) }],
        papers: 1,
        about: `${title} ${total} 项`,
      }
    },
  }),
}

import { z } from 'zod'
import { lettersToPrint } from '#electron/platform/letters/letters.repository'
import { type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { LettersAsk } from '#shared/modules/reports/contract-letters'
import { narrowed } from '#shared/modules/reports/rules-workbench'
import { letterRegister } from '#shared/modules/reports/sheets/letter-register'
import { workTable } from '#shared/modules/reports/sheets/work-table'
import { WorkAsk } from '#shared/modules/reports/workbench'
import { letterForm } from '#shared/platform/print/letter'
import { LetterId } from '#shared/values/id'
import { registerRows } from './letter.repository'
import { spanOf } from './spans'
import { workList } from './work-list'

/** Rows that one register lists: a hundred pages. */
const MOST_ROWS = 3_000

/** 函 of the register, the register itself, and the list of what is due. */
export const reportsPapers: PaperKinds = {
  letters: paperKind({
    label: '函',
    ask: z.object({ ids: z.array(LetterId).min(1).max(500) }),
    async make({ trx }, { ids }, { most, hear }) {
      const letters = await lettersToPrint(trx, ids)
      if (letters.length === 0) throw refuse('not-found', '所选的函不在登记中。', { remedy: '刷新后再选。' })
      const runs = []
      for (const [at, letter] of letters.slice(0, most).entries()) {
        runs.push({ form: letterForm(letter) })
        await hear(at + 1, letters.length)
      }
      const [first] = letters
      return { runs, papers: letters.length, about: `${first?.number}起 ${letters.length} 份` }
    },
  }),

  'letter-register': paperKind({
    label: '发函登记簿',
    ask: LettersAsk,
    async make({ trx }, ask, { from }) {
      const rows = await registerRows(trx, ask, MOST_ROWS)
      return {
        runs: [{ form: letterRegister(rows, ask.year, from) }],
        papers: 1,
        about: `${rows.length} 份`,
      }
    },
  }),

  'work-list': paperKind({
    label: '待办事项清单',
    ask: WorkAsk,
    async make(context, ask, { from }) {
      const items = narrowed(await workList(context, spanOf(context.now, ask.ahead), ask.whose), ask)
      return { runs: [{ form: workTable(items, from) }], papers: 1, about: `${items.length} 件` }
    },
  }),
}

import { printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { cadres, PaperAsk } from '#shared/modules/cadres/contract'
import type { TableForm } from '#shared/platform/print/table'
import { todayPartial } from '#shared/values/partial-date'
import { clockRows } from './clock.service'
import { clockPaper } from './paper-clock'
import { crossPaper, structurePaper } from './paper-structure'
import { crossOf, structureOf } from './structure.service'

/** Structure and lists onto paper, into a PDF or a Word file. What leaves is on record before it does. */
export const paperService: Pick<Handlers<typeof cadres>, 'printPaper' | 'savePaper'> = {
  async printPaper(context, { paper, copies }) {
    return printPapers(context, [{ form: await noted(context, paper) }], copies)
  },

  async savePaper(context, { paper, format, grant }) {
    const path = await context.host.pathOf(grant.id)
    return savePapers(context, [{ form: await noted(context, paper) }], { format, path })
  },
}

/** The paper, with the trace of what it holds. */
async function noted(context: TaskContext, paper: PaperAsk): Promise<TableForm> {
  const form = await formOf(context, paper)
  const targetName = `${form.title}（${form.rows.length} 行）`
  context.note({ targetKind: 'paper', targetId: paper.list, targetName })
  return form
}

async function formOf(context: Context, paper: PaperAsk): Promise<TableForm> {
  const { reportingUnit } = await readSettings(context.trx)
  const printedOn = todayPartial(new Date(context.now))
  const about = { title: paper.title, foot: [reportingUnit, printedOn].filter(Boolean).join('　') }
  if (paper.list === 'structure') return structurePaper(await structureOf(context, paper), about)
  if (paper.list === 'cross')
    return crossPaper(await crossOf(context, paper), [paper.rows, paper.columns], about)
  const { on, reached, coming, rows } = await clockRows(context, paper.list, paper, null)
  return clockPaper(paper.list, rows, { ...about, on, reached, coming })
}

import { writeAtomically } from '#electron/platform/database/files'
import { joinPdfs } from '#electron/platform/documents/join-pdfs'
import { tableJob } from '#electron/platform/documents/table-job'
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
    const sheets = await tableJob(context, await noted(context, paper))
    await context.record()
    const device = { copies, printer: '', duplex: true }
    const { pages } = await context.host.printPages({ ...sheets, ...device }, () => undefined, context.signal)
    return { pages }
  },

  async savePaper(context, { paper, format, grant }) {
    const path = await context.host.pathOf(grant.id)
    const form = await noted(context, paper)
    const { bytes, pages } = await (format === 'pdf' ? pdfOf(context, form) : wordOf(context, form))
    await context.step()
    await context.record()
    await writeAtomically(path, bytes)
    return { pages }
  },
}

async function pdfOf(context: TaskContext, form: TableForm): Promise<{ bytes: Uint8Array; pages: number }> {
  const sheets = await tableJob(context, form)
  const { pdfs, pages } = await context.host.renderPages(sheets, () => undefined, context.signal)
  return { bytes: await joinPdfs(pdfs), pages }
}

/** Word breaks its own pages, so their number is not known here. */
async function wordOf(context: TaskContext, form: TableForm): Promise<{ bytes: Uint8Array; pages: number }> {
  const { titleFonts, bodyFonts } = await readSettings(context.trx)
  const { buildTableDocx } = await import('#electron/platform/documents/table.docx')
  return { bytes: await buildTableDocx(form, { title: titleFonts, body: bodyFonts }), pages: 0 }
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

import { refuse } from '#shared/ipc/reply'
import type { BareSheet } from '#shared/platform/print/page'
import type { PaperRun } from '#shared/platform/print/paper'
import { NO_OFFSETS } from '#shared/platform/print/schema'
import { writeAtomically } from '../database/files'
import type { TaskContext } from '../ipc/context'
import type { RenderJob } from '../ipc/host'
import { readSettings } from '../settings/settings.service'
import { joinPdfs } from './join-pdfs'
import { type PagePart, paperPages, partsOf } from './paper-pages'

/** @file Papers out of the program: onto a printer, into one PDF, Word or Excel file. On record before they leave. */

export type PaperFormat = 'pdf' | 'word' | 'excel'

/** Pages handed to the main thread at one time; more than these go to the printer in a further dialog. */
const PRINT_PART = 600
const PDF_PART = 240
/** Papers that one Word file holds: beyond it Word itself becomes slow. */
const WORD_PAPERS = 300

/** Prints the papers in order through the system's dialog. */
export async function printPapers(
  context: TaskContext,
  runs: readonly PaperRun[],
  copies: number,
): Promise<{ pages: number }> {
  const { papers, onFronts, pages } = await paperPages(context, runs)
  await context.record()
  await printSheets(context, papers(), { copies, duplex: onFronts, pages })
  return { pages }
}

/** Laid out pages onto a printer through the system's dialog; `pages` is how many there are in all. */
export async function printSheets(
  context: TaskContext,
  papers: Iterable<BareSheet[]>,
  { copies, duplex, pages }: { copies: number; duplex: boolean; pages: number },
): Promise<void> {
  let before = 0
  for (const part of partsOf(papers, PRINT_PART)) {
    const job = { ...(await jobOf(context, part)), copies, printer: '', duplex }
    await context.host.printPages(job, (done) => tellPages(context, before + done, pages), context.signal)
    before += part.sheets.length
  }
}

/** Writes the papers into one file. `pages` is 0 where the program that opens the file breaks them. */
export async function savePapers(
  context: TaskContext,
  runs: readonly PaperRun[],
  { format, path }: { format: PaperFormat; path: string },
): Promise<{ pages: number }> {
  const { bytes, pages } = await FILES[format](context, runs)
  await context.step()
  await context.record()
  await writeAtomically(path, bytes)
  return { pages }
}

type Bytes = { bytes: Uint8Array; pages: number }

const FILES: Record<PaperFormat, (context: TaskContext, runs: readonly PaperRun[]) => Promise<Bytes>> = {
  pdf: pdfOf,
  word: wordOf,
  excel: excelOf,
}

async function pdfOf(context: TaskContext, runs: readonly PaperRun[]): Promise<Bytes> {
  const { papers, pages } = await paperPages(context, runs)
  return { bytes: await pagesPdf(context, papers(), (done) => tellPages(context, done, pages)), pages }
}

/** Laid out pages as one PDF, in order; `tell` hears how many are drawn. */
export async function pagesPdf(
  context: TaskContext,
  papers: Iterable<BareSheet[]>,
  tell: (done: number) => void,
): Promise<Uint8Array> {
  const pdfs: Uint8Array[] = []
  let before = 0
  for (const part of partsOf(papers, PDF_PART)) {
    const job = await jobOf(context, part)
    const progress = (done: number) => tell(before + done)
    pdfs.push(...(await context.host.renderPages(job, progress, context.signal)).pdfs)
    before += part.sheets.length
    await context.step()
  }
  return joinPdfs(pdfs)
}

async function wordOf(context: TaskContext, runs: readonly PaperRun[]): Promise<Bytes> {
  const count = runs.reduce((sum, it) => sum + (it.serials?.length ?? 1), 0)
  if (count > WORD_PAPERS)
    throw refuse('invalid-input', `一个 Word 文件最多 ${WORD_PAPERS} 份，这里有 ${count} 份。`, {
      remedy: '存为 PDF，或分票箱、减少份数。',
    })
  const { titleFonts, bodyFonts } = await readSettings(context.trx)
  const { buildPapersDocx } = await import('./papers.docx')
  return { bytes: await buildPapersDocx(runs, { title: titleFonts, body: bodyFonts }), pages: 0 }
}

async function excelOf(_context: TaskContext, runs: readonly PaperRun[]): Promise<Bytes> {
  const tables = runs.flatMap(({ form }) => (form.kind === 'table' ? [form] : []))
  const [first] = runs
  if (tables.length === 0)
    throw refuse('invalid-input', `“${first?.form.title ?? ''}”不是表格，不能存为 Excel。`, {
      remedy: '存为 PDF 或 Word。',
    })
  const { buildTablesXlsx } = await import('./tables.xlsx')
  return { bytes: await buildTablesXlsx(tables), pages: 0 }
}

async function jobOf(context: TaskContext, { paper, sheets }: PagePart): Promise<RenderJob> {
  const { titleFonts, bodyFonts } = await readSettings(context.trx)
  const whole = { forms: [], template: null, sides: 'both', page: null } as const
  return { ...whole, paper, fonts: { title: titleFonts, body: bodyFonts }, offsets: NO_OFFSETS, sheets }
}

function tellPages({ progress }: TaskContext, done: number, total: number): void {
  progress({ done, total, message: `第 ${done}／${total} 页` })
}

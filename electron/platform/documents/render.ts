import { refuse } from '#shared/ipc/reply'
import type { DrawnForm, FormReport, RenderJob } from '#shared/platform/print/schema'
import type { PrinterJob, RenderedPages } from '../ipc/host'
import { installedOf, withMissingGlyphs } from './fonts'
import { findable } from './pdf-text'
import { PrintWindow } from './print-window'

export { resolveFonts } from './fonts'
export { answerPrint } from './print-window'

/** `preload` of the hidden window; `onProgress` counts forms, or pages that belong to none; the signal is heard between batches. */
export type RenderRun = { preload: string; onProgress: (done: number) => void; signal: AbortSignal }

type Pages = { reports: FormReport[]; pages: number }

/** Forms or pages drawn by one load of a window and printed by one call, which share their fonts. */
const BATCH = 125
/** Pages that belong to no form: an even number, so that every batch begins on a front. */
const SHEET_BATCH = 60
/** With a PDF for each form, few enough that a window's other pages do not slow each print. */
const EACH_BATCH = 50
/** Windows that draw at a time, each a process of its own; a printer takes its pages from one. */
const LANES = 2
/** One print dialog should cover an ordinary run; beyond this many forms or pages a further one follows. */
const PRINT_BATCH = 300
const PRINT_SHEETS = 600

let queue: Promise<unknown> = Promise.resolve()

/**
 * All forms as PDFs in order, each as its own or in as few parts as they were drawn in, every page exactly its
 * paper's size. Refuses with `cancelled` when the signal fires.
 */
export function renderPages(job: RenderJob & { each?: boolean }, run: RenderRun): Promise<RenderedPages> {
  return inTurn(async () => {
    const parts: Uint8Array[][] = []
    const size = job.each ? EACH_BATCH : BATCH
    const way = { size: job.sheets ? SHEET_BATCH : size, lanes: LANES }
    const reports = await drawBatches(job, way, run, async (window, { reports, at }) => {
      const ranges = job.each ? rangesOf(reports) : [undefined]
      const part: Uint8Array[] = []
      for (const range of ranges) part.push(findable(await window.pdf(job.paper, range)))
      parts[at] = part
    })
    return { pdfs: parts.flat(), reports, pages: countPages(reports) + (job.sheets?.length ?? 0) }
  })
}

/** Page numbers of each form among those that stand in the window together. */
function rangesOf(reports: readonly FormReport[]): { from: number; to: number }[] {
  let last = 0
  return reports.map(({ pages }) => {
    const from = last + 1
    last += pages
    return { from, to: last }
  })
}

/**
 * The same pages to a printer. Refuses when the system's dialog is closed or the printer does not take the pages.
 */
export function printPages(job: PrinterJob, run: RenderRun): Promise<Pages> {
  return inTurn(async () => {
    const { printer, copies, duplex, paper } = job
    const way = { size: job.sheets ? PRINT_SHEETS : PRINT_BATCH, lanes: 1 }
    const reports = await drawBatches(job, way, run, async (window) => {
      const reason = await window.print({ printer, copies, duplex, paper })
      if (reason !== '') throw notPrinted(reason)
    })
    return { reports, pages: countPages(reports) + (job.sheets?.length ?? 0) }
  })
}

type Batch = { reports: FormReport[]; at: number }
type Take = (window: PrintWindow, batch: Batch) => Promise<void>
type Way = { size: number; lanes: number }

/** Draws the job batch by batch, several side by side, and hands each drawn window on; reports keep their order. */
async function drawBatches(job: RenderJob, way: Way, run: RenderRun, take: Take): Promise<FormReport[]> {
  const batches = batchesOf({ ...job, fonts: await installedOf(job.fonts) }, way.size)
  const reports: FormReport[][] = []
  let next = 0
  let halves = 0
  const progress = (drawn: number) => {
    halves += drawn
    run.onProgress(Math.floor(halves / 2))
  }
  const lane = async () => {
    if (next >= batches.length) return
    const window = new PrintWindow(run.preload)
    try {
      for (let at = next++; at < batches.length; at = next++) {
        const batch = batches[at] as RenderJob
        const found = await drawBatch(window, batch, job.fonts, run.signal)
        reports[at] = found
        progress(batch.sheets?.length ?? batch.forms.length)
        if (batch.sheets || countPages(found) > 0)
          await unlessStopped(take(window, { reports: found, at }), run.signal)
        progress(batch.sheets?.length ?? batch.forms.length)
      }
    } finally {
      // Where one has failed, the others begin nothing more.
      next = batches.length
      window.close()
    }
  }
  await Promise.all(Array.from({ length: way.lanes }, lane))
  return reports.flat()
}

/** The job cut into pieces that a window draws at a time: forms, or the pages that stand in place of any. */
function batchesOf(job: RenderJob, size: number): RenderJob[] {
  const { sheets, forms } = job
  const count = (sheets ?? forms).length
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, at) => at * size)
  return starts.map((from) =>
    sheets
      ? { ...job, sheets: sheets.slice(from, from + size) }
      : {
          ...job,
          forms: forms.slice(from, from + size),
          more: from + size < count || job.more === true,
        },
  )
}

async function drawBatch(
  window: PrintWindow,
  batch: RenderJob,
  fonts: RenderJob['fonts'],
  signal: AbortSignal,
): Promise<FormReport[]> {
  const drawn = await unlessStopped(window.draw(batch), signal)
  return batch.sheets ? [] : reportsOf(drawn, batch.forms, fonts)
}

/** A window that prints hears nothing; whoever stops the run need not wait for it, and it is closed behind them. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stop = () => refuse('cancelled', '已停止，没有写出页面。')
  if (signal.aborted) throw stop()
  let heard = () => {}
  const stopped = new Promise<never>((_, reject) => {
    heard = () => reject(stop())
    signal.addEventListener('abort', heard, { once: true })
  })
  // What the closed window still says is of no use to anybody.
  work.catch(() => undefined)
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', heard))
}

function reportsOf(
  drawn: DrawnForm[],
  forms: RenderJob['forms'],
  fonts: RenderJob['fonts'],
): Promise<FormReport[]> {
  return Promise.all(
    forms.map((form, index) => {
      const found = drawn[index]
      if (found?.report.personId !== form.personId)
        throw new Error(`the print page reported no form ${index}`)
      return withMissingGlyphs(found, fonts.body)
    }),
  )
}

/** One job after another: each has as many windows as it can use. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work, work)
  queue = result.catch(() => undefined)
  return result
}

function notPrinted(reason: string): Error {
  if (/cancel/i.test(reason)) return refuse('cancelled', '打印对话框已关闭，没有打印。')
  return refuse('busy', `打印机没有接受页面（${reason}）。`, {
    remedy: '查看打印机后重新打印，或先存为 PDF。',
  })
}

function countPages(reports: FormReport[]): number {
  return reports.reduce((total, it) => total + it.pages, 0)
}

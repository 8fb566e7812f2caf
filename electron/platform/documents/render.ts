import { refuse } from '#shared/ipc/reply'
import type { DrawnForm, FormReport, RenderJob } from '#shared/platform/print/schema'
import type { PrinterJob, RenderedPages } from '../ipc/host'
import { installedOf, withMissingGlyphs } from './fonts'
import { joinPdfs } from './join-pdfs'
import { findable } from './pdf-text'
import { PrintWindow } from './print-window'

export { resolveFonts } from './fonts'
export { answerPrint } from './print-window'

/** `preload` of the hidden window; `onProgress` counts forms; the signal is heard between batches. */
export type RenderRun = { preload: string; onProgress: (done: number) => void; signal: AbortSignal }

type Pages = { reports: FormReport[]; pages: number }

/** Forms drawn by one load of the window and printed by one call: they share their fonts. */
const BATCH = 500
/** With a PDF for each form, few enough to hear a cancel soon. */
const EACH_BATCH = 50
/** One print dialog should cover an ordinary run; beyond this many forms a further one follows. */
const PRINT_BATCH = 300

let queue: Promise<unknown> = Promise.resolve()

/**
 * All forms as one PDF in order, or each as its own, every page exactly its paper's size. Refuses with `cancelled`
 * when the signal fires.
 */
export function renderPages(job: RenderJob & { each?: boolean }, run: RenderRun): Promise<RenderedPages> {
  return inTurn(async () => {
    const parts: Uint8Array[] = []
    const size = job.each ? EACH_BATCH : BATCH
    const { paper } = job
    const reports = await drawBatches(job, size, run, async (window, batch) => {
      if (!job.each) parts.push(findable(await window.pdf(paper)))
      else for (const range of rangesOf(batch)) parts.push(findable(await window.pdf(paper, range)))
    })
    const drawn = { reports, pages: countPages(reports) + (job.sheets?.length ?? 0) }
    if (job.each) return { ...drawn, pdf: new Uint8Array(), pdfs: parts }
    return { ...drawn, pdf: await joinPdfs(parts), pdfs: [] }
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
    const reports = await drawBatches(job, PRINT_BATCH, run, async (window) => {
      const reason = await window.print({ printer, copies, duplex, paper })
      if (reason !== '') throw notPrinted(reason)
    })
    return { reports, pages: countPages(reports) + (job.sheets?.length ?? 0) }
  })
}

async function drawBatches(
  job: RenderJob,
  size: number,
  run: RenderRun,
  take: (window: PrintWindow, batch: FormReport[]) => Promise<void>,
): Promise<FormReport[]> {
  const fonts = await installedOf(job.fonts)
  const window = new PrintWindow(run.preload)
  const reports: FormReport[] = []
  try {
    if (job.sheets) {
      await window.draw({ ...job, fonts })
      await take(window, [])
    }
    for (let from = 0; from < job.forms.length; from += size) {
      if (run.signal.aborted) throw refuse('cancelled', '已停止，没有写出页面。')
      const forms = job.forms.slice(from, from + size)
      const more = from + size < job.forms.length || job.more === true
      const drawn = await window.draw({ ...job, forms, fonts, more })
      const batch = await reportsOf(drawn, forms, job)
      if (countPages(batch) > 0) await take(window, batch)
      reports.push(...batch)
      run.onProgress(from + forms.length)
    }
  } finally {
    window.close()
  }
  return reports
}

function reportsOf(
  drawn: DrawnForm[],
  forms: RenderJob['forms'],
  { fonts }: RenderJob,
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

/** One job after another: two windows drawing at once would only slow each other. */
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

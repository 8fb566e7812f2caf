import { PDFDocument } from 'pdf-lib'
import { refuse } from '#shared/ipc/reply'
import type { DrawnForm, FormReport, RenderJob } from '#shared/platform/print/schema'
import { installedOf, withMissingGlyphs } from './fonts'
import { nameOrdinaryCharacters } from './pdf-text'
import { PrintWindow } from './print-window'

export { resolveFonts } from './fonts'
export { answerPrint } from './print-window'

/** `preload` of the hidden window; `onProgress` counts forms; the signal is heard between batches. */
export type RenderRun = { preload: string; onProgress: (done: number) => void; signal: AbortSignal }

type Pages = { reports: FormReport[]; pages: number }

/** Forms drawn by one load of the window: enough to share fonts, few enough to hear a cancel soon. */
const BATCH = 20
/** One print dialog should cover an ordinary run; beyond this many forms a further one follows. */
const PRINT_BATCH = 300

let queue: Promise<unknown> = Promise.resolve()

/** All forms as one PDF in order, each page exactly A4. Refuses with `cancelled` when the signal fires. */
export function renderPages(job: RenderJob, run: RenderRun): Promise<Pages & { pdf: Uint8Array }> {
  return inTurn(async () => {
    const whole = await PDFDocument.create()
    const reports = await drawBatches(job, BATCH, run, async (window) => {
      const part = await PDFDocument.load(await window.pdf())
      nameOrdinaryCharacters(part)
      for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
    })
    return { pdf: await whole.save(), reports, pages: whole.getPageCount() }
  })
}

/**
 * The same pages to a printer, chosen in the system's dialog; both sides of a sheet when `sides` is `both`.
 * Refuses when the dialog is closed or the printer does not take the pages.
 */
export function printPages(job: RenderJob & { copies: number }, run: RenderRun): Promise<Pages> {
  return inTurn(async () => {
    const options = { copies: job.copies, duplex: job.sides === 'both' }
    const reports = await drawBatches(job, PRINT_BATCH, run, async (window) => {
      const reason = await window.print(options)
      if (reason !== '') throw notPrinted(reason)
    })
    return { reports, pages: countPages(reports) }
  })
}

async function drawBatches(
  job: RenderJob,
  size: number,
  run: RenderRun,
  take: (window: PrintWindow) => Promise<void>,
): Promise<FormReport[]> {
  const fonts = await installedOf(job.fonts)
  const window = new PrintWindow(run.preload)
  const reports: FormReport[] = []
  try {
    for (let from = 0; from < job.forms.length; from += size) {
      if (run.signal.aborted) throw refuse('cancelled', '已停止，没有写出页面。')
      const forms = job.forms.slice(from, from + size)
      const more = from + size < job.forms.length || job.more === true
      const drawn = await window.draw({ ...job, forms, fonts, more })
      const batch = await reportsOf(drawn, forms, job)
      if (countPages(batch) > 0) await take(window)
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

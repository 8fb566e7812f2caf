import { createHash } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import { refuse } from '#shared/ipc/reply'
import type { PdfPageJob } from '#shared/platform/print/schema'
import { ORIGIN } from '../shell/protocol'
import { secured } from '../shell/window'

/** A page that takes longer is made to hang. */
const LIMIT_MS = 60_000
/** The window goes once nothing more was asked for so long: what it drew goes with it. */
const IDLE_MS = 5_000

export type PdfPageSize = { width: number; height: number }

type Waiting = { job: PdfPageJob & { hash: string }; done: (rgba: Uint8Array | null) => void }

const Drawn = z.object({ id: z.number().int(), rgba: z.instanceof(Uint8Array).nullable() })

/** The hidden window that draws pages of PDFs, and what it is to draw. */
let window: BrowserWindow | null = null
let idle: NodeJS.Timeout | undefined
let lastId = 0
/** Hash of the PDF that the window holds already. */
let held = ''
let due: Waiting | null = null
let asking: ((job: PdfPageJob) => void) | null = null

/** Draws one page on white, in memory only. One at a time; refuses what cannot be drawn. */
export async function drawPdfPage(
  preload: string,
  pdf: Uint8Array,
  page: number,
  { width, height }: PdfPageSize,
): Promise<Uint8Array> {
  clearTimeout(idle)
  const hash = createHash('sha256').update(pdf).digest('hex')
  const rgba = await new Promise<Uint8Array | null>((resolve) => {
    const timer = setTimeout(() => finish(null), LIMIT_MS)
    const finish = (drawn: Uint8Array | null) => {
      clearTimeout(timer)
      due = null
      if (!drawn) closeWindow()
      resolve(drawn)
    }
    due = { job: { id: ++lastId, pdf, page, width, height, hash }, done: finish }
    openWindow(preload, () => due?.done(null))
    handOut()
  })
  idle = setTimeout(closeWindow, IDLE_MS)
  if (rgba?.length === width * height * 4) return rgba
  throw refuse('unreadable', 'PDF 的这一页画不出来。', { remedy: '打印成图像再扫入，或向来源单位重新索取。' })
}

/** Answers the hidden window: `print.pdfNext` waits for the next page, `print.pdfDrawn` brings its pixels. */
export async function answerPdfWindow(name: string, input: unknown): Promise<unknown> {
  if (name === 'print.pdfNext')
    return new Promise<PdfPageJob>((resolve) => {
      asking = resolve
      handOut()
    })
  const { id, rgba } = Drawn.parse(input)
  if (due?.job.id === id) {
    if (rgba) held = due.job.hash
    due.done(rgba)
  }
  return {}
}

function handOut(): void {
  if (!due || !asking) return
  const { hash, pdf, ...job } = due.job
  // A copy: what threads share cannot be sent to a window.
  asking({ ...job, pdf: hash === held || !pdf ? null : new Uint8Array(pdf) })
  asking = null
}

function openWindow(preload: string, onGone: () => void): void {
  if (!window) {
    window = new BrowserWindow({
      show: false,
      webPreferences: { ...secured(preload), backgroundThrottling: false },
    })
    void window.loadURL(`${ORIGIN}/pdf.html`).catch(onGone)
  }
  window.webContents.removeAllListeners('render-process-gone')
  window.webContents.once('render-process-gone', onGone)
}

function closeWindow(): void {
  clearTimeout(idle)
  window?.destroy()
  window = null
  held = ''
  asking = null
}

import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import { DrawnForm, type RenderJob } from '#shared/platform/print/schema'
import type { Paper } from '#shared/platform/print/units'
import { ORIGIN } from '../shell/protocol'
import { secured } from '../shell/window'

/** A page that crashes or never finishes must not hold up the print for ever. */
const LOAD_LIMIT_MS = 120_000

const waiting = new Map<string, { job: RenderJob; ready: (drawn: DrawnForm[]) => void }>()

const Ask = z.object({ id: z.string() })
const Ready = z.object({ id: z.string(), drawn: z.array(DrawnForm) })

/** Answers the hidden window's two calls: `print.job` fetches its forms, `print.ready` says that they are drawn. */
export async function answerPrint(name: string, input: unknown): Promise<unknown> {
  if (name === 'print.job') {
    const found = waiting.get(Ask.parse(input).id)
    if (!found) throw new Error('no such print job')
    return found.job
  }
  if (name !== 'print.ready') throw new Error(`no print method ${name}`)
  const { id, drawn } = Ready.parse(input)
  waiting.get(id)?.ready(drawn)
  return {}
}

/** How pages go to a printer: by its system name, '' through the system's dialog. */
export type Device = { printer: string; copies: number; duplex: boolean; paper: Paper }

/** A sheet's size is told to a printer in microns, to a PDF in inches. */
const MICRONS = 1000
const INCH = 25.4

/** A window nobody sees, in which forms are drawn as in the visible one. Close it when the job is done. */
export class PrintWindow {
  readonly #window: BrowserWindow

  constructor(preload: string) {
    const webPreferences = { ...secured(preload), backgroundThrottling: false }
    this.#window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences })
  }

  /** Draws the forms and answers what fitting did to each; the pages then stand in the window. */
  async draw(job: RenderJob): Promise<DrawnForm[]> {
    const id = randomUUID()
    try {
      const ready = new Promise<DrawnForm[]>((resolve) => waiting.set(id, { job, ready: resolve }))
      // The query makes it a new document; the hash alone would not load anything.
      await this.#window.loadURL(`${ORIGIN}/print.html?run=${id}#job=${id}`)
      return await this.#untilReady(ready)
    } finally {
      waiting.delete(id)
    }
  }

  /** The pages in the window as a PDF, or those from one number to another, counted from 1. */
  pdf(paper: Paper, range?: { from: number; to: number }): Promise<Uint8Array> {
    return this.#window.webContents.printToPDF({
      pageSize: { width: paper.width / INCH, height: paper.height / INCH },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      ...(range ? { pageRanges: `${range.from}-${range.to}` } : {}),
    })
  }

  /** Hands the pages to a printer. Answers '' when printed, else the system's reason. */
  print({ printer, copies, duplex, paper }: Device): Promise<string> {
    return new Promise((resolve) => {
      this.#window.webContents.print(
        {
          silent: printer !== '',
          ...(printer === '' ? {} : { deviceName: printer }),
          printBackground: true,
          copies,
          collate: true,
          duplexMode: duplex ? 'longEdge' : 'simplex',
          pageSize: { width: paper.width * MICRONS, height: paper.height * MICRONS },
          margins: { marginType: 'none' },
        },
        (printed, reason) => resolve(printed ? '' : reason || 'failed'),
      )
    })
  }

  close(): void {
    this.#window.destroy()
  }

  async #untilReady(ready: Promise<DrawnForm[]>): Promise<DrawnForm[]> {
    const { webContents } = this.#window
    let timer: NodeJS.Timeout | undefined
    let gone = () => {}
    const failed = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the print page did not finish in time')), LOAD_LIMIT_MS)
      gone = () => reject(new Error('the print page ended before it was drawn'))
      webContents.once('render-process-gone', gone)
    })
    try {
      return await Promise.race([ready, failed])
    } finally {
      clearTimeout(timer)
      webContents.off('render-process-gone', gone)
    }
  }
}

import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import { DrawnForm, type RenderJob } from '#shared/platform/print/schema'
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

  pdf(): Promise<Uint8Array> {
    return this.#window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  }

  /** Hands the pages to the system's print dialog. Answers '' when printed, else the system's reason. */
  print(options: { copies: number; duplex: boolean }): Promise<string> {
    return new Promise((resolve) => {
      this.#window.webContents.print(
        {
          silent: false,
          printBackground: true,
          copies: options.copies,
          collate: true,
          duplexMode: options.duplex ? 'longEdge' : 'simplex',
          pageSize: 'A4',
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

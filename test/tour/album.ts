import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { albumPage } from './album-page'

/** What stands under a picture: the product's own language first. */
export type Caption = { chinese: string; english: string }
export type Exhibit = Caption & { file: string; kind: 'screen' | 'paper' | 'document' }
export type Chapter = Caption & { exhibits: Exhibit[] }

const PAPER_DPI = 90

/** The numbered pictures and papers of one tour, and the page that shows them. */
export class Album {
  readonly #folder: string
  readonly #chapters: Chapter[] = []
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Empties the folder: no picture of an earlier tour stays among the new ones. */
  async open(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
    await mkdir(this.#folder, { recursive: true })
  }

  chapter(chinese: string, english: string): void {
    this.#chapters.push({ chinese, english, exhibits: [] })
  }

  /** Takes a picture of the window once what it shows has been painted; the pointer hovers over nothing. */
  async picture(page: Page, name: string, chinese: string, english: string): Promise<void> {
    await page.mouse.move(0, 0)
    await painted(page)
    const file = this.#fileFor(`${name}.png`)
    await page.screenshot({ path: join(this.#folder, file) })
    this.#show({ file, chinese, english, kind: 'screen' })
  }

  /** Where the application shall write a document that belongs into the album; `document` then shows it. */
  pathFor(fileName: string): string {
    return join(this.#folder, this.#fileFor(fileName))
  }

  /** Shows a document; a PDF with its first pages, `most` of them or all, beside it where poppler is installed. */
  async document(path: string, chinese: string, english: string, most?: number): Promise<void> {
    this.#show({ file: basename(path), chinese, english, kind: 'document' })
    if (!path.endsWith('.pdf') || !(await drawPages(path, most))) return
    const stem = basename(path, '.pdf')
    const pages = readdirSync(this.#folder).filter((it) => it.startsWith(`${stem}-p`) && it.endsWith('.png'))
    for (const [at, file] of pages.sort().entries())
      this.#show({ file, chinese: `${chinese}，第 ${at + 1} 页`, english: `page ${at + 1}`, kind: 'paper' })
  }

  async close(): Promise<void> {
    await writeFile(join(this.#folder, 'index.html'), albumPage(this.#chapters))
  }

  #fileFor(name: string): string {
    this.#count += 1
    return `${String(this.#count).padStart(2, '0')}-${name}`
  }

  #show(exhibit: Exhibit): void {
    const chapter = this.#chapters.at(-1)
    if (!chapter) throw new Error('an exhibit needs a chapter')
    chapter.exhibits.push(exhibit)
  }
}

/** Two frames: the first draws what React has just put in, the second proves that it is on the screen. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** Draws the first pages of a PDF beside it, all without `most`; false where poppler is not installed. */
async function drawPages(path: string, most?: number): Promise<boolean> {
  const stem = path.replace(/\.pdf$/, '-p')
  const last = most === undefined ? [] : ['-l', String(most)]
  try {
    await promisify(execFile)('pdftoppm', ['-r', String(PAPER_DPI), ...last, '-png', path, stem])
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

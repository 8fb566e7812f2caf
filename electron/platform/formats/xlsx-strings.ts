import { refuseFile } from './problem'
import { WORKBOOK_LIMITS } from './workbook'
import { readPart, unescaped } from './xlsx-xml'
import type { ZipEntry } from './zip-read'

/** Collects the text of one string: rich runs joined, phonetic guides left out. */
export class RichText {
  #parts = ''
  #inText = false
  #phonetic = false

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true
    else if (name === 't') this.#inText = !this.#phonetic
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false
    else if (name === 't') this.#inText = false
  }

  text(text: string): void {
    if (this.#inText) this.#parts += text
  }

  take(): string {
    const text = this.#parts
    this.#parts = ''
    return unescaped(text)
  }
}

/** The texts that cells name by number. */
export async function readStrings(entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!entry) return strings
  const rich = new RichText()
  await readPart(entry, {
    open: (name) => rich.open(name),
    close(name) {
      rich.close(name)
      if (name !== 'si') return
      if (strings.length >= WORKBOOK_LIMITS.cells)
        throw refuseFile('too-large', '表格里的文字过多，不是一份名册')
      strings.push(rich.take())
    },
    text: (text) => rich.text(text),
  })
  return strings
}

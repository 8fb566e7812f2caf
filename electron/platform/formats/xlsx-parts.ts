import { posix } from 'node:path'
import { readPackage } from './xlsx-package'
import { XLSX_ZIP } from './xlsx-read'
import { openZip } from './zip-read'

/** A workbook's parts as they lie in its archive, for changing some of them as texts. */
export class XlsxParts {
  readonly #texts = new Map<string, string>()

  constructor(
    private readonly bytes: ReadonlyMap<string, Uint8Array>,
    /** Parts of the sheets in the workbook's order; '' where a sheet has none. */
    readonly sheets: readonly string[],
    readonly book: string,
    readonly styles: string,
  ) {}

  text(name: string): string {
    const changed = this.#texts.get(name)
    if (changed !== undefined) return changed
    return new TextDecoder().decode(this.bytes.get(name) ?? new Uint8Array())
  }

  set(name: string, text: string): void {
    this.#texts.set(name, text)
  }

  has(name: string): boolean {
    return this.bytes.has(name) || this.#texts.has(name)
  }

  /** The relations of the workbook itself. */
  get relations(): string {
    return posix.join(posix.dirname(this.book), '_rels', `${posix.basename(this.book)}.rels`)
  }

  entries(): { name: string; bytes: Uint8Array }[] {
    const names = new Set([...this.bytes.keys(), ...this.#texts.keys()])
    return [...names].map((name) => {
      const text = this.#texts.get(name)
      const bytes = text === undefined ? this.bytes.get(name) : new TextEncoder().encode(text)
      return { name, bytes: bytes ?? new Uint8Array() }
    })
  }
}

/** Reads all parts of a workbook into memory. */
export async function readXlsxParts(path: string): Promise<XlsxParts> {
  const zip = await openZip(path, XLSX_ZIP)
  try {
    const book = await readPackage(zip)
    const bytes = new Map<string, Uint8Array>()
    for (const entry of zip.entries) bytes.set(entry.name, await entry.read())
    return new XlsxParts(
      bytes,
      book.sheets.map((it) => it.entry?.name ?? ''),
      book.book,
      book.styles?.name ?? '',
    )
  } finally {
    zip.close()
  }
}

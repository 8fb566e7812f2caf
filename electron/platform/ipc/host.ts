import type {
  CellText,
  FontUse,
  FormReport,
  MissingCharacter,
  RenderJob,
} from '#shared/platform/print/schema'

export type { RenderJob }

/** Pages drawn: with `each` one PDF a form, else all in order in one PDF or several, to be joined. */
export type RenderedPages = {
  pdfs: Uint8Array[]
  reports: FormReport[]
  pages: number
}

/** Pages to a printer by its system name, '' for one chosen in the system's dialog. */
export type PrinterJob = RenderJob & { copies: number; printer: string; duplex: boolean }

/** What the records worker asks of the main thread: paths behind tickets, and drawing pages. */
export type Host = {
  /** The path behind a ticket the user got from a dialog; refuses an unknown one. */
  pathOf(grantId: string): Promise<string>
  renderPages(
    job: RenderJob & { each?: boolean },
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<RenderedPages>
  /** Sends the pages to a printer. */
  printPages(
    job: PrinterJob,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<{ reports: FormReport[]; pages: number }>
  /** Which family of each ordered list this computer has. */
  resolveFonts(lists: { title: string[]; body: string[] }): Promise<FontUse[]>
  /** For each form the characters that the first installed family of the list lacks, by cell. */
  missingGlyphs(
    forms: readonly (readonly CellText[])[],
    families: readonly string[],
  ): Promise<MissingCharacter[][]>
  /** Width in em of each character as the first installed family that has it draws it. */
  characterWidths(characters: string, families: readonly string[]): Promise<number[]>
  /** Draws a page of a PDF (from 1) at this size on white; four bytes a pixel. Nothing of it touches the disk. */
  drawPdfPage(pdf: Uint8Array, page: number, size: { width: number; height: number }): Promise<Uint8Array>
}

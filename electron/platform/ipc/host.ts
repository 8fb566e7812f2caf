import type {
  CellText,
  FontUse,
  FormReport,
  MissingCharacter,
  RenderJob,
} from '#shared/platform/print/schema'

export type { RenderJob }

/** What the records worker asks of the main thread: paths behind tickets, and drawing pages. */
export type Host = {
  /** The path behind a ticket the user got from a dialog; refuses an unknown one. */
  pathOf(grantId: string): Promise<string>
  renderPages(
    job: RenderJob,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<{ pdf: Uint8Array; reports: FormReport[]; pages: number }>
  /** Sends the pages to the printer through the system's dialog. */
  printPages(
    job: RenderJob & { copies: number },
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
}

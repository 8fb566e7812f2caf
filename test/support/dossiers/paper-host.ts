import { PDFDocument } from 'pdf-lib'
import type { Host } from '#electron/platform/ipc/host'

/** Draws every sheet as an empty page of its size, for tests that look at what is written around the drawing. */
export const paperHost: Partial<Host> = {
  async renderPages(job) {
    const document = await PDFDocument.create()
    for (const { width, height } of job.sheets) document.addPage([width * 2.83, height * 2.83])
    return { pdfs: [await document.save()], reports: [], pages: job.sheets.length }
  },
  characterWidths: async (characters) => Array.from(characters, () => 1),
}

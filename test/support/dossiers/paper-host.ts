import { PDFDocument } from 'pdf-lib'
import type { Host, RenderJob } from '#electron/platform/ipc/host'

/** Draws every sheet as an empty page of its size, for tests that look at what is written around the drawing. */
export const paperHost = {
  async renderPages(job: Pick<RenderJob, 'sheets'>) {
    const document = await PDFDocument.create()
    for (const { width, height } of job.sheets) document.addPage([width * 2.83, height * 2.83])
    return { pdfs: [await document.save()], reports: [], pages: job.sheets.length }
  },
  characterWidths: async (characters: string) => Array.from(characters, () => 1),
} satisfies Partial<Host>

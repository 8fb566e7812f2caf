import type { FormData } from '#shared/modules/people/form'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { DrawnForm, PdfPageJob, RenderJob } from '#shared/platform/print/schema'

/** What main asks the hidden print window to draw. */
export type PrintPageJob = RenderJob<FormData, FormTemplate>

/** Fetches the job this hidden window was opened for. */
export async function printJob(id: string): Promise<PrintPageJob> {
  const reply = await window.bridge.invoke('print.job', { id })
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as PrintPageJob
}

/** Tells main that every page is laid out, its fonts and pictures ready. */
export async function printReady(id: string, drawn: DrawnForm[]): Promise<void> {
  await window.bridge.invoke('print.ready', { id, drawn })
}

/** Waits for the next page of a PDF that this hidden window is to draw. */
export async function nextPdfPage(): Promise<PdfPageJob> {
  const reply = await window.bridge.invoke('print.pdfNext', {})
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as PdfPageJob
}

/** Brings its pixels, four bytes each; null where it could not be drawn. */
export async function pdfPageDrawn(id: number, rgba: Uint8Array | null): Promise<void> {
  await window.bridge.invoke('print.pdfDrawn', { id, rgba })
}

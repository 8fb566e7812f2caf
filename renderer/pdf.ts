import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'
import type { PdfPageJob } from '#shared/platform/print/schema'
import { nextPdfPage, pdfPageDrawn } from './api/print-client'

/**
 * Entry of the hidden window that draws pages of PDFs which are to be taken in as images: waits for a page, draws it on
 * white, hands its pixels on, waits for the next. The window is closed from outside.
 */
async function main(): Promise<never> {
  GlobalWorkerOptions.workerPort = new PdfWorker()
  let open: PDFDocumentProxy | null = null
  for (;;) {
    const job = await nextPdfPage()
    try {
      if (job.pdf) {
        await open?.loadingTask.destroy()
        open = await getDocument({
          data: job.pdf,
          isEvalSupported: false,
          useSystemFonts: true,
          verbosity: 0,
        }).promise
      }
      await pdfPageDrawn(job.id, open ? await pixels(open, job) : null)
    } catch {
      await pdfPageDrawn(job.id, null)
    }
  }
}

async function pixels(
  open: PDFDocumentProxy,
  { page: number, width, height }: PdfPageJob,
): Promise<Uint8Array> {
  const page = await open.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.max(width / natural.width, height / natural.height) })
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  // As for print: for the screen it would wait for frames, which a window nobody sees does not have.
  await page.render({ canvas, viewport, background: '#fff', intent: 'print' }).promise
  page.cleanup()
  const { data } = context.getImageData(0, 0, width, height)
  // The memory of the canvas goes now, not when the collector comes round.
  canvas.width = 0
  return new Uint8Array(data.buffer)
}

void main()

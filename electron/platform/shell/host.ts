import type { CellText } from '#shared/platform/print/schema'
import { drawPdfPage, type PdfPageSize } from '../documents/pdf-draw'
import type { Answerer } from '../ipc/channel'
import type { PrinterJob, RenderJob } from '../ipc/host'
import { pathOfGrant } from './grants'

/** The main thread's answers to the records worker: paths behind tickets, pages drawn, fonts found. */
export function hostAnswers(preload: string): Answerer {
  return async (name, args, run) => {
    if (name === 'pathOf') return pathOfGrant(String(args[0]))
    if (name === 'drawPdfPage')
      return drawPdfPage(preload, args[0] as Uint8Array, Number(args[1]), args[2] as PdfPageSize)
    if (name === 'missingGlyphs') {
      const { missingByCell } = await import('../documents/fonts')
      return missingByCell(args[0] as CellText[][], args[1] as string[])
    }
    if (name === 'characterWidths') {
      const { characterWidths } = await import('../documents/font-widths')
      return characterWidths(String(args[0]), args[1] as string[])
    }
    const { printPages, renderPages, resolveFonts } = await import('../documents/render')
    const drawing = { preload, onProgress: run.progress, signal: run.signal }
    if (name === 'renderPages') return renderPages(args[0] as RenderJob & { each?: boolean }, drawing)
    if (name === 'printPages') return printPages(args[0] as PrinterJob, drawing)
    if (name === 'resolveFonts') return resolveFonts(args[0] as { title: string[]; body: string[] })
    throw new Error(`unknown question ${name}`)
  }
}

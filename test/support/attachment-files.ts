import { PDFDocument } from 'pdf-lib'
import { zipBytes } from './zips'

/** The smallest sound PNG: one pixel. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** So many empty A4 pages. */
export async function pdfBytes(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([595, 842])
  return document.save()
}

/** An archive with these parts, as Word and Excel write their documents. */
export function officeBytes(...parts: string[]): Uint8Array {
  const names = ['[Content_Types].xml', ...parts]
  return zipBytes(names.map((name) => ({ name, bytes: new TextEncoder().encode('<x/>') })))
}

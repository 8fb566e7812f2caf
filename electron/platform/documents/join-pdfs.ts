import { PDFDocument } from 'pdf-lib'

/** Several PDFs as one, in order. A single one comes back as it is. */
export async function joinPdfs(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [first, ...others] = parts
  if (!first || others.length === 0) return first ?? new Uint8Array()
  const whole = await PDFDocument.load(first)
  for (const bytes of others) {
    const part = await PDFDocument.load(bytes)
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
  }
  return whole.save()
}

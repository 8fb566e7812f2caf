import { type PDFContext, PDFDocument, PDFName, type PDFRef } from 'pdf-lib'
import type { Host, RenderJob } from '#electron/platform/ipc/host'

/** Points of a millimetre, as near as a test needs it. */
const POINTS = 2.83

/** Draws of every sheet its words, for tests that read what is written, and look at what lies around it. */
export const paperHost = {
  async renderPages({ sheets = [] }: Pick<RenderJob, 'sheets'>) {
    const document = await PDFDocument.create()
    const font = document.context.register(document.context.obj(fontOfUnicode(document.context)))
    for (const sheet of sheets) {
      const page = document.addPage([sheet.width * POINTS, sheet.height * POINTS])
      page.node.setFontDictionary(PDFName.of('F'), font)
      const lines = sheet.texts.map(({ x, y, size, text, anchor }) => {
        const before = anchor === 'start' ? 0 : (text.length * size) / (anchor === 'middle' ? 2 : 1)
        const at = `${x * POINTS - before} ${(sheet.height - y) * POINTS}`
        return `BT /F ${size} Tf ${at} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
      })
      const stream: PDFRef = document.context.register(document.context.stream(lines.join('\n')))
      page.node.addContentStream(stream)
    }
    return { pdfs: [await document.save()], reports: [], pages: sheets.length }
  },
  characterWidths: async (characters: string) => Array.from(characters, () => 1),
} satisfies Partial<Host>

/** A font without glyphs whose codes are characters: nothing to be seen, everything to be read out. */
function fontOfUnicode(context: PDFContext) {
  const name = 'Zi'
  // Without it readers take the codes for single bytes.
  const FontDescriptor = context.obj({ Type: 'FontDescriptor', FontName: name, Flags: 4 })
  const descendant = context.obj({
    FontDescriptor,
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: context.obj({ Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 }),
  })
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' }
  return { ...font, ToUnicode: 'Identity-H', DescendantFonts: [descendant] }
}

import type { IncomingPage } from '../page-intake'
import { drawSheet, type Spots } from './drawing/draw-sheet'
import type { Glyphs } from './drawing/glyphs'
import { DPI, HEIGHT, ScanImage, WIDTH } from './drawing/scan-image'
import type { Sheet } from './drawing/sheet'

export type DrawnPage = { image: IncomingPage; spots: Spots }

/** Sheets in work at a time: one is packed while the next is drawn. */
const LANES = 3

/** Draws these sheets, named as a scanning station names its files, in this order. */
export async function drawPages(
  sheets: readonly { sheet: Sheet; name: string }[],
  glyphs: Glyphs,
): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = []
  let next = 0
  const lane = async () => {
    const image = new ScanImage()
    for (let at = next++; at < sheets.length; at = next++) {
      const { sheet, name } = sheets[at] as { sheet: Sheet; name: string }
      const spots = drawSheet(sheet, image, glyphs)
      pages[at] = { image: scanned(await image.png(), name, isEmpty(sheet)), spots }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return pages
}

function isEmpty({ title, rows, letter }: Sheet): boolean {
  return title === '' && rows === undefined && letter === undefined
}

function scanned(bytes: Uint8Array, sourceName: string, blank: boolean): IncomingPage {
  return { bytes, mime: 'image/png', width: WIDTH * 2, height: HEIGHT * 2, dpi: DPI, blank, sourceName }
}

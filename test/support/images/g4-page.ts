import { g4 } from './g4'
import { facts, type TiffPage } from './tiffs'

/** Sixteen rows of a black bar on white. */
export const TWO_TONE = g4(Array.from({ length: 16 }, () => `....${'#'.repeat(8)}....`))

/** The same as a page of a TIFF, group 4. */
export const G4_PAGE: TiffPage = {
  entries: facts({ width: 16, height: 16, depth: 1, compression: 4, photometric: 0 }),
  parts: [TWO_TONE],
}

import type { Raster } from './raster'

/** Outer part of the page that does not count: punch holes, the scanner's edge, a page number. */
const MARGIN = 0.07
/** By how much a spot must differ from the paper to be ink; a page shining through from behind does not. */
const INK = 38
/** Share of inked spots from which a page has content: a line of small type on A4 has about 0.002. */
const CONTENT = 0.0004

/**
 * Whether nothing seems to be on the page. It wants a raster shrunk to an eighth: at 300 dpi each spot is 0.7 mm, so
 * dust drops out while thin strokes stay.
 */
export function looksBlank(raster: Raster): boolean {
  const light = lightness(raster)
  const paper = paperLightness(light)
  const inked = light.filter((value) => Math.abs(value - paper) > INK).length
  return inked < Math.max(1, light.length * CONTENT)
}

/** Lightness of the spots within the margin. */
function lightness({ kind, width, height, data }: Raster): Uint8Array {
  const left = Math.round(width * MARGIN)
  const top = Math.round(height * MARGIN)
  const across = width - 2 * left
  const values = new Uint8Array(Math.max(0, across * (height - 2 * top)))
  let at = 0
  for (let y = top; y < height - top; y++)
    for (let x = left; x < width - left; x++) {
      const place = y * width + x
      values[at++] = kind === 'colour' ? lightOf(data, place * 3) : (data[place] ?? 0)
    }
  return values
}

function lightOf(data: Uint8Array, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
}

/** The lightness that most of the page has at least: its median, since ink covers less than half of any page. */
function paperLightness(light: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const value of light) counts[value] = (counts[value] ?? 0) + 1
  let seen = 0
  for (let value = 255; value > 0; value--) {
    seen += counts[value] ?? 0
    if (seen * 2 >= light.length) return value
  }
  return 0
}

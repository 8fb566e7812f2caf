import { type Raster, shrunk } from './raster'

/** Longer side of a thumbnail in pixels. */
const LONGER = 160

/** Means of squares, so that thin strokes turn grey instead of dropping out. */
export function thumbnailOf(eighth: Raster, whole: Raster | null): Raster {
  const source = whole && Math.max(eighth.width, eighth.height) < LONGER ? whole : eighth
  const by = Math.ceil(Math.max(source.width, source.height) / LONGER)
  return by > 1 || source.kind === 'bits' ? shrunk(source, by) : source
}

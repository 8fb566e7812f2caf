import { liesOnItsSide, type Orientation } from './exif'

/**
 * Decoded pixels, rows from the top. `bits`: one bit a pixel, 1 for black, each row from a byte of its own; `grey`: one
 * byte; `colour`: red, green, blue.
 */
export type Raster = { kind: 'bits' | 'grey' | 'colour'; width: number; height: number; data: Uint8Array }

export function bytesAcross({ kind, width }: Pick<Raster, 'kind' | 'width'>): number {
  return kind === 'bits' ? Math.ceil(width / 8) : kind === 'grey' ? width : width * 3
}

/** The same image put upright; two-tone ones that have to be turned become grey. */
export function putUpright(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster
  const source = raster.kind === 'bits' ? greyOfBits(raster) : raster
  const sideways = liesOnItsSide(orientation)
  const width = sideways ? source.height : source.width
  const height = sideways ? source.width : source.height
  const step = source.kind === 'colour' ? 3 : 1
  const data = new Uint8Array(source.data.length)
  const place = placeIn(source, orientation)
  let at = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = place(x, y) * step
      for (let part = 0; part < step; part++) data[at++] = source.data[from + part] ?? 0
    }
  return { kind: source.kind, width, height, data }
}

/** Which stored pixel stands at a place of the upright image. */
function placeIn({ width, height }: Raster, orientation: Orientation): (x: number, y: number) => number {
  const right = width - 1
  const bottom = height - 1
  const places: Record<Orientation, (x: number, y: number) => number> = {
    1: (x, y) => y * width + x,
    2: (x, y) => y * width + right - x,
    3: (x, y) => (bottom - y) * width + right - x,
    4: (x, y) => (bottom - y) * width + x,
    5: (x, y) => x * width + y,
    6: (x, y) => (bottom - x) * width + y,
    7: (x, y) => (bottom - x) * width + right - y,
    8: (x, y) => x * width + right - y,
  }
  return places[orientation]
}

function greyOfBits({ width, height, data }: Raster): Raster {
  const across = Math.ceil(width / 8)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = ((data[y * across + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 0 : 255
  return { kind: 'grey', width, height, data: grey }
}

/** Means of squares of `by` × `by` pixels; what is left over at the right and the bottom counts as a square of its own. */
export function shrunk(raster: Raster, by: number): Raster {
  const source = raster.kind === 'bits' ? greyOfBits(raster) : raster
  const step = source.kind === 'colour' ? 3 : 1
  const width = Math.ceil(source.width / by)
  const height = Math.ceil(source.height / by)
  const data = new Uint8Array(width * height * step)
  for (let y = 0; y < height; y++) {
    const sums = new Uint32Array(width * step)
    const rows = Math.min(by, source.height - y * by)
    for (let row = 0; row < rows; row++) addRow(sums, source, y * by + row, by)
    for (let x = 0; x < width; x++) {
      const count = rows * Math.min(by, source.width - x * by)
      for (let part = 0; part < step; part++)
        data[(y * width + x) * step + part] = Math.round((sums[x * step + part] ?? 0) / count)
    }
  }
  return { kind: source.kind, width, height, data }
}

function addRow(sums: Uint32Array, { kind, width, data }: Raster, y: number, by: number): void {
  const step = kind === 'colour' ? 3 : 1
  let at = y * width * step
  for (let x = 0; x < width; x++) {
    const sum = Math.floor(x / by) * step
    for (let part = 0; part < step; part++) sums[sum + part] = (sums[sum + part] ?? 0) + (data[at++] ?? 0)
  }
}

import { dpiOf, type Orientation, orientationOf } from '../exif'
import type { Raster } from '../raster'
import { type Directory, isLittle, one, TAG } from './directory'
import { jpegPart, wholeJpeg } from './jpeg-parts'
import { JPEG, type Layout, layoutOf } from './layout'
import { place, rasterOf, type Samples } from './samples'
import { bytesOfRow, storedPart, unfold } from './unfold'

/** A page of a TIFF: a JPEG as it lies in the file, or decoded pixels. `orientation` is still to be applied. */
export type TiffPage = ({ jpeg: Uint8Array } | { raster: Raster }) & {
  dpi: number | null
  orientation: Orientation
}

/** Takes one page out of a TIFF; refuses it with the reason when it cannot be decoded faithfully. */
export function readTiffPage(bytes: Uint8Array, directory: Directory): TiffPage {
  const layout = layoutOf(directory)
  const facts = {
    dpi: dpiOf(directory.get(TAG.xResolution)?.[0], one(directory, TAG.resolutionUnit, 2)),
    orientation: orientationOf(directory.get(TAG.orientation)?.[0]),
  }
  const jpeg = wholeJpeg(bytes, directory, layout)
  if (jpeg) return { jpeg, ...facts }
  return {
    raster: isTwoTone(layout) ? bits(bytes, directory, layout) : pixels(bytes, directory, layout),
    ...facts,
  }
}

function isTwoTone({ depth, samples, photometric, part, compression }: Layout): boolean {
  const plain = photometric === 'white-is-zero' || photometric === 'black-is-zero'
  return plain && depth === 1 && samples === 1 && !part.tiled && compression !== JPEG
}

/** Two-tone pages stay bits: an A4 of 300 dpi is 1 MB so and 26 MB as colours. */
function bits(bytes: Uint8Array, directory: Directory, layout: Layout): Raster {
  const { width, height } = layout
  const across = Math.ceil(width / 8)
  const data = new Uint8Array(across * height)
  for (let index = 0; index < layout.part.down; index++) {
    const rows = rowsOf(layout, index)
    const size = { width, height: rows, samples: 1, depth: 1, little: true }
    const part = unfold(storedPart(bytes, directory, layout, index), directory, layout, size)
    data.set(part.subarray(0, across * rows), index * layout.part.height * across)
  }
  const isBlackOne = layout.photometric === 'white-is-zero'
  return { kind: 'bits', width, height, data: isBlackOne ? data : data.map((byte) => ~byte) }
}

function rowsOf({ part, height }: Layout, down: number): number {
  return part.tiled ? part.height : Math.min(part.height, height - down * part.height)
}

function pixels(bytes: Uint8Array, directory: Directory, layout: Layout): Raster {
  if (layout.compression === JPEG) return jpegPixelsOf(bytes, directory, layout)
  const { width, height, colours, part, planar, samples } = layout
  const into: Samples = { width, height, colours, data: new Uint8Array(width * height * colours) }
  const little = isLittle(bytes)
  const planes = planar && samples > 1 ? colours : 1
  for (let plane = 0; plane < planes; plane++)
    for (let index = 0; index < part.across * part.down; index++) {
      const down = Math.floor(index / part.across)
      const size = {
        width: part.width,
        height: rowsOf(layout, down),
        samples: planes > 1 ? 1 : samples,
        depth: layout.depth,
        little,
      }
      const stored = storedPart(bytes, directory, layout, plane * part.across * part.down + index)
      const at = {
        x: (index % part.across) * part.width,
        y: down * part.height,
        plane: planes > 1 ? plane : null,
      }
      place(
        into,
        unfold(stored, directory, layout, size).subarray(0, bytesOfRow(size) * size.height),
        layout,
        size,
        at,
      )
    }
  return rasterOf(into, layout, directory)
}

/** Strips or tiles that are JPEGs of their own come decoded to red, green and blue. */
function jpegPixelsOf(bytes: Uint8Array, directory: Directory, layout: Layout): Raster {
  const { width, height, part } = layout
  const into: Samples = { width, height, colours: 3, data: new Uint8Array(width * height * 3) }
  for (let index = 0; index < part.across * part.down; index++) {
    const image = jpegPart(bytes, directory, layout, index)
    const at = {
      x: (index % part.across) * part.width,
      y: Math.floor(index / part.across) * part.height,
      plane: null,
    }
    const size = { width: image.width, height: image.height, samples: 3, depth: 8, little: true }
    place(into, image.data, layout, size, at)
  }
  return { kind: 'colour', width, height, data: into.data }
}

import { looksBlank } from './blank'
import { type Encoded, encodePage, encodeThumbnail, jpegOf } from './encode'
import type { Orientation } from './exif'
import { eighthOfJpeg } from './jpeg-eighth'
import { jpegPixels } from './jpeg-pixels'
import { jpegStructure, looksLikeJpeg } from './jpeg-structure'
import type { DrawnPixels, FileLook, ImageOfPage, PageRead, PageToDraw } from './page-read'
import { looksLikePdf } from './pdf/looks-like-pdf'
import { pngPixels } from './png-pixels'
import { looksLikePng, pngStructure } from './png-structure'
import { putUpright, type Raster, shrunk } from './raster'
import { thumbnailOf } from './thumbnail'
import { type Directory, looksLikeTiff, readDirectories } from './tiff/directory'
import { readTiffPage } from './tiff/page'
import { unfit } from './unfit'

/** A file whose pages can be read one by one. */
export type OpenFile = { look: FileLook; page(number: number): PageRead | PageToDraw }

const TO_EIGHTH = 8
/** A JPEG smaller than this is decoded whole: its eighth would be no thumbnail. */
const SMALL = 1_280
const UPRIGHT_QUALITY = 95
/** Quarter turns clockwise that put an image upright; those not named are mirrored as well. */
const TURNS: Partial<Record<Orientation, number>> = { 1: 0, 6: 1, 3: 2, 8: 3 }

/** Tells a file's kind by its first bytes, whatever its name, and lists its pages. */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  if (bytes.length === 0) throw unfit('文件是空的。')
  if (looksLikeJpeg(bytes)) return { look: { kind: 'jpeg', pages: 1 }, page: () => readJpeg(bytes, null) }
  if (looksLikePng(bytes)) return { look: { kind: 'png', pages: 1 }, page: () => readPng(bytes) }
  if (looksLikeTiff(bytes)) return openTiff(bytes, readDirectories(bytes))
  if (looksLikePdf(bytes)) return openPdfFile(bytes)
  throw unfit('不是 JPEG、PNG、TIFF 或 PDF 文件。', '转存为这几种格式再扫入。')
}

function openTiff(bytes: Uint8Array, directories: readonly Directory[]): OpenFile {
  const page = (number: number) => {
    const directory = directories[number - 1]
    if (!directory) throw unfit('TIFF 里没有这一页。')
    const read = readTiffPage(bytes, directory)
    if ('jpeg' in read) return readJpeg(read.jpeg, read)
    return kept(putUpright(read.raster, read.orientation), read.dpi)
  }
  return { look: { kind: 'tiff', pages: directories.length }, page }
}

/** The library is most of the worker's code, and most files are no PDF: it is loaded for the first one. */
async function openPdfFile(bytes: Uint8Array): Promise<OpenFile> {
  const { openPdf, readPdfPage } = await import('./pdf/pages')
  const pages = await openPdf(bytes)
  const page = (number: number) => {
    const found = pages[number - 1]
    if (!found) throw unfit('PDF 里没有这一页。')
    const read = readPdfPage(found)
    return 'draw' in read ? read : readJpeg(read.jpeg, read)
  }
  return { look: { kind: 'pdf', pages: pages.length }, page }
}

/** Pixels from elsewhere as a page. Drawn pages are colour until they turn out to have none. */
export function readDrawn({ width, height, rgba, dpi }: DrawnPixels): PageRead {
  const isGrey = rgba.every(
    (_, at) => at % 4 !== 0 || (rgba[at] === rgba[at + 1] && rgba[at] === rgba[at + 2]),
  )
  const step = isGrey ? 1 : 3
  const data = new Uint8Array(width * height * step)
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < step; part++) data[at * step + part] = rgba[at * 4 + part] ?? 0
  return kept({ kind: isGrey ? 'grey' : 'colour', width, height, data }, dpi)
}

function kept(raster: Raster, dpi: number | null): PageRead {
  return { image: encodePage(raster, dpi), dpi, upright: null, ...seen(shrunk(raster, TO_EIGHTH), raster) }
}

/** `within` says what the TIFF or PDF around it says; null for a file of its own. */
function readJpeg(
  bytes: Uint8Array,
  within: { dpi: number | null; orientation: Orientation } | null,
): PageRead {
  const structure = jpegStructure(bytes)
  const { width, height } = structure.frame
  const orientation = within?.orientation ?? structure.exif.orientation
  const dpi = within ? (within.dpi ?? structure.exif.dpi) : structure.exif.dpi
  const eighth = eighthOfJpeg(bytes, structure)
  const small = Math.max(width, height) < SMALL
  const whole = small || orientation !== 1 ? wholeJpeg(bytes, orientation !== 1) : null
  const shown = seen(putUpright(eighth, orientation), small && whole ? putUpright(whole, orientation) : null)
  const image: ImageOfPage = { mime: 'image/jpeg', bytes: within ? bytes.slice() : null, width, height }
  const upright = whole && orientation !== 1 ? uprightJpeg(putUpright(whole, orientation), dpi) : null
  const turns = TURNS[orientation]
  // A mirrored one cannot be had by turning: then the upright image is the page, and the file its source.
  if (upright && turns === undefined) return { image: upright, dpi, upright: null, ...shown }
  return { image, dpi, upright: upright && { ...upright, turns: turns ?? 0 }, ...shown }
}

/** A thumbnail can do without it: its eighth has shown already that the page is whole. */
function wholeJpeg(bytes: Uint8Array, isNeeded: boolean): Raster | null {
  try {
    return jpegPixels(bytes)
  } catch (error) {
    if (isNeeded) throw error
    return null
  }
}

function uprightJpeg(raster: Raster, dpi: number | null): Encoded {
  const { width, height } = raster
  return { mime: 'image/jpeg', bytes: jpegOf(raster, UPRIGHT_QUALITY, dpi), width, height }
}

function readPng(bytes: Uint8Array): PageRead {
  const structure = pngStructure(bytes)
  const { width, height } = structure.header
  const { orientation, dpi } = structure.exif
  const raster = pngPixels(structure)
  const shown = putUpright(raster, orientation)
  const image: ImageOfPage = { mime: 'image/png', bytes: null, width, height }
  const turns = TURNS[orientation]
  const seenAs = seen(shrunk(shown, TO_EIGHTH), shown)
  if (orientation === 1) return { image, dpi, upright: null, ...seenAs }
  const upright = encodePage(shown, dpi)
  if (turns === undefined) return { image: upright, dpi, upright: null, ...seenAs }
  return { image, dpi, upright: { ...upright, turns }, ...seenAs }
}

/** What a look at the page shows; the thumbnail from the whole image where its eighth is too small. */
function seen(eighth: Raster, whole: Raster | null): { blank: boolean; thumbnail: Uint8Array } {
  return { blank: looksBlank(eighth), thumbnail: encodeThumbnail(thumbnailOf(eighth, whole)) }
}

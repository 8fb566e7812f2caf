import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib'
import type { Orientation } from '../exif'
import { MOST_PAGES } from '../limits'
import { unfit } from '../unfit'
import { onlyImage } from './content'

/** A page that is one JPEG, or one that has to be drawn, at the resolution that keeps what is in it. */
export type PdfPage =
  | { jpeg: Uint8Array; dpi: number; orientation: Orientation }
  | { draw: { width: number; height: number; dpi: number } }

const POINTS = 72
const USUAL_DPI = 300
const LEAST_DPI = 150
const MOST_DPI = 600
/** A poster is drawn coarser, so that it stays an image that opens. */
const MOST_DRAWN = 9_000
/** Share of the page that its image must cover, to either side, to be the page. */
const COVERS = 0.95

/** The pages of a PDF in their order; refuses a file that has a password or is not whole. */
export async function openPdf(bytes: Uint8Array): Promise<PDFPage[]> {
  let pages: PDFPage[]
  try {
    pages = (await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })).getPages()
  } catch (error) {
    if (error instanceof EncryptedPDFError)
      throw unfit('PDF 有密码或限制，读不出。', '解除密码后再扫入，或打印成图像扫描。')
    throw unfit('PDF 已损坏或不完整。')
  }
  if (pages.length === 0 || pages.length > MOST_PAGES) throw unfit(`PDF 有 ${pages.length} 页，收不了。`)
  return pages
}

export function readPdfPage(page: PDFPage): PdfPage {
  const { width, height } = page.getCropBox()
  if (!(width >= 1 && height >= 1)) throw unfit('PDF 的这一页没有大小。')
  const image = imageOf(page)
  const covers = image && image.width >= width * COVERS && image.height >= height * COVERS
  const dpi = covers ? (image.pixels / image.width) * POINTS : USUAL_DPI
  if (covers && image.jpeg) return { jpeg: image.jpeg, dpi: Math.round(dpi), orientation: turned(page) }
  const most = (MOST_DRAWN * POINTS) / Math.max(width, height)
  return { draw: sizeAt(page, Math.round(Math.min(MOST_DPI, most, Math.max(LEAST_DPI, dpi)))) }
}

type PageImage = { width: number; height: number; pixels: number; jpeg: Uint8Array | null }

function imageOf(page: PDFPage): PageImage | null {
  const only = onlyImage(contentOf(page))
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const stream = only && objects?.lookup(PDFName.of(only.name))
  if (!only || !(stream instanceof PDFRawStream)) return null
  const pixels = stream.dict.lookupMaybe(PDFName.of('Width'), PDFNumber)?.asNumber() ?? 0
  if (name(stream.dict, 'Subtype') !== 'Image' || pixels < 1) return null
  return {
    width: only.width,
    height: only.height,
    pixels,
    jpeg: isPlainJpeg(stream.dict) ? stream.contents : null,
  }
}

/** Shown as it is stored: no mask, no other meaning of its values, red, green and blue or grey. */
function isPlainJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter]
  const isJpeg = filters.length === 1 && filters[0] === PDFName.of('DCTDecode')
  const isAltered = ['SMask', 'Mask', 'Decode', 'ImageMask'].some((key) => dict.has(PDFName.of(key)))
  return isJpeg && !isAltered && isCommonSpace(dict)
}

function isCommonSpace(dict: PDFDict): boolean {
  const space = dict.lookup(PDFName.of('ColorSpace'))
  if (space === PDFName.of('DeviceRGB') || space === PDFName.of('DeviceGray')) return true
  if (!(space instanceof PDFArray) || space.lookup(0) !== PDFName.of('ICCBased')) return false
  const profile = space.lookup(1)
  const count =
    profile instanceof PDFStream ? profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() : 0
  return count === 1 || count === 3
}

function name(dict: PDFDict, key: string): string {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
}

/** Instructions of a page as one text; '' where they cannot be read, so that the page is drawn. */
function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((it) => page.doc.context.lookup(it)) : [contents]
  try {
    return streams
      .filter((it) => it instanceof PDFRawStream)
      .map((it) => Buffer.from(decodePDFRawStream(it).decode()).toString('latin1'))
      .join('\n')
  } catch {
    return ''
  }
}

function turned(page: PDFPage): Orientation {
  const quarters = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  return ([1, 6, 3, 8] as const)[quarters]
}

/** Pixels of the page as it is shown, turned and all. */
function sizeAt(page: PDFPage, dpi: number): { width: number; height: number; dpi: number } {
  const { width, height } = page.getCropBox()
  const across = Math.max(1, Math.round((width * dpi) / POINTS))
  const down = Math.max(1, Math.round((height * dpi) / POINTS))
  const sideways = turned(page) >= 5
  return { width: sideways ? down : across, height: sideways ? across : down, dpi }
}

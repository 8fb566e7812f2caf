import { liesOnItsSide, type Orientation } from './exif'
import { jpegStructure, looksLikeJpeg } from './jpeg-structure'
import { looksLikePng, pngStructure } from './png-structure'
import { unfit } from './unfit'

export type ImageMime = 'image/jpeg' | 'image/png'

/** What an image says of itself. Width and height are those of the stored rows, before it is put upright. */
export type ImageFacts = {
  mime: ImageMime
  width: number
  height: number
  /** Null where the file says none. */
  dpi: number | null
  orientation: Orientation
}

/**
 * Looks through the structure of a JPEG or PNG to its end without decoding it: kind, size, limits, sums, cut short or
 * not. Throws a refusal (`unreadable`) with reason and remedy. It costs a few milliseconds and no memory; whether the
 * coded pixels are whole only decoding in the image worker shows.
 */
export function inspectImage(bytes: Uint8Array): ImageFacts {
  if (looksLikeJpeg(bytes)) {
    const { frame, exif } = jpegStructure(bytes)
    return { mime: 'image/jpeg', width: frame.width, height: frame.height, ...exif }
  }
  if (looksLikePng(bytes)) {
    const { header, exif } = pngStructure(bytes)
    return { mime: 'image/png', width: header.width, height: header.height, ...exif }
  }
  throw unfit('不是 JPEG 或 PNG 图像。', '转存为 JPEG、PNG、TIFF 或 PDF 再扫入。')
}

/** Width and height as the image is shown. */
export function uprightSize({ width, height, orientation }: ImageFacts): { width: number; height: number } {
  return liesOnItsSide(orientation) ? { width: height, height: width } : { width, height }
}

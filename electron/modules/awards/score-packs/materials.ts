import type { PDFDocument, PDFImage } from 'pdf-lib'
import { stripMetadata } from '#electron/platform/formats/index'
import { orientationOf } from '#electron/platform/formats/photo-jpeg'

/** Points of an A4 page and the margin around a picture on it. */
const A4 = { width: 595.28, height: 841.89 }
const MARGIN = 36

/** What could not be put in, as the end of a sentence; '' where it was. */
export async function addMaterial(pack: PDFDocument, mime: string, bytes: Uint8Array): Promise<string> {
  if (mime === 'application/pdf') return addPdf(pack, bytes)
  if (mime.startsWith('image/')) return addPicture(pack, mime, bytes)
  return 'Word、Excel 文件不能放进 PDF'
}

/** Its pages without whatever the file says about itself: author, title, program. */
async function addPdf(pack: PDFDocument, bytes: Uint8Array): Promise<string> {
  const { PDFDocument } = await import('pdf-lib')
  try {
    const part = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await pack.copyPages(part, part.getPageIndices())) pack.addPage(page)
    return ''
  } catch {
    return 'PDF 加了密码或已损坏，打不开'
  }
}

async function addPicture(pack: PDFDocument, mime: string, bytes: Uint8Array): Promise<string> {
  const clean = stripMetadata(bytes).bytes
  try {
    const jpeg = mime === 'image/jpeg'
    const image = jpeg ? await pack.embedJpg(clean) : await pack.embedPng(clean)
    placePicture(pack, image, jpeg ? (TURNS[orientationOf(bytes)] ?? 0) : 0)
    return ''
  } catch {
    return '图片已损坏，打不开'
  }
}

/** Quarter turns clockwise that bring a camera's picture upright, by its EXIF orientation; mirrored ones stay. */
const TURNS: Readonly<Record<number, number>> = { 3: 2, 6: 1, 8: 3 }

/** As large as the page takes it, on a page that lies as the picture does. */
function placePicture(pack: PDFDocument, image: PDFImage, turns: number): void {
  const wide = image.width > image.height
  const page = pack.addPage(wide ? [A4.height, A4.width] : [A4.width, A4.height])
  const { width, height } = page.getSize()
  const scale = Math.min((width - 2 * MARGIN) / image.width, (height - 2 * MARGIN) / image.height, DENSEST)
  const size = { width: image.width * scale, height: image.height * scale }
  page.drawImage(image, { ...size, x: (width - size.width) / 2, y: (height - size.height) / 2 })
  page.setRotation({ type: 'degrees', angle: turns * 90 } as Parameters<typeof page.setRotation>[0])
}

/** Points a pixel: a small picture is not blown up beyond 72 dots an inch. */
const DENSEST = 1

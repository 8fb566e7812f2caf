import { ImageRun, Paragraph } from 'docx'
import { visiblePart } from '#shared/platform/print/picture'
import type { Box } from '#shared/platform/print/units'
import { bytesOfDataAddress, pictureSize } from '#shared/values/picture-size'

const PIXELS_PER_MM = 96 / 25.4

/** A picture cropped as on paper, in a frame of so many millimetres; null where the address holds none. */
export function pictureParagraph(
  { address, crop }: { address: string; crop: Box | null },
  frame: { width: number; height: number },
  words: { name: string; description: string },
): Paragraph | null {
  const data = bytesOfDataAddress(address)
  const size = pictureSize(data)
  if (!size) return null
  const part = visiblePart(size, crop, frame)
  const share = (pixels: number, whole: number) => (pixels / whole) * 100
  const image = new ImageRun({
    type: pictureType(address),
    data,
    transformation: { width: frame.width * PIXELS_PER_MM, height: frame.height * PIXELS_PER_MM },
    altText: { ...words, title: words.name },
    crop: {
      left: share(part.x, size.width),
      top: share(part.y, size.height),
      right: share(size.width - part.x - part.width, size.width),
      bottom: share(size.height - part.y - part.height, size.height),
    },
  })
  return new Paragraph({ alignment: 'center', children: [image] })
}

function pictureType(address: string): 'jpg' | 'png' | 'bmp' {
  if (address.startsWith('data:image/png')) return 'png'
  return address.startsWith('data:image/bmp') ? 'bmp' : 'jpg'
}

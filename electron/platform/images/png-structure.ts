import { crc32 } from 'node:zlib'
import { dpiOf, type Exif, PLAIN, readExif } from './exif'
import { checkSize, unfit } from './unfit'

export type PngHeader = {
  width: number
  height: number
  depth: number
  /** Samples a pixel. */
  channels: number
  /** The one sample is the number of a colour. */
  isPalette: boolean
  interlaced: boolean
}
/** `palette` holds three bytes a colour, `alphas` how dense each is; both are empty where the image has no palette. */
export type PngStructure = {
  header: PngHeader
  exif: Exif
  data: Uint8Array[]
  palette: Uint8Array
  alphas: Uint8Array
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const AROUND_CHUNK = 12
const PALETTE = 3
/** Samples a pixel by colour type, and the depths each type may have. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

type Chunk = { name: string; content: Uint8Array }

export function looksLikePng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** Walks all chunks to the end mark and compares their sums; refuses what is cut short or not whole any more. */
export function pngStructure(bytes: Uint8Array): PngStructure {
  const chunks = chunksOf(bytes)
  const header = headerOf(chunks[0])
  checkSize(header.width, header.height)
  const data = chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content)
  if (data.length === 0) throw unfit('PNG 不完整：没有图像数据。')
  const first = (wanted: string) => chunks.find(({ name }) => name === wanted)?.content ?? new Uint8Array()
  const palette = header.isPalette ? first('PLTE') : new Uint8Array()
  if (header.isPalette && palette.length === 0) throw unfit('PNG 不完整：没有调色板。')
  // Beside an image without palette it names one clear colour, which no scan has.
  const alphas = header.isPalette ? first('tRNS') : new Uint8Array()
  return { header, exif: exifOf(chunks), data, palette, alphas }
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = PNG_SIGNATURE.length
  while (at + AROUND_CHUNK <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) break
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    // A small first letter: the image can be shown without the chunk.
    const isNeeded = /^[A-Z]/.test(name)
    if (isNeeded && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      throw unfit(`PNG 已损坏：${name} 段的校验和不对。`)
    chunks.push({ name, content: bytes.subarray(at + 8, end) })
    if (name === 'IEND') return chunks
    at = end + 4
  }
  throw unfit('PNG 不完整：文件在中间断了。')
}

function headerOf(first: Chunk | undefined): PngHeader {
  if (first?.name !== 'IHDR' || first.content.length !== 13) throw unfit('PNG 的图像说明已损坏。')
  const view = new DataView(first.content.buffer, first.content.byteOffset, 13)
  const depth = view.getUint8(8)
  const type = view.getUint8(9)
  const channels = CHANNELS[type]
  if (!channels || !DEPTHS[type]?.includes(depth) || view.getUint8(12) > 1)
    throw unfit('PNG 的图像说明已损坏：颜色类型或位数不对。')
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    channels,
    isPalette: type === PALETTE,
    interlaced: view.getUint8(12) === 1,
  }
}

function exifOf(chunks: readonly Chunk[]): Exif {
  const exif = chunks.find(({ name }) => name === 'eXIf')
  const read = exif ? readExif(exif.content) : PLAIN
  const density = chunks.find(
    ({ name, content }) => name === 'pHYs' && content.length === 9 && content[8] === 1,
  )
  if (!density) return read
  const { buffer, byteOffset } = density.content
  // Stated per metre.
  return { ...read, dpi: dpiOf(new DataView(buffer, byteOffset, 9).getUint32(0) / 100, 3) }
}

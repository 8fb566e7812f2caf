import { checkSize, unfit } from '../unfit'
import { type Directory, one, TAG } from './directory'

/** How the pixels of a TIFF page lie in the file. */
export type Layout = {
  width: number
  height: number
  /** Bits a sample, 1–16. */
  depth: number
  /** Samples a pixel as stored, and how many of them are colour. */
  samples: number
  colours: number
  photometric: Photometric
  compression: number
  predictor: boolean
  /** Each colour lies in strips of its own. */
  planar: boolean
  /** Size of a strip or tile, and how many stand side by side. */
  part: { width: number; height: number; across: number; down: number; tiled: boolean }
  offsets: readonly number[]
  byteCounts: readonly number[]
}

export type Photometric = 'white-is-zero' | 'black-is-zero' | 'rgb' | 'palette' | 'cmyk' | 'ycbcr'

const PHOTOMETRIC: Record<number, Photometric> = {
  0: 'white-is-zero',
  1: 'black-is-zero',
  2: 'rgb',
  3: 'palette',
  5: 'cmyk',
  6: 'ycbcr',
}
const COLOURS: Record<Photometric, number> = {
  'white-is-zero': 1,
  'black-is-zero': 1,
  rgb: 3,
  palette: 1,
  cmyk: 4,
  ycbcr: 3,
}

export const OLD_JPEG = 6
export const JPEG = 7
/** What can be unfolded: none, RLE, G3, G4, LZW, old and new JPEG, deflate under its two numbers, PackBits. */
const KNOWN = new Set([1, 2, 3, 4, 5, OLD_JPEG, JPEG, 8, 32946, 32773])
const AS_JPEG = '转存为普通 TIFF（G4、LZW 或 JPEG 压缩）或 JPEG 再扫入。'

const AS_RGB = '用看图软件转存为 RGB 或灰度的 TIFF、JPEG 再扫入。'

/** Reads and checks the description of a page; refuses by name what cannot be decoded faithfully. */
export function layoutOf(directory: Directory): Layout {
  const width = one(directory, TAG.width, 0)
  const height = one(directory, TAG.height, 0)
  checkSize(width, height)
  const compression = one(directory, TAG.compression, 1)
  if (!KNOWN.has(compression)) throw unfit(`TIFF 的压缩方式（编号 ${compression}）读不出。`, AS_JPEG)
  const photometric = PHOTOMETRIC[one(directory, TAG.photometric, compression === 4 ? 0 : 1)]
  if (!photometric)
    throw unfit(`TIFF 的颜色类型（编号 ${one(directory, TAG.photometric, 0)}）读不出。`, AS_RGB)
  if (photometric === 'cmyk' && compression === JPEG)
    throw unfit('TIFF 里是四色印刷（CMYK）的 JPEG，读不出。', AS_RGB)
  const planar = one(directory, TAG.planar, 1) === 2
  const layout: Layout = {
    width,
    height,
    compression,
    photometric,
    planar,
    ...samplesOf(directory, photometric),
    predictor: predictorOf(directory, compression),
    part: partOf(directory, width, height),
    offsets: directory.get(TAG.offsets) ?? directory.get(TAG.tileOffsets) ?? [],
    byteCounts: directory.get(TAG.byteCounts) ?? directory.get(TAG.tileByteCounts) ?? [],
  }
  checkParts(layout)
  checkSubsampling(directory, layout)
  return layout
}

function samplesOf(directory: Directory, photometric: Photometric) {
  const samples = one(directory, TAG.samples, 1)
  const depths = directory.get(TAG.depth) ?? [1]
  const depth = depths[0] ?? 1
  const colours = COLOURS[photometric]
  if (depth < 1 || depth > 16 || depths.some((it) => it !== depth))
    throw unfit(`TIFF 每色 ${depths.join('、')} 位，读不出。`, AS_JPEG)
  if (one(directory, TAG.sampleFormat, 1) > 2 || samples < colours || samples > 8)
    throw unfit('TIFF 的颜色数据不是整数，或分量数不对，读不出。', AS_JPEG)
  if (photometric === 'palette' && depth > 8) throw unfit('TIFF 的调色板超过 256 色，读不出。', AS_JPEG)
  return { samples, depth, colours }
}

function predictorOf(directory: Directory, compression: number): boolean {
  const predictor = one(directory, TAG.predictor, 1)
  if (predictor > 2) throw unfit(`TIFF 的预测方式（编号 ${predictor}）读不出。`, AS_JPEG)
  return predictor === 2 && (compression === 5 || compression === 8 || compression === 32946)
}

function partOf(directory: Directory, width: number, height: number): Layout['part'] {
  const tiled = directory.has(TAG.tileWidth)
  const rows = one(directory, TAG.rowsPerStrip, height)
  const part = tiled
    ? { width: one(directory, TAG.tileWidth, 0), height: one(directory, TAG.tileHeight, 0) }
    : { width, height: Math.min(rows || height, height) }
  checkSize(part.width, part.height)
  return {
    ...part,
    tiled,
    across: Math.ceil(width / part.width),
    down: Math.ceil(height / part.height),
  }
}

function checkParts({ part, planar, samples, offsets, compression }: Layout): void {
  const needed = part.across * part.down * (planar && samples > 1 ? samples : 1)
  if (compression !== OLD_JPEG && offsets.length < needed)
    throw unfit(`TIFF 不完整：应有 ${needed} 段图像数据，只列出 ${offsets.length} 段。`)
}

/** Colours stored coarser than lightness are only met inside JPEG, but for test images. */
function checkSubsampling(directory: Directory, { photometric, compression, depth }: Layout): void {
  if (photometric !== 'ycbcr' || compression === JPEG || compression === OLD_JPEG) return
  const [across, down] = directory.get(TAG.subsampling) ?? [2, 2]
  if (across !== 1 || down !== 1 || depth !== 8)
    throw unfit('TIFF 的颜色是不带 JPEG 压缩的 YCbCr 抽样，读不出。', AS_JPEG)
}

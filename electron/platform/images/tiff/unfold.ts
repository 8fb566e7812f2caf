import { inflateSync } from 'node:zlib'
import { unfit } from '../unfit'
import { reversedBits } from './bits'
import { type CcittKind, decodeCcitt } from './ccitt'
import { type Directory, one, TAG } from './directory'
import type { Layout } from './layout'
import { decodeLzw } from './lzw'
import { decodePackBits } from './packbits'

/** Bytes of a strip or tile as stored; refuses one that is not in the file. */
export function storedPart(
  bytes: Uint8Array,
  directory: Directory,
  layout: Layout,
  index: number,
): Uint8Array {
  const from = layout.offsets[index] ?? 0
  // A writer that leaves the counts out means: to the end of the file.
  const length = layout.byteCounts[index] ?? bytes.length - from
  if (from === 0 || from + length > bytes.length)
    throw unfit(`TIFF 不完整：第 ${index + 1} 段图像数据不在文件里，可能在中间断了。`)
  const part = bytes.subarray(from, from + length)
  return one(directory, TAG.fillOrder, 1) === 2 ? reversedBits(part) : part
}

export type PartSize = { width: number; height: number; samples: number; depth: number }

export function bytesOfRow({ width, samples, depth }: PartSize): number {
  return Math.ceil((width * samples * depth) / 8)
}

/** One strip or tile unfolded to exactly the bytes its size asks for, predictor undone. */
export function unfold(
  part: Uint8Array,
  directory: Directory,
  layout: Layout,
  { little, ...size }: PartSize & { little: boolean },
): Uint8Array {
  const wanted = bytesOfRow(size) * size.height
  const bytes = raw(part, directory, layout.compression, size, wanted)
  if (bytes.length < wanted) throw unfit('TIFF 的图像数据比应有的少，可能在中间断了。')
  if (layout.predictor) undoPredictor(bytes, size, little)
  return bytes
}

function raw(part: Uint8Array, directory: Directory, compression: number, size: PartSize, wanted: number) {
  if (compression === 1) return part
  if (compression === 5) return decodeLzw(part, wanted)
  if (compression === 32773) return decodePackBits(part, wanted)
  if (compression <= 4) return decodeCcitt(part, size.width, size.height, ccittKind(directory, compression))
  return inflated(part, wanted)
}

function ccittKind(directory: Directory, compression: number): CcittKind {
  if (compression === 2) return 'rle'
  if (compression === 4) return 'g4'
  return (one(directory, TAG.g3Options, 0) & 1) === 1 ? 'g3-2d' : 'g3'
}

/** Never more than the strip can hold: what unfolds to more is a bomb or broken. */
function inflated(part: Uint8Array, wanted: number): Uint8Array {
  try {
    return inflateSync(part, { maxOutputLength: wanted + 1024 })
  } catch {
    throw unfit('TIFF 的压缩数据已损坏，或解开后超出图像的大小。')
  }
}

/** Each sample was stored as its difference from the pixel at the left. */
function undoPredictor(bytes: Uint8Array, size: PartSize, little: boolean): void {
  const row = bytesOfRow(size)
  const { samples, depth } = size
  if (depth === 8)
    for (let y = 0; y < size.height; y++)
      for (let at = y * row + samples; at < (y + 1) * row; at++)
        bytes[at] = (bytes[at] ?? 0) + (bytes[at - samples] ?? 0)
  else if (depth === 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let y = 0; y < size.height; y++)
      for (let at = y * row + samples * 2; at < (y + 1) * row; at += 2)
        view.setUint16(at, view.getUint16(at, little) + view.getUint16(at - samples * 2, little), little)
  } else throw unfit(`TIFF 每色 ${depth} 位又用了预测，读不出。`)
}

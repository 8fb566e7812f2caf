import type { PngHeader } from './png-structure'
import { unfit } from './unfit'

/** Part of an image that is stored for itself: where it begins, how far its pixels stand apart, and its size. */
type Pass = { left: number; top: number; right: number; down: number; width: number; height: number }

/** The seven passes of an interlaced image. */
const INTERLACED = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const IN_ROWS = [[0, 0, 1, 1]] as const
const PAETH = 4

/** Bytes that the unfolded data of an image must have. */
export function bytesOfRows(header: PngHeader): number {
  return passesOf(header).reduce((sum, pass) => sum + pass.height * (1 + bytesAcross(pass, header)), 0)
}

/**
 * Samples of the whole image, one byte each, as the file counts them: of 16 bits the upper ones, of fewer than 8 the
 * plain number. Works within `unfolded`, which is of no use afterwards.
 */
export function samplesOf(header: PngHeader, unfolded: Uint8Array): Uint8Array {
  const { width, height, depth, channels } = header
  const samples = new Uint8Array(width * height * channels)
  const step = Math.max(1, (channels * depth) / 8)
  let at = 0
  for (const pass of passesOf(header)) {
    const length = bytesAcross(pass, header)
    let above: Uint8Array = new Uint8Array(length)
    for (let row = 0; row < pass.height; row++) {
      const line = unfolded.subarray(at + 1, at + 1 + length)
      unfilter(unfolded[at] ?? 0, line, above, step)
      place(samples, line, header, pass, row)
      above = line
      at += 1 + length
    }
  }
  return samples
}

function passesOf({ width, height, interlaced }: PngHeader): Pass[] {
  return (interlaced ? INTERLACED : IN_ROWS)
    .map(([left, top, right, down]) => ({
      left,
      top,
      right,
      down,
      width: Math.ceil((width - left) / right),
      height: Math.ceil((height - top) / down),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

function bytesAcross({ width }: Pass, { channels, depth }: PngHeader): number {
  return Math.ceil((width * channels * depth) / 8)
}

/** Each byte was stored as its difference from what those at the left, above and between let expect. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > PAETH) throw unfit('PNG 的图像数据已损坏，解不开。')
  if (filter === 0) return
  for (let at = 0; at < line.length; at++) {
    const left = at < step ? 0 : (line[at - step] ?? 0)
    const corner = at < step ? 0 : (above[at - step] ?? 0)
    line[at] = (line[at] ?? 0) + expected(filter, left, above[at] ?? 0, corner)
  }
}

function expected(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const fromLeft = Math.abs(guess - left)
  const fromUp = Math.abs(guess - up)
  const fromCorner = Math.abs(guess - corner)
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}

function place(samples: Uint8Array, line: Uint8Array, header: PngHeader, pass: Pass, row: number): void {
  const { width, channels, depth } = header
  const start = (pass.top + row * pass.down) * width
  if (depth === 8 && pass.right === 1) samples.set(line, start * channels)
  else
    for (let x = 0; x < pass.width; x++)
      for (let part = 0; part < channels; part++)
        samples[(start + pass.left + x * pass.right) * channels + part] = sampleAt(
          line,
          x * channels + part,
          depth,
        )
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth >= 8) return line[index * (depth / 8)] ?? 0
  const bit = index * depth
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}

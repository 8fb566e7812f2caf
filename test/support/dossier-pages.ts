import { encode } from 'jpeg-js'
import { makeRandom, type Random } from '#electron/modules/people/demonstration/random'

/** A4 at 300 dpi, as dossiers are scanned. */
export const SCAN = { width: 2480, height: 3508, dpi: 300 }
const MARGIN = 260
const LINE = 118
const GLYPH = 56
/** Grain and strokes then come to 200 to 500 KB, as colour scans of typed and written paper do. */
const QUALITY = 30

/**
 * Page images as a scanner makes them: written paper with its grain, a stamp, 200 to 500 KB. Drawing one takes seconds,
 * so that all come from a few drawings; each has bytes of its own nevertheless, and decodes like any other.
 */
export class ScannedPages {
  readonly #drawings: Uint8Array[]

  constructor(drawings = 4, seed = 'scans') {
    this.#drawings = Array.from({ length: drawings }, (_, at) => drawing(makeRandom(`${seed} ${at}`)))
  }

  /** The same number always gives the same bytes. */
  page(number: number): Uint8Array {
    const drawn = this.#drawings[number % this.#drawings.length] ?? new Uint8Array()
    return withComment(drawn, `scan ${number}`)
  }
}

/** The same picture in other bytes: words in a comment behind the first marker. */
function withComment(jpeg: Uint8Array, words: string): Uint8Array {
  const length = Buffer.byteLength(words)
  const marker = Buffer.from([0xff, 0xd8, 0xff, 0xfe, length >> 8, (length & 255) + 2])
  return Buffer.concat([marker, Buffer.from(words), jpeg.subarray(2)])
}

type Sheet = { data: Buffer; random: Random }

function drawing(random: Random): Uint8Array {
  const sheet = { data: paper(random), random }
  // Some pages are full, some end half way down.
  const end = SCAN.height - random.int(MARGIN, 1600)
  for (let y = MARGIN; y < end; y += LINE) writeLine(sheet, y)
  stamp(sheet, 1750 + random.int(-80, 80), 2780 + random.int(-80, 80))
  const { width, height } = SCAN
  return new Uint8Array(encode({ data: sheet.data, width, height }, QUALITY).data)
}

/** Off-white with the grain of the sensor. */
function paper(random: Random): Buffer {
  const data = Buffer.alloc(SCAN.width * SCAN.height * 4, 255)
  let noise = random.int(1, 1e9)
  for (let at = 0; at < data.length; at += 4) {
    noise ^= noise << 13
    noise ^= noise >>> 17
    noise ^= noise << 5
    const grey = 234 + (noise & 7)
    data[at] = grey + 3
    data[at + 1] = grey
    data[at + 2] = grey - 5
  }
  return data
}

/** A line of square characters; one in seven is the last of its paragraph. */
function writeLine(sheet: Sheet, y: number): void {
  const { random } = sheet
  const end = random.chance(0.15) ? random.int(MARGIN + 200, 1800) : SCAN.width - MARGIN
  for (let x = MARGIN; x + GLYPH < end; x += GLYPH + 6) {
    if (random.chance(0.04)) continue
    const strokes = random.int(2, 5)
    for (let stroke = 0; stroke < strokes; stroke += 1) writeStroke(sheet, x, y)
  }
}

function writeStroke({ data, random }: Sheet, x: number, y: number): void {
  const [fromX, fromY] = [random.int(0, GLYPH), random.int(0, GLYPH)]
  const direction = random.pick([
    [1, 0],
    [0, 1],
    [0.7, 0.7],
    [-0.7, 0.7],
  ] as const)
  const length = random.int(12, GLYPH)
  for (let step = 0; step < length; step += 1) {
    const px = Math.round(x + fromX + direction[0] * step)
    const py = Math.round(y + fromY + direction[1] * step)
    for (let thick = 0; thick < 4; thick += 1)
      dot(data, px + (direction[0] === 1 ? 0 : thick), py + (direction[0] === 1 ? thick : 0), INK)
  }
}

const INK = [42, 40, 46] as const
const RED = [196, 48, 44] as const

function stamp({ data }: Sheet, x: number, y: number): void {
  for (let degree = 0; degree < 360; degree += 0.1) {
    const angle = (degree * Math.PI) / 180
    for (const radius of [238, 242, 246, 250])
      for (let thick = 0; thick < 4; thick += 1)
        dot(
          data,
          Math.round(x + (radius + thick) * Math.cos(angle)),
          Math.round(y + (radius + thick) * Math.sin(angle)),
          RED,
        )
  }
}

function dot(data: Buffer, x: number, y: number, colour: readonly [number, number, number]): void {
  if (x < 0 || y < 0 || x >= SCAN.width || y >= SCAN.height) return
  const at = (y * SCAN.width + x) * 4
  const light = data[at + 1] ?? 0
  for (let part = 0; part < 3; part += 1) data[at + part] = (colour[part] ?? 0) + (light & 7)
}

import { HuffmanBits, type HuffmanTable, huffmanTable } from './jpeg-huffman'
import { type Band, LaterScans } from './jpeg-progressive'
import type { JpegComponent, JpegStructure, Segment } from './jpeg-structure'
import type { Raster } from './raster'
import { unfit } from './unfit'

/** One component on its way: the mean of each of its blocks of 8 × 8. */
type Plane = JpegComponent & {
  /** With those that only fill up units. */
  blocksAcross: number
  /** Those a scan of this component alone has. */
  own: { across: number; down: number }
  means: Uint8Array
  hasMeans: boolean
  later: LaterScans
}

const DHT = 0xc4
const DQT = 0xdb
const DRI = 0xdd
const SOS = 0xda
const APP14 = 0xee

/**
 * The image at an eighth of its size, from the means of its blocks alone. It walks all coded data, so what is broken in
 * it shows, at a small part of the time and memory that full decoding takes.
 */
export function eighthOfJpeg(bytes: Uint8Array, { frame, segments }: JpegStructure): Raster {
  const most = {
    across: Math.max(...frame.components.map((it) => it.across)),
    down: Math.max(...frame.components.map((it) => it.down)),
  }
  const units = {
    across: Math.ceil(frame.width / (8 * most.across)),
    down: Math.ceil(frame.height / (8 * most.down)),
  }
  const planes = frame.components.map((it): Plane => {
    const blocksAcross = units.across * it.across
    const own = {
      across: Math.ceil((frame.width * it.across) / most.across / 8),
      down: Math.ceil((frame.height * it.down) / most.down / 8),
    }
    const blocks = blocksAcross * units.down * it.down
    const later = new LaterScans(frame.progressive ? blocks : 0)
    return { ...it, blocksAcross, own, means: new Uint8Array(blocks).fill(128), hasMeans: false, later }
  })
  const reader = new ScanReader(bytes, { planes, progressive: frame.progressive, units })
  for (const segment of segments) reader.take(segment)
  if (planes.some((it) => !it.hasMeans)) throw unfit('JPEG 不完整：缺少颜色分量的图像数据。')
  const adobe = segments.find(({ marker, at }) => marker === APP14 && bytes[at] === 0x41)
  const transform = adobe ? bytes[adobe.at + 11] : undefined
  return colours(planes, most, frame, transform)
}

type Setting = { planes: Plane[]; progressive: boolean; units: { across: number; down: number } }

class ScanReader {
  readonly #dc: (HuffmanTable | undefined)[] = []
  readonly #ac: (HuffmanTable | undefined)[] = []
  readonly #quantum: number[] = []
  #restart = 0

  constructor(
    private readonly bytes: Uint8Array,
    private readonly setting: Setting,
  ) {}

  take({ marker, at, end }: Segment): void {
    if (marker === DHT) this.tables(at, end)
    else if (marker === DQT) this.quanta(at, end)
    else if (marker === DRI) this.#restart = ((this.bytes[at] ?? 0) << 8) | (this.bytes[at + 1] ?? 0)
    else if (marker === SOS) this.scan(at, end)
  }

  private tables(at: number, end: number): void {
    for (let place = at; place + 17 <= end; ) {
      const head = this.bytes[place] ?? 0
      const counts = this.bytes.subarray(place + 1, place + 17)
      const size = counts.reduce((sum, count) => sum + count, 0)
      const list = head >> 4 === 0 ? this.#dc : this.#ac
      list[head & 3] = huffmanTable(counts, this.bytes.subarray(place + 17, place + 17 + size))
      place += 17 + size
    }
  }

  /** Only the first number of each table weighs the mean of a block. */
  private quanta(at: number, end: number): void {
    for (let place = at; place < end; ) {
      const head = this.bytes[place] ?? 0
      const wide = head >> 4 !== 0
      const first = this.bytes[place + 1] ?? 0
      this.#quantum[head & 3] = wide ? (first << 8) | (this.bytes[place + 2] ?? 0) : first
      place += 1 + (wide ? 128 : 64)
    }
  }

  private scan(at: number, end: number): void {
    const { bytes, setting } = this
    const count = bytes[at] ?? 0
    const tail = at + 1 + count * 2
    const [first = 0, last = 0, approximation = 0] = bytes.subarray(tail, tail + 3)
    const parts = Array.from({ length: count }, (_, index): ScanPart => {
      const plane = setting.planes.find((it) => it.id === bytes[at + 1 + index * 2])
      if (!plane) throw unfit('JPEG 的图像说明已损坏：没有这个颜色分量。')
      const tables = bytes[at + 2 + index * 2] ?? 0
      return { plane, dc: this.#dc[tables >> 4], ac: this.#ac[tables & 15], previous: 0 }
    })
    const bits = new HuffmanBits(bytes, end)
    const isFirst = approximation >> 4 === 0
    if (setting.progressive && first > 0) this.band(parts, { from: first, to: last, isFirst }, bits)
    else if (isFirst || !setting.progressive) this.means(parts, bits, approximation & 15)
    else this.blocks(parts, bits, () => bits.take(1))
    if (bits.isPast) throw unfit('JPEG 的图像数据不够，可能在中间断了。')
  }

  private means(parts: ScanPart[], bits: HuffmanBits, shift: number): void {
    for (const { plane } of parts) plane.hasMeans = true
    this.blocks(parts, bits, (part, place) => this.block(part, bits, place, shift))
  }

  private band([part]: ScanPart[], band: Band, bits: HuffmanBits): void {
    if (!part || band.to > 63) throw unfit('JPEG 的图像说明已损坏。')
    const { own, blocksAcross, later } = part.plane
    const grid = { ...own, stride: blocksAcross }
    later.take({ band, grid, table: tableOf(part.ac), bits, restart: this.#restart })
  }

  /** Calls `block` for every block of the scan, in the order in which they are coded. */
  private blocks(parts: ScanPart[], bits: HuffmanBits, block: (part: ScanPart, place: number) => void): void {
    const [alone] = parts
    if (!alone) return
    const single = parts.length === 1
    const { across, down } = single ? alone.plane.own : this.setting.units
    for (let unit = 0; unit < across * down; unit++) {
      if (this.#restart > 0 && unit > 0 && unit % this.#restart === 0) {
        bits.toRestart()
        for (const part of parts) part.previous = 0
      }
      const x = unit % across
      const y = Math.floor(unit / across)
      if (single) block(alone, y * alone.plane.blocksAcross + x)
      else for (const part of parts) unitOf(part, { x, y }, block)
    }
  }

  private block(part: ScanPart, bits: HuffmanBits, place: number, shift: number): void {
    part.previous += bits.difference(bits.symbol(tableOf(part.dc)))
    if (!this.setting.progressive) bits.skipRest(tableOf(part.ac))
    const quantum = this.#quantum[part.plane.table & 3] ?? 1
    part.plane.means[place] = clamp(128 + ((part.previous << shift) * quantum) / 8)
  }
}

/** The blocks that one component has in a unit of several. */
function unitOf(
  part: ScanPart,
  at: { x: number; y: number },
  block: (part: ScanPart, place: number) => void,
): void {
  const { across, down, blocksAcross } = part.plane
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) block(part, (at.y * down + y) * blocksAcross + at.x * across + x)
}

function tableOf(table: HuffmanTable | undefined): HuffmanTable {
  if (table) return table
  throw unfit('JPEG 的图像说明已损坏：缺少编码表。')
}

/** The means put together as colours; red, green and blue are stored as such only where a marker or the names say so. */
function colours(
  planes: readonly Plane[],
  most: { across: number; down: number },
  frame: { width: number; height: number },
  transform: number | undefined,
): Raster {
  const width = Math.ceil(frame.width / 8)
  const height = Math.ceil(frame.height / 8)
  const kind = planes.length === 1 ? 'grey' : 'colour'
  const step = kind === 'grey' ? 1 : 3
  const data = new Uint8Array(width * height * step)
  const paint = painterFor(planes, transform)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const values = planes.map(
        (it) =>
          it.means[
            Math.floor((y * it.down) / most.down) * it.blocksAcross +
              Math.floor((x * it.across) / most.across)
          ] ?? 128,
      )
      data.set(paint(values), (y * width + x) * step)
    }
  return { kind, width, height, data }
}

function painterFor(planes: readonly Plane[], transform: number | undefined): (values: number[]) => number[] {
  if (planes.length === 1) return (values) => values
  const named = planes.map((it) => String.fromCharCode(it.id)).join('')
  if (planes.length === 3) return transform === 0 || named === 'RGB' ? (values) => values : fromLuminance
  // Four inks are stored the other way round: 255 is none.
  return (values) => {
    const inks = transform === 2 ? fromLuminance(values) : values
    return inks.slice(0, 3).map((ink) => clamp((ink * (values[3] ?? 255)) / 255))
  }
}

function fromLuminance([y = 0, blue = 128, red = 128]: number[]): number[] {
  return [
    clamp(y + 1.402 * (red - 128)),
    clamp(y - 0.344136 * (blue - 128) - 0.714136 * (red - 128)),
    clamp(y + 1.772 * (blue - 128)),
  ]
}

type ScanPart = {
  plane: Plane
  dc: HuffmanTable | undefined
  ac: HuffmanTable | undefined
  previous: number
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}

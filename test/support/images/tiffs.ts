/** @file Writes TIFF files for tests: any tags, both byte orders, one page after another. */

export type TiffEntry = { tag: number; type: 1 | 3 | 4 | 5; values: readonly number[] }
/** Image data of a page in strips or tiles, and what is said of it; places and lengths are filled in. */
export type TiffPage = { entries: readonly TiffEntry[]; parts: readonly Uint8Array[]; tiled?: boolean }

const SIZE = { 1: 1, 3: 2, 4: 4, 5: 8 }

export const short = (tag: number, ...values: number[]): TiffEntry => ({ tag, type: 3, values })
export const long = (tag: number, ...values: number[]): TiffEntry => ({ tag, type: 4, values })
export const bytes = (tag: number, values: Uint8Array): TiffEntry => ({ tag, type: 1, values: [...values] })
export const rational = (tag: number, value: number): TiffEntry => ({ tag, type: 5, values: [value] })

/** Width, height, bits and samples, compression, meaning of the samples, resolution in dpi. */
export function facts(it: {
  width: number
  height: number
  depth?: number
  samples?: number
  compression?: number
  photometric?: number
  dpi?: number
}): TiffEntry[] {
  const { width, height, depth = 8, samples = 1, compression = 1, photometric = 1, dpi = 300 } = it
  return [
    long(256, width),
    long(257, height),
    short(258, ...Array.from({ length: samples }, () => depth)),
    short(259, compression),
    short(262, photometric),
    short(277, samples),
    long(278, height),
    rational(282, dpi),
    short(296, 2),
  ]
}

export function tiff(pages: readonly TiffPage[], little = true): Uint8Array {
  const writer = new Writer(little)
  writer.ascii(little ? 'II' : 'MM')
  writer.number(42, 2)
  let link = writer.length
  writer.number(0, 4)
  for (const page of pages) {
    const places = page.parts.map((part) => writer.put(part))
    const lengths = page.parts.map((part) => part.length)
    const own = page.tiled
      ? [long(324, ...places), long(325, ...lengths)]
      : [long(273, ...places), long(279, ...lengths)]
    const at = writer.directory([...page.entries, ...own])
    writer.patch(link, at.start)
    link = at.next
  }
  return writer.bytes()
}

class Writer {
  readonly #out: number[] = []

  constructor(private readonly little: boolean) {}

  get length(): number {
    return this.#out.length
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#out)
  }

  ascii(text: string): void {
    this.#out.push(...Buffer.from(text, 'latin1'))
  }

  number(value: number, size: number): void {
    this.#out.push(...this.digits(value, size))
  }

  put(part: Uint8Array): number {
    if (this.length % 2 === 1) this.#out.push(0)
    const at = this.length
    for (const byte of part) this.#out.push(byte)
    return at
  }

  patch(at: number, value: number): void {
    this.digits(value, 4).forEach((digit, index) => {
      this.#out[at + index] = digit
    })
  }

  directory(entries: readonly TiffEntry[]): { start: number; next: number } {
    const sorted = entries.toSorted((a, b) => a.tag - b.tag)
    const far = sorted.map((entry) =>
      SIZE[entry.type] * entry.values.length > 4 ? this.put(this.values(entry)) : null,
    )
    if (this.length % 2 === 1) this.#out.push(0)
    const start = this.length
    this.number(sorted.length, 2)
    sorted.forEach((entry, index) => {
      this.number(entry.tag, 2)
      this.number(entry.type, 2)
      this.number(entry.values.length, 4)
      const place = far[index]
      if (place === null || place === undefined)
        this.#out.push(...[...this.values(entry), 0, 0, 0, 0].slice(0, 4))
      else this.number(place, 4)
    })
    const next = this.length
    this.number(0, 4)
    return { start, next }
  }

  private values({ type, values }: TiffEntry): Uint8Array {
    if (type === 5)
      return Uint8Array.from(values.flatMap((it) => [...this.digits(it, 4), ...this.digits(1, 4)]))
    return Uint8Array.from(values.flatMap((it) => this.digits(it, SIZE[type])))
  }

  private digits(value: number, size: number): number[] {
    const digits = Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 255)
    return this.little ? digits : digits.reverse()
  }
}

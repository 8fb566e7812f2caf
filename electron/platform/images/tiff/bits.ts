/** Reads bits from the most significant on; past the end come zeros, which `isPast` tells. */
export class Bits {
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The next `count` bits (at most 24) without moving on. */
  peek(count: number): number {
    const byte = this.at >> 3
    const bytes = this.#bytes
    const four =
      (((bytes[byte] ?? 0) << 24) |
        ((bytes[byte + 1] ?? 0) << 16) |
        ((bytes[byte + 2] ?? 0) << 8) |
        (bytes[byte + 3] ?? 0)) <<
      (this.at & 7)
    return four >>> (32 - count)
  }

  take(count: number): number {
    const value = this.peek(count)
    this.at += count
    return value
  }

  toByte(): void {
    this.at = (this.at + 7) & ~7
  }

  get isPast(): boolean {
    return this.at > this.#bytes.length * 8
  }
}

/** FillOrder 2: every byte has its bits the other way round. */
export function reversedBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    let left = byte
    let turned = 0
    for (let bit = 0; bit < 8; bit++) {
      turned = (turned << 1) | (left & 1)
      left >>= 1
    }
    return turned
  })
}

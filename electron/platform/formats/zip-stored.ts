import { crc32 } from 'node:zlib'

/**
 * @file Zip archives whose entries are stored as they are, sizes and sums before the content: images gain nothing from
 * packing, and such an archive can be written to and read from a stream. PKWARE APPNOTE 6.3, with zip64 where needed.
 */

const UTF8_NAMES = 0x800
const PLAIN_FILE = 0o100644 * 0x10000
const WORD_MOST = 0xffff
const LONG_MOST = 0xffffffff

type Place = { name: Buffer; crc: number; size: number; offset: number }

/** Makes the bytes around the contents of an archive, in order; who writes them is the caller's matter. */
export class StoredZip {
  readonly #places: Place[] = []
  readonly #time: number
  #offset = 0

  constructor(at: Date) {
    const [date, clock] = [
      ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
      (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
    ]
    this.#time = date * 0x10000 + clock
  }

  /** What stands before the content of the next entry; the content itself has to follow. */
  head(name: string, content: Uint8Array): Buffer {
    const place = {
      name: Buffer.from(name),
      crc: crc32(content),
      size: content.length,
      offset: this.#offset,
    }
    this.#places.push(place)
    const fixed = Buffer.alloc(30)
    fixed.writeUInt32LE(0x04034b50, 0)
    fixed.writeUInt16LE(20, 4)
    this.#describe(fixed, 6, place)
    const head = Buffer.concat([fixed, place.name])
    this.#offset += head.length + content.length
    return head
  }

  /** The directory that ends the archive. */
  end(): Buffer {
    const directory = Buffer.concat(this.#places.map((place) => this.#listed(place)))
    return Buffer.concat([directory, ...endRecords(this.#places.length, directory.length, this.#offset)])
  }

  #listed(place: Place): Buffer {
    const fixed = Buffer.alloc(46)
    const far = place.offset >= LONG_MOST
    const extra = Buffer.alloc(far ? 12 : 0)
    if (far) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(8, 2)
      extra.writeBigUInt64LE(BigInt(place.offset), 4)
    }
    fixed.writeUInt32LE(0x02014b50, 0)
    fixed.writeUInt16LE((3 << 8) | 45, 4)
    fixed.writeUInt16LE(far ? 45 : 20, 6)
    this.#describe(fixed, 8, place)
    fixed.writeUInt16LE(extra.length, 30)
    fixed.writeUInt32LE(PLAIN_FILE, 38)
    fixed.writeUInt32LE(far ? LONG_MOST : place.offset, 42)
    return Buffer.concat([fixed, place.name, extra])
  }

  /** The fields that both headers of an entry share. */
  #describe(target: Buffer, at: number, { name, crc, size }: Place): void {
    target.writeUInt16LE(UTF8_NAMES, at)
    target.writeUInt32LE(this.#time, at + 4)
    target.writeUInt32LE(crc, at + 8)
    target.writeUInt32LE(size, at + 12)
    target.writeUInt32LE(size, at + 16)
    target.writeUInt16LE(name.length, at + 20)
  }
}

function endRecords(count: number, size: number, offset: number): Buffer[] {
  const last = Buffer.alloc(22)
  const wide = count >= WORD_MOST || offset >= LONG_MOST || size >= LONG_MOST
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(Math.min(count, WORD_MOST), 8)
  last.writeUInt16LE(Math.min(count, WORD_MOST), 10)
  last.writeUInt32LE(Math.min(size, LONG_MOST), 12)
  last.writeUInt32LE(Math.min(offset, LONG_MOST), 16)
  return wide ? [...wideRecords(count, size, offset), last] : [last]
}

/** The end once more with 64 bits, and where it stands. */
function wideRecords(count: number, size: number, offset: number): Buffer[] {
  const end = Buffer.alloc(56)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE((3 << 8) | 45, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return [end, locator]
}

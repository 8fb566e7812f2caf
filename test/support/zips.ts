import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as bytes, free to lie: `declared` sizes, flags, attributes and names are written as given. */
export type RawZipEntry = {
  name: string | Uint8Array
  bytes: Uint8Array
  flags?: number
  attributes?: number
  method?: number
  declaredSize?: number
  crc?: number
  /** Points the directory at the first entry's data. */
  sameAsFirst?: boolean
}

const UTF8 = 0x800

/** Builds an archive byte by byte, so that hostile ones can be made too. */
export function zipBytes(entries: RawZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name)
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(entry.bytes) : Buffer.from(entry.bytes)
    const fields = common(entry, name, packed, method)
    const local = Buffer.concat([u32(0x04034b50), fields, name, packed])
    const place = entry.sameAsFirst ? 0 : offset
    directory.push(centralRecord(entry, fields, name, place))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}

function common(entry: RawZipEntry, name: Buffer, packed: Buffer, method: number): Buffer {
  const flags = entry.flags ?? (typeof entry.name === 'string' ? UTF8 : 0)
  const size = entry.declaredSize ?? entry.bytes.length
  const crc = entry.crc ?? crc32(entry.bytes)
  const head = [
    u16(20),
    u16(flags),
    u16(method),
    u16(0),
    u16(0x5821),
    u32(crc),
    u32(packed.length),
    u32(size),
  ]
  return Buffer.concat([...head, u16(name.length), u16(0)])
}

function centralRecord(entry: RawZipEntry, fields: Buffer, name: Buffer, place: number): Buffer {
  const attributes = entry.attributes ?? 0o100644 << 16
  const tail = [u16(0), u16(0), u16(0), u32(attributes >>> 0), u32(place), name]
  return Buffer.concat([u32(0x02014b50), u16(0x0314), fields, ...tail])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

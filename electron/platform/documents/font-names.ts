import { open } from 'node:fs/promises'

/** One face of a font file and the family names it answers to. */
export type FontFace = { file: string; postscriptName: string; families: string[] }

type Reader = (position: number, length: number) => Promise<Buffer>

const COLLECTION = 0x74746366
const NAME_TABLE = 0x6e616d65
const FAMILY_IDS = new Set([1, 16])
const POSTSCRIPT_ID = 6

/** Reads the names of every face in a font file from its name table only; the file may be many megabytes. */
export async function facesOf(file: string): Promise<FontFace[]> {
  const handle = await open(file, 'r')
  try {
    const read: Reader = async (position, length) => {
      const buffer = Buffer.alloc(length)
      const { bytesRead } = await handle.read(buffer, 0, length, position)
      if (bytesRead < length) throw new RangeError(`${file} ends early`)
      return buffer
    }
    const faces: FontFace[] = []
    for (const offset of await faceOffsets(read)) faces.push(await faceAt(file, offset, read))
    return faces
  } finally {
    await handle.close()
  }
}

async function faceOffsets(read: Reader): Promise<number[]> {
  const head = await read(0, 12)
  if (head.readUInt32BE(0) !== COLLECTION) return [0]
  const count = head.readUInt32BE(8)
  const offsets = await read(12, count * 4)
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(index * 4))
}

async function faceAt(file: string, offset: number, read: Reader): Promise<FontFace> {
  const tables = (await read(offset, 12)).readUInt16BE(4)
  const directory = await read(offset + 12, tables * 16)
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.readUInt32BE(at) !== NAME_TABLE) continue
    const table = await read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
    const names = namesIn(table)
    const families = [...new Set(names.filter((it) => FAMILY_IDS.has(it.id)).map((it) => it.text))]
    return { file, families, postscriptName: names.find((it) => it.id === POSTSCRIPT_ID)?.text ?? '' }
  }
  return { file, families: [], postscriptName: '' }
}

/** Windows names (platform 3, UTF-16), in every language the font has: 宋体 and SimSun are one face. */
function namesIn(table: Buffer): { id: number; text: string }[] {
  const count = table.readUInt16BE(2)
  const strings = table.readUInt16BE(4)
  return Array.from({ length: count }, (_, index) => 6 + index * 12)
    .filter((at) => table.readUInt16BE(at) === 3)
    .map((at) => {
      const start = strings + table.readUInt16BE(at + 10)
      const utf16 = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
      return { id: table.readUInt16BE(at + 6), text: utf16.swap16().toString('utf16le') }
    })
}

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { facesOf } from '#electron/platform/documents/font-names'
import { facesOfFolders } from '#electron/platform/documents/installed-fonts'

const WINDOWS = 3

/** A font file of nothing but a name table, for one face or a collection of them. */
function fontFile(faces: [id: number, text: string][][]): Buffer {
  const collection = faces.length > 1
  const header = collection ? 12 + faces.length * 4 : 0
  const parts: Buffer[] = []
  let offset = header
  const offsets = faces.map((names) => {
    const face = faceBytes(names, offset)
    parts.push(face)
    offset += face.length
    return offset - face.length
  })
  if (!collection) return Buffer.concat(parts)
  const head = Buffer.alloc(header)
  head.write('ttcf')
  head.writeUInt32BE(faces.length, 8)
  offsets.forEach((it, index) => {
    head.writeUInt32BE(it, 12 + index * 4)
  })
  return Buffer.concat([head, ...parts])
}

function faceBytes(names: [id: number, text: string][], at: number): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const strings = 6 + names.length * 12
  const table = Buffer.alloc(strings)
  table.writeUInt16BE(names.length, 2)
  table.writeUInt16BE(strings, 4)
  let start = 0
  names.forEach(([id], index) => {
    const record = 6 + index * 12
    table.writeUInt16BE(WINDOWS, record)
    table.writeUInt16BE(id, record + 6)
    table.writeUInt16BE(texts[index]?.length ?? 0, record + 8)
    table.writeUInt16BE(start, record + 10)
    start += texts[index]?.length ?? 0
  })
  const body = Buffer.concat([table, ...texts])
  const directory = Buffer.alloc(28)
  directory.writeUInt16BE(1, 4)
  directory.write('name', 12)
  directory.writeUInt32BE(at + 28, 20)
  directory.writeUInt32BE(body.length, 24)
  return Buffer.concat([directory, body])
}

async function folderWith(files: Record<string, Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juanzong-fonts-'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return folder
}

test('reads every name of a family, in every language', async () => {
  const folder = await folderWith({
    'a.ttf': fontFile([
      [
        [1, 'SimSun'],
        [1, '宋体'],
        [6, 'SimSun'],
      ],
    ]),
  })
  const file = join(folder, 'a.ttf')
  expect(await facesOf(file)).toEqual([{ file, families: ['SimSun', '宋体'], postscriptName: 'SimSun' }])
})

test('reads every face of a collection', async () => {
  const folder = await folderWith({
    'a.ttc': fontFile([
      [
        [1, 'SimSun'],
        [6, 'SimSun'],
      ],
      [
        [1, 'NSimSun'],
        [16, '新宋体'],
        [6, 'NSimSun'],
      ],
    ]),
  })
  const faces = await facesOf(join(folder, 'a.ttc'))
  expect(faces.map((it) => it.families)).toEqual([['SimSun'], ['NSimSun', '新宋体']])
})

test('passes over what is no font and folders that are not there', async () => {
  const folder = await folderWith({
    'broken.ttf': Buffer.from('no font'),
    'read.me': Buffer.from('text'),
    'good.otf': fontFile([[[1, '方正小标宋简体']]]),
  })
  const faces = await facesOfFolders([join(folder, 'missing'), folder])
  expect(faces.map((it) => it.families)).toEqual([['方正小标宋简体']])
})

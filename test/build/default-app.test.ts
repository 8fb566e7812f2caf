import { expect, it } from 'vitest'
import { defaultApp } from '../../build/setup/default-app.mjs'

/** Reads an archive as Electron does: the pickle's sizes, the list, then each file at its offset. */
function readArchive(archive: Buffer): Record<string, string> {
  const listEnd = 8 + archive.readUInt32LE(4)
  const list = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString()
  const entries: [string, { size: number; offset: string }][] = Object.entries(JSON.parse(list).files)
  return Object.fromEntries(
    entries.map(([name, { size, offset }]) => {
      const start = listEnd + Number(offset)
      return [name, archive.subarray(start, start + size).toString()]
    }),
  )
}

it('is an archive whose entry is a module', () => {
  const files = readArchive(defaultApp())
  expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ main: 'main.js', type: 'module' })
})

it('holds back ready until the application has run', () => {
  expect(readArchive(defaultApp())['main.js']?.trimEnd()).toMatch(
    /\nawait import\(pathToFileURL\(entry\)\.href\)$/,
  )
})

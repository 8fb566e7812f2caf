import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeCounty, writeCountyFiles, writeUnitReport } from '#electron/modules/people/demonstration/index'
import { readForm } from '#electron/modules/people/read-form'
import { FormatError, openZip, readLrm, readLrmx, writeLrmx } from '#electron/platform/formats/index'
import { elementTexts } from '#shared/modules/people/rules'

const folder = mkdtempSync(join(tmpdir(), 'juanzong-county-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(folder, ...path)))

describe("the county's own files", { timeout: 30_000 }, () => {
  test('say exactly what the records say, photo included, and survive reading and writing', async () => {
    const options = { cadres: 16 }
    expect(await writeCountyFiles(join(folder, 'new'), options)).toBe(16)
    const names = readdirSync(join(folder, 'new'))
    expect(names).toHaveLength(16)
    const county = makeCounty(options)
    const unitNames = new Map<string, string>(county.units.map((unit) => [unit.id, unit.name]))
    for (const { content, face } of county.people()) {
      const name = names.find((it) => it.includes(`_${content.name}.`))
      const bytes = bytesOf('new', name ?? '')
      const form = readLrmx(bytes)
      const read = readForm(form)
      expect(read.texts).toMatchObject(
        withoutAbsent(
          elementTexts(content, (id) => unitNames.get(id) ?? ''),
          read.texts,
        ),
      )
      expect(read.family).toHaveLength(content.family.length)
      expect(form.photo === null).toBe(face === null)
      expect(writeLrmx(form)).toEqual(bytes)
    }
  })

  test('come in the older generation, with the picture beside', async () => {
    await writeCountyFiles(join(folder, 'old'), { cadres: 10, format: 'mixed' })
    const names = readdirSync(join(folder, 'old'))
    expect(names.filter((it) => it.endsWith('.lrmx'))).toHaveLength(8)
    const old = names.filter((it) => it.endsWith('.lrm'))
    expect(old).toHaveLength(2)
    const form = readLrm(bytesOf('old', old[0] ?? ''), null)
    expect(form.elements.find((it) => it.tag === 'XingMing')?.text).toBe(
      /_(.+)\.lrm$/.exec(old[0] ?? '')?.[1],
    )
  })

  test('fit into one archive', async () => {
    await writeCountyFiles(join(folder, 'zip'), { cadres: 12, zip: '报送.zip' })
    const zip = await openZip(join(folder, 'zip', '报送.zip'))
    expect(zip.entries).toHaveLength(12)
    zip.close()
  })
})

describe("a unit's report", { timeout: 30_000 }, () => {
  const mix = { created: 4, changed: 6, same: 5, duplicate: 2, wrong: 6 }

  test('has as many files as were asked for, some of them unreadable, and is the same each time', async () => {
    for (const name of ['first', 'second'])
      expect(
        await writeUnitReport(join(folder, name), {
          cadres: 1500,
          now: new Date('2026-11-21T02:00:00Z'),
          mix,
        }),
      ).toEqual(mix)
    const names = readdirSync(join(folder, 'first'))
    expect(names).toHaveLength(23)
    expect(readdirSync(join(folder, 'second'))).toEqual(names)
    const refused = names.filter((name) => {
      expect(bytesOf('first', name)).toEqual(bytesOf('second', name))
      return isRefused(bytesOf('first', name))
    })
    // A month 13 and a missing name are readable files with an error in one field.
    expect(refused).toHaveLength(4)
  })
})

function isRefused(bytes: Uint8Array): boolean {
  try {
    readLrmx(bytes)
    return false
  } catch (error) {
    if (error instanceof FormatError) return true
    throw error
  }
}

/** A file of the present generation has no place for the two elements of 2025. */
function withoutAbsent<T extends object>(texts: T, read: object): Partial<T> {
  return Object.fromEntries(
    Object.entries(texts).filter(([tag]) => Reflect.get(read, tag) !== undefined),
  ) as Partial<T>
}

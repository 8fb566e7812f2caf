import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Preview, PreviewItem } from '#shared/modules/people/exchange'
import { buildPeople } from '#test/builders/person'
import { mutations } from '#test/support/mutate'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { fixture, folderFor, formFile } from '#test/support/people-files'

const COUNT = 2000
const SAMPLES = [
  'form-2025.lrmx',
  'genuine-style.lrmx',
  'java-exporter.lrmx',
  'several-parties.lrmx',
  'old-13-slots.lrm',
]
const GOOD = buildPeople(40)

let test: TestVault
let preview: Preview
let items: PreviewItem[]

/** Everything of a preview, page by page. */
async function allItems({ id, counts }: Preview): Promise<PreviewItem[]> {
  const rows: PreviewItem[] = []
  while (rows.length < counts.all)
    rows.push(...(await made(test.api.people.previewItems({ id, offset: rows.length, limit: 500 }))).rows)
  return rows
}

beforeAll(async () => {
  test = await openTestVault()
  const folder = folderFor(test, '报送')
  const samples = SAMPLES.map((name) => ({ name, bytes: fixture(name) }))
  let number = 0
  for (const { format, kind, bytes } of mutations(20261120, samples, COUNT)) {
    number += 1
    writeFileSync(join(folder.path, `${String(number).padStart(4, '0')}-${kind}.${format}`), bytes)
  }
  const good = GOOD.map((person, at) => formFile(test, `good-${at}.lrmx`, person))
  preview = await made(test.api.people.startPreview({ grants: [folder.grant, ...good] }))
  items = await allItems(preview)
})
afterAll(() => test.close())

describe(`${COUNT} damaged and hostile files among ${GOOD.length} good ones`, () => {
  it('each get one outcome, and the counts add up', () => {
    const { all, created, changed, same, duplicate, wrong } = preview.counts
    expect(created + changed + same + duplicate + wrong).toBe(all)
    expect(all).toBeGreaterThanOrEqual(COUNT)
    expect(wrong).toBeGreaterThan(COUNT / 4)
  })

  it('say what is wrong and what to do, in Chinese, where they are kept out', () => {
    const mute = items
      .filter((it) => it.outcome === 'wrong')
      .filter(
        (it) =>
          !it.findings.some((f) => f.severity === 'error' && /[\u4e00-\u9fff]/.test(f.message) && f.remedy),
      )
    expect(mute.map((it) => it.fileName)).toEqual([])
  })

  it('leave the good ones as they are', () => {
    const names = new Set(GOOD.map((it) => it.name))
    const good = items.filter((it) => names.has(it.name))
    expect(good.map((it) => it.outcome)).toEqual(GOOD.map(() => 'created'))
  })

  it('come in wholly or not at all', async () => {
    const { willCreate } = (await made(test.api.people.preview({ id: preview.id }))).counts
    const { created } = await made(test.api.people.commitPreview({ id: preview.id }))
    expect(created).toBe(willCreate)
    expect((await made(test.api.people.list({}))).total).toBe(willCreate)
    const ids = await made(test.api.people.ids({}))
    for (const id of ids) expect((await made(test.api.people.open({ id }))).person.name).not.toBe('')
  })
})

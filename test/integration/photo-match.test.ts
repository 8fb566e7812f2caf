import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'jpeg-js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '#shared/values/id'
import { checkCharacter } from '#shared/values/identity-number'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPeople } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let folder: string
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  folder = join(test.folder, '照片')
  mkdirSync(folder)
})
afterEach(() => test.close())

const NUMBER = `99010119820315001${checkCharacter('99010119820315001')}`

/** A JPEG of one colour, wider than high. */
function picture(shade: number): Uint8Array {
  const data = Buffer.alloc(100 * 60 * 4, shade)
  return new Uint8Array(encode({ data, width: 100, height: 60 }, 80).data)
}

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes)
}

async function person(name: string, more: object = {}): Promise<PersonId> {
  const [content] = buildPeople(1, { name, identityNumber: '', ...more })
  return (await made(test.api.people.create(content!))).id
}

const match = () => made(test.api.people.matchPhotos({ grants: [test.grant(folder)] }))
const rows = async (key: string) => (await made(test.api.people.photoMatches({ key }))).rows
const photoOf = async (id: PersonId) => (await made(test.api.people.open({ id }))).person.photo

describe('photos of a folder', () => {
  it('need the right and at least one picture', async () => {
    expect(await test.api.people.matchPhotos({ grants: [test.grant(folder)] })).toMatchObject({
      code: 'not-found',
      message: '所选文件里没有照片（.jpg、.png、.bmp）。',
    })
    await test.signInAs(['reader'])
    expect(await test.api.people.matchPhotos({ grants: [test.grant(folder)] })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('are matched by number or name; namesakes, strangers and broken ones are named', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    const numbered = await person('韩屿', { identityNumber: NUMBER })
    const first = await person('程砚', { birth: '1980.04' })
    const second = await person('程砚', { birth: '1985.06' })
    const here = await person('单于飞', { organizationId: unit.id })
    await person('单于飞')
    put(`${NUMBER}.jpg`, picture(1))
    put('程砚.jpg', picture(2))
    put('程砚1985.06.jpg', picture(3))
    put('单于飞_青石镇.jpg', picture(4))
    put('无此人.jpg', picture(5))
    put('坏.jpg', new Uint8Array([1, 2, 3]))
    put('名单.txt', new Uint8Array([1]))
    const preview = await match()
    expect(preview).toMatchObject({ all: 6, willWrite: 3 })
    expect(preview.counts).toEqual({ wrong: 1, doubtful: 1, none: 1, replace: 0, new: 3, same: 0 })
    const found = await rows(preview.key)
    expect(found.map((it) => [it.fileName, it.outcome, it.person?.id ?? null, it.how])).toEqual([
      ['照片/坏.jpg', 'wrong', null, '不是 JPEG、PNG、BMP 图片，另存为 JPEG 后再选'],
      ['照片/程砚.jpg', 'doubtful', null, '同名的有几人'],
      ['照片/无此人.jpg', 'none', null, '库内无此人'],
      [`照片/${NUMBER}.jpg`, 'new', numbered, '身份证号'],
      ['照片/程砚1985.06.jpg', 'new', second, '姓名、出生年月'],
      ['照片/单于飞_青石镇.jpg', 'new', here, '姓名、单位'],
    ])
    const doubtful = found[1]!
    expect(doubtful.candidates.map((it) => it.id).sort()).toEqual([first, second].sort())
    const shown = await made(test.api.people.incomingPhoto({ key: preview.key, index: doubtful.index }))
    expect(shown).toMatch(/^data:image\/jpeg;base64,/)
    const decided = await made(
      test.api.people.decidePhoto({ key: preview.key, index: doubtful.index, personId: first }),
    )
    expect(decided).toMatchObject({ outcome: 'new', take: true, how: '手工指定' })
    expect(await made(test.api.people.commitPhotos({ key: preview.key }))).toEqual({ batchNo: 1, changed: 4 })
    const stored = await photoOf(first)
    expect(stored?.crop.width).toBeCloseTo(0.48)
    expect(stored?.crop.height).toBe(1)
  })

  it('written once are the same afterwards; another one replaces and undoing gives the first back', async () => {
    const id = await person('韩屿')
    put('韩屿.jpg', picture(1))
    await made(test.api.people.commitPhotos({ key: (await match()).key }))
    const before = await photoOf(id)
    expect((await match()).counts).toMatchObject({ same: 1 })
    put('韩屿.jpg', picture(200))
    const again = await match()
    expect(again.counts).toMatchObject({ replace: 1 })
    await made(test.api.people.commitPhotos({ key: again.key }))
    expect((await photoOf(id))?.hash).not.toBe(before?.hash)
    const history = await made(test.api.people.history({ id, field: '照片' }))
    expect(history.rows[0]).toMatchObject({ batchNo: 2 })
    const [batch] = (await made(test.api.batches.list({}))).rows
    expect(batch).toMatchObject({ kind: 'photos', title: '照片 1 张：照片', changed: 1 })
    await made(test.api.steps.undo({}))
    expect(await photoOf(id)).toEqual(before)
  })

  it('are refused when a file or a record changed after the comparison', async () => {
    const id = await person('韩屿')
    put('韩屿.jpg', picture(1))
    const preview = await match()
    put('韩屿.jpg', picture(2))
    expect(await test.api.people.commitPhotos({ key: preview.key })).toMatchObject({
      code: 'conflict',
      message: '“照片/韩屿.jpg”在比对之后变了，没有写入。',
    })
    expect(await photoOf(id)).toBeNull()
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { contentOf } from '#test/support/people-files'

let test: TestVault
let id: PersonId
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  id = (await made(test.api.people.create(buildPersonContent({ rank: '一级科员', ranks: [] })))).id
})
afterEach(() => test.close())

const content = async () => contentOf((await made(test.api.people.open({ id }))).person)
const rank = (name: string, startedOn: string, endedOn = ''): PersonContent['ranks'][number] => ({
  id: `01JC00000000000000000${startedOn.replace('.', '').slice(1)}`,
  kind: 'rank',
  name,
  startedOn,
  endedOn,
  documentNo: '',
})
const save = async (part: Partial<PersonContent>, version: number) =>
  test.api.people.save({ id, version, content: { ...(await content()), ...part } })

it('refuses a rank whose date is none, with its row and field', async () => {
  const refused = await save({ ranks: [rank('四级主任科员', '2019.13')] }, 1)
  expect(refused).toMatchObject({ ok: false, code: 'invalid-input', field: 'ranks.0.startedOn' })
  expect((await content()).rank).toBe('一级科员')
})

it('takes 职级 from the row in force today, whatever the fact said, and tells the change', async () => {
  const ranks = [rank('四级主任科员', '2019.06', '2023.06'), rank('三级主任科员', '2023.06')]
  const saved = await made(save({ ranks, rank: '随手写的职级' }, 1))
  expect(saved.changes).toContainEqual({ field: '职级', before: '一级科员', after: '三级主任科员' })
  expect((await content()).rank).toBe('三级主任科员')
  expect((await made(test.api.people.list({}))).rows).toMatchObject([{ rank: '三级主任科员' }])
})

it('leaves the fact alone where no row of its kind stands', async () => {
  await made(save({ ranks: [rank('三级主任科员', '2023.06')], postLevel: '乡科级正职' }, 1))
  expect(await content()).toMatchObject({ rank: '三级主任科员', postLevel: '乡科级正职' })
})

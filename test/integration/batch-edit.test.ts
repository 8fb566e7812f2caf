import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '#shared/values/id'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPeople } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { contentOf } from '#test/support/people-files'

let test: TestVault
let ids: PersonId[]
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  ids = []
  for (const content of buildPeople(4, { health: '健康', assessments: [], overrides: [] }))
    ids.push((await made(test.api.people.create(content))).id)
})
afterEach(() => test.close())

type Edits = Parameters<TestVault['api']['people']['previewEdits']>[0]['edits']
const overwrite = (field: string, value: string): Edits => [{ field, mode: 'overwrite', value }]
const preview = (edits: Edits, of = ids) => made(test.api.people.previewEdits({ ids: of, edits }))
const shown = async (key: string, show: 'changed' | 'same' | 'skipped' = 'changed') =>
  (await made(test.api.people.editedPeople({ key, show }))).rows
const person = async (id: PersonId) => (await made(test.api.people.open({ id }))).person

describe('a bulk edit', () => {
  it('needs the right, known fields and values that they can take', async () => {
    const edits = overwrite('health', '一般')
    expect(await test.api.people.previewEdits({ ids: [], edits })).toMatchObject({ message: '没有选人' })
    expect(
      await test.api.people.previewEdits({ ids, edits: overwrite('identityNumber', '1') }),
    ).toMatchObject({ code: 'invalid-input', field: 'edits.0' })
    expect(
      await test.api.people.previewEdits({ ids, edits: [...edits, ...overwrite('workStarted', '199013')] }),
    ).toMatchObject({
      code: 'invalid-input',
      field: 'edits.1.value',
      message: '“参加工作时间”：“199013”不是有效年月，月份应为 01 至 12。',
    })
    expect(
      await test.api.people.previewEdits({
        ids,
        edits: overwrite('organizationId', '01JZZZZZZZZZZZZZZZZZZZZZZZ'),
      }),
    ).toMatchObject({ code: 'invalid-input', message: '所选单位已不在单位树上。' })
    await test.signInAs(['reader'])
    expect(await test.api.people.previewEdits({ ids, edits })).toMatchObject({ code: 'forbidden' })
  })

  it('shows every person once, and writes exactly what it showed', async () => {
    await made(test.api.people.remove({ ids: [ids[3]!] }))
    const same = await person(ids[2]!)
    await made(
      test.api.people.save({ id: same.id, version: 1, content: { ...contentOf(same), health: '一般' } }),
    )
    const counts = await preview(overwrite('health', '一般'))
    expect(counts).toMatchObject({ changed: 2, same: 1, skipped: 1, nextBatchNo: 1 })
    const changed = await shown(counts.key)
    expect(changed.map((it) => it.id)).toEqual(ids.slice(0, 2))
    expect(changed[0]?.changes).toEqual([{ field: '健康状况', before: '健康', after: '一般' }])
    expect(await shown(counts.key, 'skipped')).toMatchObject([{ id: ids[3], skipped: '已在回收站' }])

    const done = await made(test.api.people.commitEdits({ key: counts.key, exclude: [ids[1]!] }))
    expect(done).toEqual({ batchNo: 1, changed: 1 })
    expect(await person(ids[0]!)).toMatchObject({ health: '一般', version: 2 })
    expect(await person(ids[1]!)).toMatchObject({ health: '健康', version: 1 })
    const history = await made(test.api.people.history({ id: ids[0]!, field: '健康状况' }))
    expect(history.rows[0]).toMatchObject({ before: '健康', after: '一般', batchNo: 1 })
    expect(await test.api.people.commitEdits({ key: counts.key, exclude: [] })).toMatchObject({
      code: 'not-found',
    })
  })

  it('changes several fields and sets at once, and the list follows', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    const { key } = await preview([
      ...overwrite('organizationId', unit.id),
      { field: 'assessments', mode: 'append', value: '2025 称职', exceptions: { [ids[1]!]: '2025 优秀' } },
      { field: 'specialty', mode: 'clear', value: '' },
    ])
    await made(test.api.people.commitEdits({ key }))
    const { rows } = await made(test.api.people.list({ organizationId: unit.id }))
    expect(rows.map((it) => it.id)).toEqual(ids)
    const grades = await Promise.all(ids.map(async (id) => (await person(id)).assessments[0]?.grade))
    expect(grades).toEqual(['称职', '优秀', '称职', '称职'])
    const sheet = await made(test.api.people.unitAssessments({ organizationId: unit.id, year: 2025 }))
    expect(sheet.map((it) => [it.id, it.grade])).toEqual(ids.map((id, at) => [id, grades[at]]))
    const { texts } = await made(test.api.people.open({ id: ids[0]! }))
    expect(texts.NianDuKaoHeJieGuo).toBe('2025年年度考核为称职。')
    const again = await preview([{ field: 'assessments', mode: 'append', value: '2025 优秀' }])
    expect(again).toMatchObject({ changed: 0, same: 1, skipped: 3 })
    expect((await shown(again.key, 'skipped'))[0]?.skipped).toBe('已有 2025 年度考核结果（称职）')
  })

  it('is refused whole, with the name, once a record moved on', async () => {
    const { key } = await preview(overwrite('health', '一般'))
    const moved = await person(ids[1]!)
    await made(
      test.api.people.save({ id: moved.id, version: 1, content: { ...contentOf(moved), specialty: '农学' } }),
    )
    expect(await test.api.people.commitEdits({ key })).toMatchObject({
      code: 'conflict',
      message: `${moved.name}在预览之后被改过，没有写入。`,
    })
    expect((await person(ids[0]!)).health).toBe('健康')
  })

  it('is one batch and one step, and both ways of taking it back give the records as they were', async () => {
    const before = await Promise.all(ids.map(async (id) => contentOf(await person(id))))
    const edits: Edits = [
      ...overwrite('health', '一般'),
      { field: 'assessments', mode: 'append', value: '2025 称职' },
      { field: 'ranks.rank', mode: 'append', value: '202601 一级科员' },
    ]
    await made(test.api.people.commitEdits({ key: (await preview(edits)).key }))
    const [batch] = (await made(test.api.batches.list({}))).rows
    expect(batch).toMatchObject({
      kind: 'edit',
      changed: 4,
      title: '批量修改 4 人：健康状况、年度考核结果、职级记录',
    })
    expect(await made(test.api.batches.undo({ id: batch!.id, alsoEdited: [] }))).toMatchObject({
      restored: 4,
    })
    expect(await Promise.all(ids.map(async (id) => contentOf(await person(id))))).toEqual(before)

    await made(test.api.people.commitEdits({ key: (await preview(edits)).key }))
    const { undo } = await made(test.api.steps.next({}))
    expect(undo).toMatchObject({ title: batch!.title, records: 4 })
    await made(test.api.steps.undo({}))
    expect(await Promise.all(ids.map(async (id) => contentOf(await person(id))))).toEqual(before)
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PartyId, PersonId } from '#shared/values/id'
import { addMember, addParty, addPerson, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { type MadeCell, workbookFile } from '#test/support/workbooks'

/** @file Rolls out of workbooks in the layouts that departments use: what is found, refused, written and taken back. */

const HEADS = [
  [
    '姓名',
    '身份证号码',
    '警号',
    '性别',
    '民族',
    '籍贯',
    '是否台湾省籍',
    '出生日期',
    '学历',
    '人员类别',
    '所在党支部',
  ],
  [
    '加入党组织日期',
    '转为正式党员日期',
    '工作岗位',
    '参加工作日期',
    '家庭住址',
    '联系电话',
    '固定电话',
    '婚姻状况',
  ],
  ['减少原因', '排序'],
].flat()

let test: TestVault
let branch: PartyId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
  const town = await addTown(test, '青石镇')
  branch = (await addParty(test, town, { name: '柳溪村党支部', short_name: '' })) as PartyId
})
afterAll(() => test.close())

/** A row in the layout's own order; what is not said stays empty. */
const row = (given: Record<string, string>): MadeCell[] => HEADS.map((title) => given[title] ?? '')
const open = async (rows: MadeCell[][], partyId: PartyId | null = null) =>
  made(test.api.members.openRoll({ grant: await workbookFile(test, '名册.xlsx', { rows }), partyId }))

it('reads the department’s roll, keeps what no field takes, and refuses by name what cannot stand', async () => {
  const known = (await addPerson(test, { name: '尹怀远', birth: '1970.03', party: '' })) as PersonId
  const here = await addMember(test, branch, { person: { name: '祝长安', birth: '1966.01' } })
  const place = { 所在党支部: '柳溪村党支部', 人员类别: '正式党员' }
  const summary = await open([
    HEADS,
    row({
      ...place,
      姓名: '岳知秋',
      性别: '女',
      出生日期: '1990.05',
      加入党组织日期: '2012.06.28',
      警号: '0042',
    }),
    row({ ...place, 姓名: '尹怀远', 出生日期: '1970.03.08', 加入党组织日期: '1995.07' }),
    row({
      ...place,
      姓名: '祝长安',
      出生日期: '1966.01',
      加入党组织日期: '1990.07.01',
      联系电话: '13900000000',
    }),
    row({ ...place, 姓名: '谷雨声', 所在党支部: '云岭村党支部', 加入党组织日期: '2001.07' }),
    row({ ...place, 姓名: '喻清风', 身份证号码: '123', 加入党组织日期: '2001.07' }),
    row({ ...place, 姓名: '岳知秋', 出生日期: '1990.05', 加入党组织日期: '2012.06.28', 减少原因: '转出' }),
  ])
  expect(summary).toMatchObject({
    kind: 'members',
    total: 6,
    acts: { add: 1, enrol: 1, update: 1, same: 0, refuse: 3 },
    kept: ['警号', '是否台湾省籍', '固定电话', '婚姻状况', '排序'],
  })
  const { rows } = await made(test.api.members.rollRows({ act: 'refuse' }))
  expect(rows.map((it) => [it.row, it.problems])).toEqual([
    [5, ['找不到党支部“云岭村党支部”，先在党组织里登记。']],
    [6, ['身份证号码“123”不对，核对后改正。']],
    [7, ['减少原因是“转出”，不登记为在册党员。']],
  ])
  const taken = await made(test.api.members.takeRoll({ kind: 'members' }))
  expect(taken).toMatchObject({ written: 3, left: 3 })
  const list = await made(test.api.members.list({}))
  expect(list.rows.map((it) => [it.name, it.joinedOn, it.since])).toEqual([
    ['尹怀远', '1995.07', '1995-07-01'],
    ['岳知秋', '2012.06.28', '2012-06-28'],
    ['祝长安', expect.any(String), '2015-07-01'],
  ])
  const fresh = list.rows.find((it) => it.name === '岳知秋')
  expect((await made(test.api.members.card({ id: fresh?.id as PersonId }))).facts.kept).toEqual({
    警号: '0042',
  })
  expect((await made(test.api.members.card({ id: here }))).facts.phone).toBe('13900000000')
  expect((await made(test.api.members.card({ id: known }))).joinedOn).toBe('1995.07')

  const facts = { fullOn: '', job: '会计', phone: '', address: '', kept: {} }
  await made(test.api.members.save({ id: known, version: 1, facts, group: '' }))
  // 祝长安 was here before, 尹怀远 was changed since: only what the import alone made can go.
  expect(await made(test.api.members.undoRoll({ intakeId: taken.intakeId }))).toEqual({ removed: 1, kept: 2 })
  expect((await made(test.api.members.list({}))).rows.map((it) => it.name)).toEqual(['尹怀远', '祝长安'])
  expect(await test.api.members.undoRoll({ intakeId: taken.intakeId })).toMatchObject({ ok: false })
})

it('opens cases of admission for activists, with the days as the list has them', async () => {
  const heads = [
    '姓名',
    '性别',
    '警号',
    '身份证号',
    '所属党支部',
    '申请入党时间',
    '列入培养对象时间',
    '培养人',
  ]
  const summary = await open([
    heads,
    ['乔向晚', '女', '', '', '柳溪村党支部', '2025.03.10', '2025.11.05', '祝长安'],
    ['尹怀远', '男', '', '', '柳溪村党支部', '2025.03.10', '2025.11.05', ''],
  ])
  expect(summary).toMatchObject({ kind: 'activists', acts: { add: 1, refuse: 1 } })
  await made(test.api.members.takeRoll({ kind: 'activists' }))
  const { rows } = await made(test.api.members.admissions({}))
  expect(rows).toMatchObject([
    { name: '乔向晚', partyName: '柳溪村党支部', beganOn: '2025-03-10', toEnrol: '' },
  ])
  const around = await made(test.api.members.around({ id: rows[0]?.personId as PersonId, year: 2026 }))
  expect(around.cases).toMatchObject([{ subjectKind: 'person', state: 'running' }])
})

it('refuses a workbook without names, and writing when nothing is open', async () => {
  const grant = await workbookFile(test, '空.xlsx', {
    rows: [
      ['年度', '金额'],
      ['2026', '3'],
    ],
  })
  expect(await test.api.members.openRoll({ grant, partyId: null })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  })
  expect(await test.api.members.takeRoll({ kind: 'members' })).toMatchObject({ ok: false, code: 'conflict' })
})

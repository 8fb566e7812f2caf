import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { workbookFile } from '#test/support/workbooks'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
})
afterEach(() => test.close())

const ROSTER = [
  ['云泽县青石镇干部花名册'],
  ['填报单位：青石镇', null, null, null, null, '填报日期：2026.11'],
  ['序号', '姓  名', '性别', '出生年月', '身份证号码', '现任职务（全称）', '学历学位', null, '血型'],
  [null, null, null, null, null, null, '全日制教育', '在职教育', null],
  [1, '柏知未', '男', '1978.03', '990101197803150011', '青石镇党委书记', '大学', '研究生', 'A'],
  [2, '岚恒宁', '女', '1980年2月', '990101198002030022', '青石镇镇长', '大专', '大学', 'B'],
  ['合计', '2人'],
]
const MERGES = ['A1:I1', 'G3:H3', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'I3:I4']

describe('reading workbooks', () => {
  it('is refused without the right to import', async () => {
    const grant = await workbookFile(test, '花名册.xlsx', { rows: ROSTER, merges: MERGES })
    await test.signInAs(['reader'])
    expect(await test.api.people.readWorkbooks({ grants: [grant] })).toMatchObject({ code: 'forbidden' })
  })

  it('finds title, sender, heading of two rows, fields and the row of totals', async () => {
    const grant = await workbookFile(test, '花名册.xlsx', { rows: ROSTER, merges: MERGES })
    const plan = await made(test.api.people.readWorkbooks({ grants: [grant] }))
    expect(plan.sender).toBe('青石镇')
    const [sheet] = plan.sheets
    expect(sheet).toMatchObject({
      title: '云泽县青石镇干部花名册',
      destination: 'basic',
      headerFrom: 3,
      headerTo: 4,
      rows: 3,
      excluded: 1,
      chosen: true,
    })
    expect(sheet!.columns.map((it) => [it.header, it.target])).toEqual([
      ['序号', 'order'],
      ['姓名', 'name'],
      ['性别', 'sex'],
      ['出生年月', 'birth'],
      ['身份证号码', 'identityNumber'],
      ['现任职务（全称）', 'post'],
      ['学历学位／全日制教育', 'fullTime.qualification'],
      ['学历学位／在职教育', 'inService.qualification'],
      ['血型', ''],
    ])
    const rows = await made(test.api.people.sheetRows({ id: plan.id, index: 0 }))
    expect(rows.rows.map((it) => [it.row, it.included, it.reason])).toEqual([
      [5, true, ''],
      [6, true, ''],
      [7, false, '合计行'],
    ])
    expect(rows.rows[0]!.cells.slice(1, 5)).toEqual(['柏知未', '男', '1978.03', '990101197803150011'])
  })

  it('lets fields, rows and the heading be chosen otherwise', async () => {
    const grant = await workbookFile(test, '花名册.xlsx', { rows: ROSTER, merges: MERGES })
    const { id } = await made(test.api.people.readWorkbooks({ grants: [grant] }))
    const changed = await made(
      test.api.people.planSheet({ id, index: 0, targets: { 8: 'health' }, include: { 6: false } }),
    )
    expect(changed.excluded).toBe(2)
    expect(changed.columns[8]).toMatchObject({ target: 'health', mappedBy: 'chosen' })
    expect(await test.api.people.planSheet({ id, index: 0, targets: { 8: 'nothing' } })).toMatchObject({
      code: 'invalid-input',
    })
    const moved = await made(test.api.people.planSheet({ id, index: 0, headerFrom: 3, headerTo: 3 }))
    expect(moved).toMatchObject({ headerFrom: 3, headerTo: 3, rows: 4 })
  })
})

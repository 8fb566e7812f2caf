import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '#electron/platform/formats/index'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { enterParty, enterPerson, enterTown, enterVillage } from '#test/support/procedures'

/** @file A department's own list of applicants becomes running cases with the days that it knows. */

const ADMISSION = { system: 'S31', kind: 'admission' }
const HEADS = ['姓名', '所在党支部', '申请入党时间', '党组织派人谈话', '确定为入党积极分子时间', '籍贯']
const BRANCH = '东升村党支部'
const LINES = [
  ['邵清和', BRANCH, '2024.03.01', '2024.03.20', '2024.10.08', '本县'],
  ['卞玉芹', BRANCH, '2025.06.02', '', '', ''],
  ['查无人', BRANCH, '2025.06.02', '', '', ''],
  ['晏德昌', '西岭村党支部', '2025.06.02', '', '', ''],
  ['虞思源', BRANCH, '2025.06', '', '', ''],
  ['卞玉芹', BRANCH, '2025.06.02', '', '', ''],
]

let vault: TestVault
beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '青石镇')
  const villageId = await enterVillage(vault, townId, '东升村')
  await enterParty(vault, BRANCH, { unitId: townId, villageId })
  for (const name of ['邵清和', '卞玉芹', '晏德昌', '虞思源']) await enterPerson(vault, name)
})
afterAll(() => vault.close())

async function read(name: string, lines: readonly string[][], heads = HEADS) {
  const path = join(vault.folder, name)
  const columns = heads.map((header) => ({ header, width: 14 }))
  await writeXlsx(path, { name: '名册', title: '入党申请人名册', columns }, lines)
  return vault.api.procedures.readCases({ ...ADMISSION, grant: vault.grant(path) })
}

const running = async () => (await made(vault.api.procedures.cases(ADMISSION))).rows

describe('a list of applicants', () => {
  it('is refused where nobody is named, and nothing can be written that was not looked at', async () => {
    expect(await read('无名.xlsx', [['2024.03.01', '本县']], ['申请入党时间', '籍贯'])).toMatchObject({
      ok: false,
      message: '“无名.xlsx”没有“姓名”或“名称”这一栏。',
    })
    expect(await vault.api.procedures.takeCases({ as: 'done' })).toMatchObject({
      ok: false,
      message: '这次导入的预览已经失效。',
    })
  })

  it('is shown line by line with what is wrong, by row and remedy', async () => {
    const preview = await made(read('名册.xlsx', LINES))
    expect(preview.unknown).toEqual(['籍贯'])
    expect(preview.outcomes).toEqual([{ title: '推荐和确定入党积极分子', label: '确定' }])
    expect(preview.lines.map((it) => [it.name, it.act, it.problems.join('')])).toEqual([
      ['邵清和', 'begin', ''],
      ['卞玉芹', 'begin', ''],
      ['查无人', 'refuse', '找不到“查无人”，先登记后再导入。'],
      ['晏德昌', 'refuse', '找不到党组织“西岭村党支部”，或同名的不止一个，先在“组织”里核对。'],
      [
        '虞思源',
        'refuse',
        '“递交入党申请书”的日期“2025.06”应为年月日，补全后再导入。没有开始日期，也没有“递交入党申请书”的日期。',
      ],
      ['卞玉芹', 'refuse', expect.stringMatching(/^“卞玉芹”与第 \d+ 行重复。$/)],
    ])
    expect(await running()).toEqual([])
  })

  it('becomes cases that stand after their last known day, and Ctrl+Z takes all of them back', async () => {
    expect(await made(vault.api.procedures.takeCases({ as: 'done' }))).toEqual({ taken: 2, left: 4 })
    const rows = await running()
    expect(rows).toMatchObject([
      { name: '卞玉芹', stepTitle: '党组织派人谈话', days: { apply: '2025-06-02' }, dueOn: '2025-07-02' },
      {
        name: '邵清和',
        stepTitle: '上级党委备案',
        days: { apply: '2024-03-01', talk: '2024-03-20', activist: '2024-10-08' },
        // Every half year from the day somebody became an activist.
        dueOn: '2025-04-08',
      },
    ])
    expect(rows.every((it) => it.rule.includes('2014年'))).toBe(true)
    const view = await made(vault.api.procedures.case({ id: rows[1]?.id as never }))
    expect(view.steps[2]?.entries[0]).toMatchObject({ state: 'done', outcome: 'agree' })
    expect(view.steps[2]?.entries[0]?.content.note).toMatch(/^由“名册.xlsx”第 \d+ 行补录，材料待核。$/)
    await made(vault.api.steps.undo({}))
    expect(await running()).toEqual([])
    await made(vault.api.steps.redo({}))
    expect(await running()).toHaveLength(2)
  })

  it('adds days that come later, and never puts one over another', async () => {
    const later = [
      ['卞玉芹', BRANCH, '2025.06.02', '2025.06.28', '', ''],
      ['邵清和', BRANCH, '2024.03.02', '', '', ''],
    ]
    const preview = await made(read('补登.xlsx', later))
    expect(preview.lines.map((it) => [it.act, it.problems.join('')])).toEqual([
      ['add', ''],
      ['refuse', '“递交入党申请书”已登记为 2024.03.01，与名册 2024.03.02 不一。'],
    ])
    await made(vault.api.procedures.takeCases({ as: 'open' }))
    const [first] = await running()
    // Only its day is kept: the talk is finished by hand.
    expect(first).toMatchObject({
      name: '卞玉芹',
      stepTitle: '党组织派人谈话',
      days: { apply: '2025-06-02' },
    })
    const view = await made(vault.api.procedures.case({ id: first?.id as never }))
    expect(view.steps[1]?.entries[0]).toMatchObject({ state: 'open', on: '2025-06-28' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCharacter } from '#shared/values/identity-number'
import { buildOrganizationContent } from '#test/builders/organization'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { itemsOf, personNamed } from '#test/support/people-files'
import { type MadeSheet, workbookFile } from '#test/support/workbooks'

let clock = new Date('2026-11-20T02:00:00Z')
let test: TestVault
beforeEach(async () => {
  clock = new Date('2026-11-20T02:00:00Z')
  test = await openTestVault({ now: () => clock })
})
afterEach(() => test.close())

const number = (first17: string) => first17 + checkCharacter(first17)
const BAI = number('99010119780315001')
const LAN = number('99010119800203002')

const BASIC: MadeSheet = {
  name: '基本信息',
  rows: [
    [
      '姓名',
      '性别',
      '民族',
      '出生日期',
      '居民身份号码',
      '入党时间',
      '参加工作时间',
      '单位',
      '职务',
      '任现职时间',
      '职级',
      '任现职级时间',
      '学历',
      '血型',
      '2024年考核',
    ],
    [
      '柏知未',
      '男',
      '汉',
      '1978年3月',
      BAI,
      '2001.08',
      '1999-07-01',
      '青石镇',
      '党委书记',
      '2021.05',
      '四级调研员',
      '2022.01',
      '大学',
      'A',
      '优秀',
    ],
    [
      '岚恒宁',
      '女',
      '土家族',
      { value: 1980.02, format: '0.00' },
      LAN,
      '2005.6',
      '2003.07',
      '青石镇',
      '镇长',
      '',
      '',
      '',
      '研究生',
      'B',
      '称职',
    ],
  ],
}
const FAMILY: MadeSheet = {
  name: '家庭成员',
  rows: [
    ['身份证号', '称谓', '姓名', '出生日期', '政治面貌', '工作单位及职务', '备注'],
    [BAI, '妻子', '宁若澄', '1979.11', '群众', '云泽县第一中学教师', '随迁'],
    ['', '女儿', '柏思远', '2006.04', '共青团员', '学生', ''],
  ],
}
const STUDY: MadeSheet = {
  name: '学历学位',
  rows: [
    ['身份证号', '学历名称', '学校名称', '所学专业名称', '入学日期', '毕业日期', '学习形式', '证书编号'],
    [BAI, '大学', '湘南农业大学', '农学', '1995.09', '1999.07', '全日制', 'X-001'],
    [LAN, '研究生', '省委党校', '经济管理', '2009.09', '2012.07', '在职', 'X-002'],
  ],
}
const LEDGER: MadeSheet = {
  name: '培训班',
  rows: [
    ['培训名称', '培训年度', '培训天数'],
    ['青干班', 2025, 12],
    ['合计', '', 12],
  ],
}

async function previewOf(...sheets: MadeSheet[]) {
  const grant = await workbookFile(test, '名册.xlsx', ...sheets)
  const plan = await made(test.api.people.readWorkbooks({ grants: [grant], sender: '青石镇' }))
  return { plan, preview: await made(test.api.people.previewSheets({ id: plan.id })) }
}

async function unit() {
  return made(test.api.organizations.create(buildOrganizationContent({ name: '青石镇' })))
}

describe('a workbook of several sheets', () => {
  it('becomes one person each, sets and foreign cells included, and is the same when it comes again', async () => {
    const { id } = await unit()
    const { plan, preview } = await previewOf(BASIC, FAMILY, STUDY, LEDGER)
    expect(plan.sheets.map((it) => it.destination)).toEqual(['basic', 'family', 'educations', 'kept'])
    expect(preview.counts).toMatchObject({ all: 2, created: 2, wrong: 0, willCreate: 2 })
    expect(preview.kept).toEqual([{ title: '培训班', rows: 2 }])
    const written = await made(test.api.people.commitPreview({ id: preview.id }))
    expect(written).toEqual({ batchNo: 1, created: 2, changed: 0, kept: 2 })
    const { person, texts } = await personNamed(test, '柏知未')
    expect(person).toMatchObject({
      sex: '男',
      ethnicity: '汉族',
      birth: '1978.03',
      identityNumber: BAI,
      party: '2001.08',
      workStarted: '1999.07.01',
      organizationId: id,
      rank: '四级调研员',
    })
    expect(texts.XianRenZhiWu).toBe('青石镇党委书记')
    expect(person.posts).toMatchObject([{ title: '党委书记', startedOn: '2021.05', isMain: true }])
    expect(person.educations).toMatchObject([
      { mode: 'fullTime', qualification: '大学', school: '湘南农业大学农学专业', endedOn: '1999.07' },
    ])
    expect(person.family.map((it) => [it.relation, it.name, it.birth])).toEqual([
      ['妻子', '宁若澄', '1979.11'],
      ['女儿', '柏思远', '2006.04'],
    ])
    expect(person.assessments).toMatchObject([{ year: 2024, grade: '优秀' }])
    const extras = person.extras.flatMap((it) => it.cells.map((cell) => [cell.label, cell.value]))
    expect(extras).toEqual(
      expect.arrayContaining([
        ['血型', 'A'],
        ['备注', '随迁'],
        ['证书编号', 'X-001'],
      ]),
    )
    expect((await personNamed(test, '岚恒宁')).person).toMatchObject({ birth: '1980.02', party: '2005.06' })
    const again = await previewOf(BASIC, FAMILY, STUDY)
    const items = await itemsOf(test, again.preview)
    expect(items.flatMap((it) => it.differences)).toEqual([])
    expect(again.preview.counts).toMatchObject({ same: 2, willChange: 0 })
  })

  it('changes only what it says otherwise, and is undone without touching later edits', async () => {
    await unit()
    const first = await previewOf(BASIC)
    await made(test.api.people.commitPreview({ id: first.preview.id }))
    clock = new Date('2026-11-21T02:00:00Z')
    const changed = structuredClone(BASIC)
    changed.rows[1]![13] = 'AB'
    changed.rows[1]![14] = '称职'
    const second = await previewOf(changed, FAMILY)
    const items = await itemsOf(test, second.preview)
    const item = items.find((it) => it.name === '柏知未')!
    expect(item.differences.map((it) => [it.label, it.stored, it.incoming])).toEqual([
      ['2024年考核', '结果：优秀', '结果：称职'],
      ['附加信息 基本信息', '血型：A', '血型：AB'],
      ['家庭成员 妻子', '', expect.stringContaining('宁若澄')],
      ['附加信息 家庭成员 妻子', '', '备注：随迁'],
      ['家庭成员 女儿', '', expect.stringContaining('柏思远')],
    ])
    const choices = Object.fromEntries(item.differences.map((it) => [it.key, 'adopt' as const]))
    await made(test.api.people.decide({ id: second.preview.id, index: item.index, choices }))
    await made(test.api.people.commitPreview({ id: second.preview.id }))
    const after = (await personNamed(test, '柏知未')).person
    expect(after.assessments[0]?.grade).toBe('称职')
    expect(after.family).toHaveLength(2)
    const { rows } = await made(test.api.batches.list({}))
    await made(test.api.batches.undo({ id: rows[0]!.id }))
    const back = (await personNamed(test, '柏知未')).person
    expect(back.assessments[0]?.grade).toBe('优秀')
    expect(back.family).toEqual([])
    expect(back.extras.flatMap((it) => it.cells)).toEqual([{ label: '血型', value: 'A' }])
  })

  it('keeps a sheet about nobody, and takes it away with its batch', async () => {
    const { preview } = await previewOf(LEDGER)
    await made(test.api.people.commitPreview({ id: preview.id }))
    const kept = await made(test.api.people.keptSheets({}))
    expect(kept.rows).toMatchObject([
      { title: '培训班', columns: ['培训名称', '培训年度', '培训天数'], rows: 2, batchNo: 1 },
    ])
    const rows = await made(test.api.people.keptRows({ id: kept.rows[0]!.id, text: '青干' }))
    expect(rows.rows).toEqual([{ row: 2, cells: ['青干班', '2025', '12'] }])
    const [batch] = (await made(test.api.batches.list({}))).rows
    await made(test.api.batches.undo({ id: batch!.id }))
    expect((await made(test.api.people.keptSheets({}))).total).toBe(0)
  })
})

describe('what is wrong in a roster', () => {
  it('is named with its cell, keeps the person out, and can be put right in the preview', async () => {
    const rows = [
      ['姓名', '出生年月', '身份证号'],
      ['柏知未', '1978.13', { value: 4.40101197803151e17 }],
    ]
    const { plan, preview } = await previewOf({ name: '名单', rows })
    expect(plan.sheets[0]!.columns[2]!.findings[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('C2'),
    })
    expect(preview.counts).toMatchObject({ all: 1, wrong: 1 })
    const [item] = await itemsOf(test, preview)
    expect(item!.findings.map((it) => it.message)).toEqual([
      '“名单”B2：“1978.13”的月份应为 1 至 12',
      expect.stringContaining('“名单”C2：身份证号按数字存成 440101197803151'),
    ])
    const [birth, identity] = item!.findings
    await made(
      test.api.people.correctItem({ id: preview.id, index: 0, tag: birth!.fix!.tag, text: '1978.03' }),
    )
    const right = await made(
      test.api.people.correctItem({ id: preview.id, index: 0, tag: identity!.fix!.tag, text: BAI }),
    )
    expect(right).toMatchObject({ outcome: 'created', findings: [] })
    await made(test.api.people.commitPreview({ id: preview.id }))
    expect((await personNamed(test, '柏知未')).person).toMatchObject({
      birth: '1978.03',
      identityNumber: BAI,
    })
  })

  it('keeps relatives of nobody out and says so', async () => {
    const { preview } = await previewOf(FAMILY)
    const [item] = await itemsOf(test, preview)
    expect(item).toMatchObject({ outcome: 'wrong', match: '库内无此人' })
    expect(item!.findings[0]!.message).toBe('只在“家庭成员”里有，库内和本次的基本信息表里都没有此人')
  })

  it('never takes two rows that contradict each other for one person’s', async () => {
    const { preview } = await previewOf({
      rows: [
        ['姓名', '性别', '身份证号'],
        ['柏知未', '男', BAI],
        ['柏知未', '女', BAI],
      ],
    })
    expect(preview.counts).toMatchObject({ all: 1, wrong: 1 })
    const [item] = await itemsOf(test, preview)
    expect(item!.findings[0]!.message).toContain('不一致')
  })
})

it('maps a sender’s columns as they were mapped the last time', async () => {
  const rows = [
    ['姓名', '性别', '身份证号', '身体'],
    ['柏知未', '男', BAI, '健康'],
  ]
  const grant = await workbookFile(test, '一.xlsx', { rows })
  const plan = await made(test.api.people.readWorkbooks({ grants: [grant], sender: '青石镇' }))
  expect(plan.sheets[0]!.columns[3]!.target).toBe('')
  await made(test.api.people.planSheet({ id: plan.id, index: 0, targets: { 3: 'health' } }))
  await made(test.api.people.previewSheets({ id: plan.id }))
  expect(await made(test.api.people.senders({}))).toEqual(['青石镇'])
  const again = await made(test.api.people.readWorkbooks({ grants: [grant], sender: '青石镇' }))
  expect(again.sheets[0]!.columns[3]).toMatchObject({ target: 'health', mappedBy: 'remembered' })
  const other = await made(test.api.people.setSender({ id: again.id, sender: '柳河镇' }))
  expect(other.sheets[0]!.columns[3]!.target).toBe('')
})

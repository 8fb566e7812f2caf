import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/training/index'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import type { OrganizationId, PersonId, TrainingClassId } from '#shared/values/id'
import { addMember, addParties, addPerson, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { workbookFile } from '#test/support/workbooks'

/**
 * S14 and S39: a three-year plan with the numbers of document 001 against the year that brought them, a department's own
 * register of classes read by its headings, sites and tests of document 004; and a forty-first system as data alone.
 */

let vault: TestVault
let town: OrganizationId
const people: PersonId[] = []

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-12-20T02:00:00Z') })
  town = await addTown(vault)
  for (const name of ['晏德昌', '卞玉芹', '褚明远'])
    people.push(await addPerson(vault, { name, organizationId: town }))
})
afterAll(() => vault.close())

async function hold(kind: string, title: string, from: string, headcount = 0): Promise<TrainingClassId> {
  const content = { system: 'S14', kind, title, from, headcount, hours: 16 }
  return (await made(vault.api.training.saveClass({ id: null, version: 0, content }))).id
}

describe('三年规划', () => {
  it('refuses a plan that is not three years long', async () => {
    const content = { system: 'S14', title: '规划', fromYear: 2026, toYear: 2027, document: '', lines: [] }
    const reply = await vault.api.training.savePlan({ id: null, version: 0, content })
    expect(reply).toMatchObject({ ok: false, field: 'content.toYear', remedy: '终止年份应为 2028。' })
  })

  it('sets what was done beside what was planned, kind by kind', async () => {
    const [s14] = (await made(vault.api.training.trainingSystems({}))).filter((it) => it.key === 'S14')
    expect(s14?.proposals.map((it) => [it.kind, it.classes, it.personTimes])).toEqual([
      ['sent', 10, 230],
      ['special', 5, null],
      ['forum', 8, 600],
      ['contest', 3, 720],
      ['members', 200, 10_000],
    ])
    const lines = (s14?.proposals ?? []).map((it) => ({ ...it, year: 2026, unit: '县委组织部' }))
    const content = {
      system: 'S14',
      title: '2026—2028 年规划',
      fromYear: 2026,
      toYear: 2028,
      document: '',
      lines,
    }
    const { id } = await made(vault.api.training.savePlan({ id: null, version: 0, content }))
    for (let at = 0; at < 8; at += 1) await hold('forum', `第 ${at + 1} 期书记论坛`, `2026-0${at + 1}-10`, 75)
    const special = await hold('special', '党建专题培训班', '2026-03-05')
    await made(vault.api.training.addParticipants({ id: special, personIds: people }))
    await hold('special', '上年的班', '2025-12-30', 40)
    const { figures } = await made(vault.api.training.plan({ id }))
    expect(
      figures.map((it) => [it.kindLabel, it.plannedClasses, it.classes, it.plannedTimes, it.personTimes]),
    ).toEqual([
      ['上级调训', 10, 0, 230, 0],
      ['党建专题培训班', 5, 1, null, 3],
      ['书记论坛', 8, 8, 600, 600],
      ['党务擂台', 3, 0, 720, 0],
      ['党员教育', 200, 0, 10_000, 0],
    ])
    const { forms } = await made(vault.api.papers.preview({ paper: { paper: 'training-plan', ask: { id } } }))
    const rows = forms[0]?.kind === 'table' ? forms[0].rows : []
    expect(rows.find((it) => it.kind === 'row')).toEqual({
      kind: 'row',
      cells: ['上级调训', '批次', '10', '0', '10', '230', '0', '230'],
    })
  })
})

describe('Excel', () => {
  it("takes a department's own register of classes once, and says what it left out", async () => {
    const grant = await workbookFile(vault, '培训班.xlsx', {
      rows: [
        [
          '标题',
          '培训班类型',
          '培训名称',
          '培训班场地',
          '培训人数',
          '主办部门',
          '培训开始时间',
          '培训结束时间',
        ],
        ['一', '党务擂台', '党务擂台第一期', '县委党校', 240, '组织部', '2026-05-08', '2026-05-09'],
        ['二', '别的', '电教片放映', '文化站', 60, '宣传部', '2026.06.01', null],
        ['三', '党务擂台', '没有时间的班', '县委党校', 10, '组织部', '年内', null],
      ],
    })
    const into = { grant, system: 'S14', kind: 'members' }
    const taken = await made(vault.api.training.takeClasses(into))
    expect(taken).toEqual({
      taken: 2,
      changed: 0,
      problems: [{ row: 4, name: '没有时间的班', reason: '开始时间“年内”不是年月日，没有导入。' }],
    })
    expect((await made(vault.api.training.takeClasses(into))).taken).toBe(0)
    const { rows } = await made(vault.api.training.classes({ year: 2026, text: '党务擂台第一期' }))
    expect(rows[0]).toMatchObject({ kind: 'contest', from: '2026-05-08', to: '2026-05-09', headcount: 240 })
  })

  it('gives out a list of names and takes hours and results back', async () => {
    const { rows } = await made(vault.api.training.classes({ year: 2026, kind: 'special' }))
    const id = rows[0]?.id as TrainingClassId
    const out = join(vault.folder, '名单.xlsx')
    await made(vault.api.training.saveClassList({ id, grant: vault.grant(out) }))
    const [sheet] = (await readWorkbook(out)).sheets
    expect(sheet?.rows.at(-1)?.values.map(textOfCell).slice(0, 2)).toEqual(['3', '褚明远'])
    const grant = await workbookFile(vault, '成绩.xlsx', {
      rows: [
        ['姓名', '单位', '学时', '成绩', '考核结果', '出勤'],
        ['晏德昌', '青石镇', 8, 91, '优秀', null],
        ['卞玉芹', '青石镇', null, null, null, '缺课'],
        ['褚明远', '青石镇', 99, 60, null, null],
        ['外来学员', '外县', 16, 80, '合格', null],
      ],
    })
    const taken = await made(vault.api.training.takeClassList({ id, grant }))
    // 99 hours of a class of 16 are refused; the guest joins the list by name.
    expect(taken).toMatchObject({ taken: 1, problems: [{ name: '褚明远' }] })
    const { rows: listed } = await made(vault.api.training.participants({ id }))
    expect(
      listed.map((it) => [it.name, it.personId !== null, it.hours, it.score, it.result, it.absent]),
    ).toEqual([
      ['晏德昌', true, 8, 91, '优秀', false],
      ['卞玉芹', true, null, null, '', true],
      ['褚明远', true, null, null, '', false],
      ['外来学员', false, 16, 80, '合格', false],
    ])
  })
})

describe('考学成绩表', () => {
  it('takes the grades that can be told, and names every other line with its reason', async () => {
    for (let at = 0; at < 2; at += 1) await addPerson(vault, { name: '同名人' })
    const grant = await workbookFile(vault, '考学.xlsx', {
      rows: [
        ['序号', '姓名', '单位', '成绩', '考核等次', '依据文件'],
        [1, '晏德昌', '青石镇', 91, '优秀', '组通〔2026〕1 号'],
        [2, '卞 玉 芹', '青石镇', null, '较差', null],
        [3, '褚明远', '青石镇', 70, '合格', null],
        [4, '查无此人', '青石镇', 80, '良好', null],
        [5, '同名人', '青石镇', 80, '良好', null],
        [6, '晏德昌', '青石镇', 60, '一般', null],
      ],
    })
    const taken = await made(vault.api.training.takeMarks({ year: 2025, grant }))
    expect(taken).toEqual({
      taken: 2,
      changed: 0,
      problems: [
        { row: 4, name: '褚明远', reason: '等次“合格”不是优秀、良好、一般、较差之一，没有导入。' },
        { row: 5, name: '查无此人', reason: '不在册，没有导入；先登记人员，或补上身份证号。' },
        { row: 6, name: '同名人', reason: '在册的同名人员不止一人，没有导入；补上身份证号再导入。' },
        { row: 7, name: '晏德昌', reason: '前面已有这个人，没有再导入。' },
      ],
    })
    const { rows } = await made(vault.api.training.studyMarks({ year: 2025 }))
    expect(rows.map((it) => [it.name, it.grade, it.score, it.state, it.bars]).sort()).toEqual([
      ['卞玉芹', '较差', null, 'entered', '评优评先、提拔晋升'],
      ['晏德昌', '优秀', 91, 'entered', ''],
    ])
    expect(await made(vault.api.training.takeMarks({ year: 2025, grant }))).toMatchObject({
      taken: 0,
      changed: 2,
    })
  })
})

describe('经常性教育', () => {
  it('knows which classes were held at a network site', async () => {
    const content = { kind: 'network', name: '青石镇远程教育站点', unitId: town }
    const { id: siteId } = await made(vault.api.training.saveSite({ id: null, version: 0, content }))
    const lesson = { system: 'S14', kind: 'members', title: '远程教育第一课', from: '2026-04-02', siteId }
    const saved = await made(vault.api.training.saveClass({ id: null, version: 0, content: lesson }))
    expect(saved).toMatchObject({ siteId, siteName: '青石镇远程教育站点' })
    const { rows } = await made(vault.api.training.sites({ year: 2026, text: '青石镇远程' }))
    expect(rows[0]).toMatchObject({ classes: 1, visits: 0 })
    const { rows: held } = await made(vault.api.training.classes({ siteId }))
    expect(held.map((it) => it.title)).toEqual(['远程教育第一课'])
    const wrong = { ...lesson, siteId: 'nobody' }
    expect(await vault.api.training.saveClass({ id: null, version: 0, content: wrong })).toMatchObject({
      ok: false,
      field: 'content.siteId',
    })
    await made(vault.api.training.removeClass({ id: saved.id, version: saved.version }))
    await made(vault.api.steps.undo({}))
    expect(await made(vault.api.training.classes({ siteId }))).toMatchObject({ total: 1 })
  })

  it('adds up who came to the bases in a year: 25,000 as document 004 says', async () => {
    const content = { kind: 'base', name: '红旗渠纪念馆', unitId: town }
    const { id } = await made(vault.api.training.saveSite({ id: null, version: 0, content }))
    for (const [on, people] of [
      ['2026-06-28', 15_000],
      ['2026-07-01', 10_000],
      ['2025-07-01', 999],
    ] as const)
      await made(
        vault.api.training.addSiteVisit({ id, visit: { on, visitors: '县直机关', people, topic: '' } }),
      )
    expect(await made(vault.api.training.sites({ year: 2026, kind: 'base' }))).toMatchObject({
      total: 1,
      people: 25_000,
    })
  })

  it('sends a test to every branch, a paper for each member, and warns of those that are silent', async () => {
    const branches = await addParties(vault, town, [{ short_name: '机关支部' }, { short_name: '学校支部' }])
    for (const personId of people) await addMember(vault, branches[0] as string, { person_id: personId })
    await addMember(vault, branches[1] as string, { person: { name: '戚少华' } })
    const content = { system: 'S39', title: '七一知识测试', on: '2026-06-20', due: '2026-07-01' }
    const { id } = await made(vault.api.training.saveTest({ id: null, version: 0, content }))
    const { rows } = await made(vault.api.training.testReturns({ id }))
    expect(rows.map((it) => [it.name, it.issued])).toEqual([
      ['机关支部', 3],
      ['学校支部', 1],
    ])
    const row = {
      subjectKind: 'party' as const,
      subjectId: branches[0] as string,
      issued: 3,
      returned: 4,
      passed: 2,
    }
    expect(await vault.api.training.keepReturns({ id, rows: [row] })).toMatchObject({
      ok: false,
      message: '机关支部：收回 4 份多于发出 3 份。',
    })
    await made(vault.api.training.keepReturns({ id, rows: [{ ...row, returned: 3 }] }))
    const grant = await workbookFile(vault, '回收.xlsx', {
      rows: [
        ['党组织', '发出', '收回', '合格'],
        ['机关支部', null, 3, 2],
        ['学校支部', 1, 2, null],
        ['别处支部', 1, 1, 1],
        ['学校支部', 1, '一份', null],
      ],
    })
    expect(await made(vault.api.training.takeReturns({ id, grant }))).toEqual({
      taken: 0,
      changed: 0,
      problems: [
        { row: 3, name: '学校支部', reason: '收回 2 份多于发出 1 份，没有写入。' },
        { row: 4, name: '别处支部', reason: '不在这次测试的名单里，没有写入。' },
        { row: 5, name: '学校支部', reason: '“一份”不是份数，没有写入。' },
      ],
    })
    const [test] = await made(vault.api.training.tests({}))
    expect(test).toMatchObject({ issued: 4, returned: 3, passed: 2, silent: 1 })
    const database = vault.vault.session()?.database
    if (!database) throw new Error('locked')
    const due = await dueItems(database.reader, { today: '2026-12-20', until: '2026-12-31' })
    expect(due.filter((it) => it.title.includes('答卷'))).toMatchObject([
      { title: '“七一知识测试”有 1 个单位未交答卷', state: 'overdue', on: '2026-07-01' },
    ])
  })
})

describe('a forty-first system', () => {
  it('of training runs as data: its own kinds, its own grades with their own bar', async () => {
    const created = await made(
      vault.api.systems.create({ engine: 'training', title: '年轻干部墩苗学堂', copyOf: null }),
    )
    const content = {
      basis: '',
      kinds: [{ key: 'night', label: '夜校', unit: '期', listed: true }],
      grades: [{ label: '达标' }, { label: '不达标', bars: ['promotion'] }],
    }
    await made(
      vault.api.systems.save({
        engine: 'training',
        key: created.key,
        version: created.version,
        title: created.title,
        source: '',
        content,
        from: null,
      }),
    )
    const night = { system: created.key, kind: 'night', title: '夜校第一期', from: '2026-09-01' }
    await made(vault.api.training.saveClass({ id: null, version: 0, content: night }))
    const mark = { personId: people[0] as PersonId, grade: '不达标' }
    await made(vault.api.training.keepMarks({ year: 2026, rows: [mark] }))
    const marks = await made(vault.api.training.studyMarks({ year: 2026 }))
    expect(marks.rows[0]).toMatchObject({ grade: '不达标', bars: '提拔晋升', state: 'entered' })
  })

  it('of inspections runs as data: other units, another frequency, another list', async () => {
    await addTown(vault, '县教育局', 'organ')
    const created = await made(
      vault.api.systems.create({ engine: 'inspections', title: '机关党建巡查', copyOf: null }),
    )
    const content = {
      frequencies: [
        {
          key: 'organ',
          label: '县直单位每半年 1 次',
          scope: { kind: 'unit', kinds: ['organ'] },
          times: 1,
          period: 'half',
        },
      ],
      items: [{ key: 'work', title: '机关党建', points: [{ key: 'plan', text: '年度党建计划' }] }],
    }
    const { key, version, title } = created
    await made(
      vault.api.systems.save({ engine: 'inspections', key, version, title, source: '', content, from: null }),
    )
    const asked = { programme: key, year: 2027 }
    expect(await made(vault.api.inspections.makePlan({ ...asked, from: '2027-01' }))).toMatchObject({
      added: 2,
      lacking: 0,
    })
    const [rule] = await made(vault.api.inspections.coverage({ programme: key, on: '2026-12-20' }))
    expect(rule).toMatchObject({ subjects: 1, met: 0, owed: 1, from: '2026-07-01', to: '2026-12-31' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionFigures } from '#electron/modules/inspections/index'
import { resultsOf } from '#electron/modules/inspections/inspection-facts.repository'
import type { InspectionId, MatterId, OrganizationId, PersonId } from '#shared/values/id'
import { addPerson, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * S29, S30, S33: an inspection year after document 003: three groups over ten towns in three areas, a plan by the
 * frequencies, visits with the check list, findings that become listed matters, and the shortfall at any day.
 */

let vault: TestVault
let now = new Date('2026-01-12T02:00:00Z')
const towns: OrganizationId[] = []
/** Two villages in each town; the first of each of the first three towns is backward. */
const villages: string[] = []
const people: PersonId[] = []

const YEAR = { programme: 'S29', year: 2026 }
const NAMES = [
  '青石镇',
  '白水镇',
  '柳河镇',
  '大岭镇',
  '东坪镇',
  '石桥镇',
  '南塘镇',
  '龙泉镇',
  '云溪镇',
  '双河镇',
]

beforeAll(async () => {
  vault = await openTestVault({ now: () => now })
  for (const [at, name] of NAMES.entries()) {
    const town = await addTown(vault, name)
    towns.push(town)
    for (const place of [0, 1]) {
      const traits = place === 0 && at < 3 ? ['backward'] : []
      villages.push(
        await addVillage(vault, town, { name: `${name.slice(0, 2)}${place + 1}村`, position: place, traits }),
      )
    }
  }
  for (const name of ['晏德昌', '卞玉芹', '褚明远']) people.push(await addPerson(vault, { name }))
})
afterAll(() => vault.close())

async function makeGroup(at: number, unitIds: OrganizationId[]): Promise<void> {
  const leader = { personId: people[at] ?? null, name: '', leads: true }
  const name = `第${'一二三'[at]}检查组`
  const members = [{ ...leader, name: ['晏德昌', '卞玉芹', '褚明远'][at] ?? '' }]
  await made(
    vault.api.inspections.saveGroup({
      id: null,
      version: 0,
      content: { ...YEAR, kind: 'group', name, members, unitIds },
    }),
  )
}

function reader() {
  const database = vault.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.reader
}

const coverage = async (on: string) =>
  Object.fromEntries(
    (await made(vault.api.inspections.coverage({ programme: 'S29', on }))).map((it) => [
      it.rule,
      [it.subjects, it.met, it.owed],
    ]),
  )

async function visit(subjectKind: 'unit' | 'village', subjectId: string, on: string): Promise<InspectionId> {
  const content = { programme: 'S29', subjectKind, subjectId, on, inspectors: '晏德昌' }
  return (await made(vault.api.inspections.saveVisit({ id: null, version: 0, content }))).id
}

describe('检查机构', () => {
  it('shows a town in no area and one in two, and refuses to plan over them', async () => {
    await makeGroup(0, towns.slice(0, 4))
    await makeGroup(1, towns.slice(3, 7))
    await makeGroup(2, towns.slice(7, 9))
    const { gaps, overlaps, units } = await made(vault.api.inspections.groups(YEAR))
    expect(units).toBe(10)
    expect(gaps.map((it) => it.unitName)).toEqual(['双河镇'])
    expect(overlaps.map((it) => [it.unitName, it.groups])).toEqual([['大岭镇', ['第一检查组', '第二检查组']]])
    const reply = await vault.api.inspections.makePlan({ ...YEAR, from: '2026-01' })
    expect(reply).toMatchObject({ ok: false, message: '双河镇不在任何片区，不能生成计划。' })
  })

  it('has every town in exactly one area once that is put right', async () => {
    const { groups } = await made(vault.api.inspections.groups(YEAR))
    const change = async (at: number, unitIds: OrganizationId[]) => {
      const group = groups[at]
      if (!group) throw new Error('no group')
      const { id, version, programme, year, kind, name, note, members } = group
      const content = { programme, year, kind, name, note, members, unitIds }
      await made(vault.api.inspections.saveGroup({ id, version, content }))
    }
    await change(1, towns.slice(4, 7))
    await change(2, towns.slice(7))
    const after = await made(vault.api.inspections.groups(YEAR))
    expect([after.gaps, after.overlaps]).toEqual([[], []])
  })

  it('names who inspects and was not taught this year', async () => {
    const before = await made(vault.api.inspections.groups(YEAR))
    expect(before.untrained.map((it) => it.name)).toEqual(['晏德昌', '卞玉芹', '褚明远'])
    const content = {
      system: 'S14',
      kind: 'special',
      title: '巡回检查业务培训',
      from: '2026-01-08',
      hours: 8,
    }
    const { id } = await made(vault.api.training.saveClass({ id: null, version: 0, content }))
    await made(vault.api.training.addParticipants({ id, personIds: people.slice(0, 2) }))
    const after = await made(vault.api.inspections.groups(YEAR))
    expect(after.untrained).toEqual([{ name: '褚明远', group: '第三检查组' }])
  })
})

describe('年度计划', () => {
  it('satisfies the frequencies with as few visits as they allow', async () => {
    const plan = await made(vault.api.inspections.makePlan({ ...YEAR, from: '2026-01' }))
    // 10 towns × 4, 3 backward villages × 4 quarters, 17 other villages × 1: 40 + 12 + 17.
    expect(plan).toEqual({ added: 69, dropped: 0, lacking: 0 })
    const shown = await made(vault.api.inspections.plan({ ...YEAR, limit: 500 }))
    expect(shown).toMatchObject({ total: 30, planned: 69, lacking: 0 })
    const town = shown.rows.find((it) => it.name === '青石镇')
    expect(town?.planned.map((it) => Math.ceil(Number(it.month.slice(5)) / 3))).toEqual([1, 2, 3, 4])
    const backward = shown.rows.find((it) => it.name === '青石1村')
    expect(backward).toMatchObject({ rules: '每季度 1 次、每年 1 次', groupName: '第一检查组' })
    expect(backward?.planned.map((it) => Math.ceil(Number(it.month.slice(5)) / 3))).toEqual([1, 2, 3, 4])
  })

  it('keeps what was put there by hand when it is laid anew, and says what a year lacks without it', async () => {
    const { rows } = await made(vault.api.inspections.plan({ ...YEAR, text: '双河2村' }))
    const mark = rows[0]?.planned[0]
    if (!mark) throw new Error('not planned')
    await made(vault.api.inspections.changePlanned({ id: mark.id, version: mark.version, when: '2026-11' }))
    const anew = await made(vault.api.inspections.makePlan({ ...YEAR, from: '2026-01', anew: true }))
    expect(anew).toEqual({ added: 68, dropped: 68, lacking: 0 })
    const after = await made(vault.api.inspections.plan({ ...YEAR, text: '双河2村' }))
    expect(after.rows[0]?.planned.map((it) => [it.month, it.fixed])).toEqual([['2026-11', true]])
    await made(
      vault.api.inspections.dropPlanned({ id: mark.id, version: after.rows[0]?.planned[0]?.version ?? 0 }),
    )
    const lacking = await made(vault.api.inspections.plan({ ...YEAR, lacking: true }))
    expect(lacking.rows.map((it) => [it.name, it.lacking])).toEqual([['双河2村', 1]])
  })
})

describe('日程', () => {
  const schedule = async () =>
    (await made(vault.api.inspections.planned({ ...YEAR, text: '青石1村', limit: 50 }))).rows
  const first = async () => {
    const [row] = await schedule()
    if (!row) throw new Error('not planned')
    return row
  }

  it("refuses a year that is not the plan's, a day that is none, and a second visit on one day", async () => {
    const { id, version } = await first()
    expect(await vault.api.inspections.changePlanned({ id, version, when: '2027-03-18' })).toMatchObject({
      ok: false,
      field: 'when',
      remedy: '到那一年的计划里安排。',
    })
    expect(await vault.api.inspections.changePlanned({ id, version, when: '2026-02-30' })).toMatchObject({
      ok: false,
      message: '时间应为月份或日期，如 2026.03、2026.03.18',
    })
    await made(vault.api.inspections.changePlanned({ id, version, when: '2026-03-18' }))
    const [, second] = await schedule()
    const both = { id: second?.id ?? '', version: second?.version ?? 0, when: '2026-03-18' }
    expect(await vault.api.inspections.changePlanned(both)).toMatchObject({
      ok: false,
      message: '青石1村在 2026 年 3 月 18 日已有一次安排。',
    })
  })

  it('keeps day and people with an audit row each, and the shortfall follows at once', async () => {
    const { id, version } = await first()
    const moved = { id, version, when: '2026-05-06', inspectors: '晏德昌、卞玉芹' }
    await made(vault.api.inspections.changePlanned(moved))
    // Its first quarter is bare now.
    const lacking = await made(vault.api.inspections.plan({ ...YEAR, text: '青石1村' }))
    expect(lacking.rows[0]).toMatchObject({ lacking: 1 })
    const [entry] = await reader()
      .selectFrom('audit_entry')
      .select('changes')
      .where('target_id', '=', id)
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(JSON.parse(entry?.changes ?? '[]')).toEqual([
      ['巡查安排', '2026 年 3 月 18 日', '2026 年 5 月 6 日'],
      ['人员', '', '晏德昌、卞玉芹'],
    ])
  })

  it('takes the change back with Ctrl+Z and does it again, but not over a later one', async () => {
    const undone = await made(vault.api.steps.undo({}))
    expect(undone.title).toBe('调整青石1村的巡查')
    expect(await first()).toMatchObject({ when: '2026-03-18', inspectors: '', state: 'open' })
    expect((await made(vault.api.inspections.plan({ ...YEAR, text: '青石1村' }))).rows[0]?.lacking).toBe(0)
    await made(vault.api.steps.redo({}))
    expect(await first()).toMatchObject({ when: '2026-05-06', inspectors: '晏德昌、卞玉芹' })
    await made(vault.api.steps.undo({}))
  })

  it('takes back what was laid by the rules as one step', async () => {
    const before = await made(vault.api.inspections.plan({ ...YEAR, limit: 1 }))
    await made(vault.api.inspections.makePlan({ ...YEAR, from: '2026-06', anew: true }))
    await made(vault.api.steps.undo({}))
    const after = await made(vault.api.inspections.plan({ ...YEAR, limit: 1 }))
    expect([after.planned, after.lacking, after.months]).toEqual([
      before.planned,
      before.lacking,
      before.months,
    ])
  })

  it('prints the schedule with its days and people', async () => {
    const ask = { ...YEAR, month: '2026-03', text: '青石1村' }
    const { forms } = await made(vault.api.papers.preview({ paper: { paper: 'inspection-schedule', ask } }))
    const rows = forms[0]?.kind === 'table' ? forms[0].rows : []
    expect(rows[0]).toEqual({
      kind: 'row',
      cells: ['1', '2026.03.18', '第一检查组', '青石镇', '青石1村', '', ''],
    })
  })
})

describe('巡查与清单', () => {
  it('refuses a visit of a day that has not come', async () => {
    const content = {
      programme: 'S29',
      subjectKind: 'unit' as const,
      subjectId: towns[0] as string,
      on: '2026-02-01',
    }
    const reply = await vault.api.inspections.saveVisit({ id: null, version: 0, content })
    expect(reply).toMatchObject({ ok: false, field: 'content.on' })
  })

  it('scores a village by the points that villages are asked', async () => {
    now = new Date('2026-03-20T02:00:00Z')
    const id = await visit('village', villages[0] as string, '2026-03-18')
    const { version } = await made(vault.api.inspections.visit({ id }))
    const answers = {
      'organization/on-duty': { mark: 'well' as const, note: '' },
      'organization/allowances': { mark: 'partly' as const, note: '拖欠一个月' },
      'rules/four-two': { mark: 'not' as const, note: '没有公开' },
      'models/backward': { mark: 'none' as const, note: '' },
      // Asked of towns alone: it does not count for a village.
      'organization/skilled-town': { mark: 'well' as const, note: '' },
    }
    const content = {
      programme: 'S29',
      subjectKind: 'village' as const,
      subjectId: villages[0] as string,
      on: '2026-03-18',
      answers,
    }
    const saved = await made(vault.api.inspections.saveVisit({ id, version, content }))
    // (1 + 0.5 + 0) of three answered: 50.
    expect(saved).toMatchObject({ score: 50, level: '差', subjectName: '青石1村', unitName: '青石镇' })
  })

  it('hands findings over as listed matters, and counts them settled when those are closed out', async () => {
    const { rows } = await made(vault.api.inspections.visits({ ...YEAR, text: '青石1村' }))
    const visitId = rows[0]?.id as InspectionId
    const content = {
      point: 'rules/four-two',
      text: '“四议两公开”没有公开栏',
      demand: '设立公开栏',
      responsible: '戚少华',
    }
    const { id } = await made(vault.api.inspections.saveFinding({ id: null, version: 0, visitId, content }))
    await made(vault.api.inspections.handFindings({ ids: [id] }))
    expect(await vault.api.inspections.handFindings({ ids: [id] })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const handed = await made(vault.api.inspections.findings(YEAR))
    // The visit was on 18 March; sixty days on it is due.
    expect(handed).toMatchObject({ counts: { open: 0, handed: 1, settled: 0 }, overdue: 0 })
    expect(handed.rows[0]).toMatchObject({ due: '2026-05-17', state: 'handed', subjectName: '青石1村' })
    const { matter } = await made(vault.api.matters.open({ id: handed.rows[0]?.matterId as MatterId }))
    const told = { title: '“四议两公开”没有公开栏', raisedOn: '2026-03-18', dueOn: '2026-05-17' }
    expect(matter).toMatchObject({ ...told, origin: { kind: 'inspection-visit', id: visitId } })
  })

  it('has found the plan of its month done by the visit', async () => {
    const { rows, counts } = await made(
      vault.api.inspections.planned({ ...YEAR, text: '青石1村', limit: 50 }),
    )
    expect(rows[0]).toMatchObject({ when: '2026-03-18', state: 'done', visit: { on: '2026-03-18' } })
    expect(counts).toEqual({ open: 3, late: 0, done: 1 })
  })

  it('takes a finding back, but no visit that found something', async () => {
    const { rows } = await made(vault.api.inspections.visits({ ...YEAR, text: '青石1村' }))
    const visitId = rows[0]?.id as InspectionId
    await made(
      vault.api.inspections.saveFinding({
        id: null,
        version: 0,
        visitId,
        content: { text: '值班表没有上墙' },
      }),
    )
    expect((await made(vault.api.inspections.findings(YEAR))).total).toBe(2)
    await made(vault.api.steps.undo({}))
    expect((await made(vault.api.inspections.findings(YEAR))).total).toBe(1)
    const { rows: steps } = await made(vault.api.steps.list({ mineOnly: true, limit: 100 }))
    const entered = steps.find((it) => it.title === '登记青石1村的巡查')
    if (!entered) throw new Error('no step')
    expect(await vault.api.steps.undo({ id: entered.id })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('refuses to remove a visit that found something', async () => {
    const { rows } = await made(vault.api.inspections.visits({ ...YEAR, text: '青石1村' }))
    const { id, version } = rows[0] as { id: InspectionId; version: number }
    expect(await vault.api.inspections.removeVisit({ id, version })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
  })
})

describe('频次缺口 at any day', () => {
  it('counts what the period of the day lacks, rule by rule', async () => {
    // One backward village of three was visited in the first quarter; nothing else in the year.
    expect(await coverage('2026-03-31')).toEqual({
      town: [10, 0, 40],
      'key-village': [3, 1, 2],
      village: [20, 1, 19],
    })
    // A new quarter begins with nothing.
    expect((await coverage('2026-04-01'))['key-village']).toEqual([3, 0, 3])
  })

  it('follows the records, and knows what an even pace would have brought', async () => {
    now = new Date('2026-12-28T02:00:00Z')
    for (const month of ['02', '05', '08', '11'])
      for (const town of towns.slice(0, 9)) await visit('unit', town, `2026-${month}-10`)
    for (const village of villages.slice(1)) await visit('village', village, '2026-10-15')
    expect(await coverage('2026-12-28')).toEqual({
      town: [10, 9, 4],
      'key-village': [3, 2, 1],
      village: [20, 20, 0],
    })
    const { rows, total } = await made(
      vault.api.inspections.coverageRows({ programme: 'S29', on: '2026-07-01', rule: 'town', limit: 500 }),
    )
    // By 1 July nine towns have two of four, as an even pace has; the tenth has none.
    expect(total).toBe(10)
    expect(rows.map((it) => [it.visits, it.behind]).at(0)).toEqual([2, 0])
    expect(rows.at(-1)).toMatchObject({
      name: '双河镇',
      visits: 0,
      owed: 4,
      behind: 1,
      groupName: '第三检查组',
    })
  })

  it('lists what the year lacks on paper and on the morning screen', async () => {
    const ask = { programme: 'S29', on: '2026-12-28', short: true }
    const { forms } = await made(vault.api.papers.preview({ paper: { paper: 'inspection-coverage', ask } }))
    const [form] = forms
    if (form?.kind !== 'table') throw new Error('no table')
    expect(form.rows.filter((it) => it.kind === 'group').map((it) => it.kind === 'group' && it.text)).toEqual(
      [
        '乡镇党委每年至少 4 次（2026.01.01 至 2026.12.31：达到 9／10 个，尚缺 4 次）',
        '重点、难点、后进村每季度至少 1 次（2026.10.01 至 2026.12.31：达到 2／3 个，尚缺 1 次）',
      ],
    )
  })

  it('offers the result of a town to evaluations as facts', async () => {
    const results = await resultsOf(reader(), [towns[0] as string], 2026)
    // Four visits of the town, two of its villages; one was scored; one problem, not settled.
    expect(results.get(towns[0] as string)).toMatchObject({ visits: 6, score: 50, findings: 1, settled: 0 })
  })
})

describe('figures of document 003: 3 groups, 10 towns, 3 areas, 4 visits of a town a year', () => {
  /** The figure, and that the records behind it add up to it. */
  async function figure(key: string, pick = 'S29', unitIds: string[] = []): Promise<number> {
    const source = inspectionFigures.find((it) => it.key === `inspections.${key}`)
    if (!source) throw new Error(`no ${key}`)
    const asked = { on: '2026-12-28', from: '2026-01-01', to: '2026-12-28', unitIds, pick }
    const counted = await source.count(reader(), asked)
    const { total, rows } = await source.list(reader(), asked, { offset: 0, limit: 500 })
    expect(rows).toHaveLength(total)
    expect(rows.reduce((sum, it) => sum + (it.amount ?? 1), 0)).toBe(counted)
    return counted
  }

  it('counts groups, areas and the towns in exactly one of them', async () => {
    expect([await figure('groups'), await figure('areas')]).toEqual([3, 3])
    expect([await figure('placedUnits'), await figure('areaUnits')]).toEqual([10, 10])
  })

  it('counts visits asked for and made by rule: nine towns of ten were visited four times', async () => {
    expect([await figure('required', 'S29.town'), await figure('made', 'S29.town')]).toEqual([40, 36])
    expect([await figure('met', 'S29.town'), await figure('subjects', 'S29.town')]).toEqual([9, 10])
    // The backward village of the first quarter was visited in spring alone: two of three in the last quarter.
    expect([await figure('met', 'S29.key-village'), await figure('subjects', 'S29.key-village')]).toEqual([
      2, 3,
    ])
  })

  it('narrows every figure to the units asked, and to nothing for a rule that is not there', async () => {
    const first = [towns[0] as string]
    expect([await figure('made', 'S29.town', first), await figure('visits', 'S29', first)]).toEqual([4, 6])
    expect([await figure('towns'), await figure('villages'), await figure('findings')]).toEqual([9, 20, 1])
    expect([await figure('settled'), await figure('met', 'S29.unknown')]).toEqual([0, 0])
  })
})

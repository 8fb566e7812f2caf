import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompletenessFacts } from '#shared/modules/dossiers/completeness-facts'
import type { Material } from '#shared/modules/dossiers/material'
import { completenessOf, type Judgement } from '#shared/modules/dossiers/rules-completeness'
import { CompletenessCheck as CheckSchema, type CompletenessCheck } from '#shared/modules/dossiers/standards'
import { DEFAULT_CLASSES } from '#shared/modules/dossiers/standards-classes'
import { COMPLETENESS_CHECKS } from '#shared/modules/dossiers/standards-completeness'
import type { MaterialId } from '#shared/values/id'
import type { PartialDate } from '#shared/values/partial-date'

let no = 0
function material(
  classCode: Material['classCode'],
  title: string,
  date = '',
  more: Partial<Material> = {},
): Material {
  no += 1
  const [year, month, day] = date.split('.').map(Number)
  return {
    id: String(no) as MaterialId,
    version: 1,
    no,
    placed: false,
    scanned: 0,
    blank: 0,
    damaged: 0,
    classCode,
    title,
    year: year || null,
    month: month ?? null,
    day: day ?? null,
    copies: 1,
    pages: 2,
    remark: '',
    ...more,
  }
}

const FACTS: CompletenessFacts = {
  materials: [],
  record: { workStarted: '2020.08', party: '', posts: [], ranks: [], educations: [], rewards: [] },
  conditions: new Set(['always']),
  classes: DEFAULT_CLASSES,
  receivedOn: '',
  unassigned: 0,
  loose: 0,
  today: '2026.11.20' as PartialDate,
}

function line(key: string, facts: Partial<CompletenessFacts>, judgements: Judgement[] = []) {
  const found = completenessOf(COMPLETENESS_CHECKS, { ...FACTS, ...facts }, judgements)
  const own = found.lines.find((it) => it.key === key)
  if (!own) throw new Error('no line')
  return own
}

describe('the delivered checks', () => {
  it('are the 23 of the sheet, the fifteenth in two lines, each of them sound', () => {
    expect(new Set(COMPLETENESS_CHECKS.map((it) => Number.parseInt(it.key, 10))).size).toBe(23)
    for (const check of COMPLETENESS_CHECKS) expect(CheckSchema.parse(check)).toEqual(check)
  })

  it('deduct nothing that nobody has looked at', () => {
    expect(line('07', {})).toMatchObject({ state: 'judge', points: 0 })
  })
})

describe('what the record tells', () => {
  it('without a 履历表 the whole dossier is 不合格; with one somebody has to look', () => {
    expect(line('01', {})).toMatchObject({ state: 'fatal', points: 100 })
    expect(completenessOf(COMPLETENESS_CHECKS, FACTS, [])).toMatchObject({ points: 0, fatal: true })
    expect(line('01', { materials: [material('1', '干部履历表', '2020.09')] })).toMatchObject({
      state: 'judge',
      points: 0,
    })
  })

  it('counts years from the start of work to the last whose result must be in', () => {
    // 2020 to 2025, of which 2020 is named, 2021–2023 stand in one title, 2024 was formed in January 2025.
    const materials = [
      material('3', '2020年度公务员考核登记表', '2021.01'),
      material('3', '2021—2023年年度考核登记表', '2024.01'),
      material('3', '年度考核登记表', '2025.01'),
    ]
    expect(line('08', { materials })).toMatchObject({
      state: 'short',
      points: 1,
      detail: '缺 1 个年度：2025',
    })
    // In March 2026 the result of 2025 is not due yet.
    expect(line('08', { materials, today: '2026.03.01' as PartialDate })).toMatchObject({ state: 'met' })
  })

  it('wants a form for each post, and takes no form for two of them', () => {
    const post = (startedOn: string, title: string) => ({
      id: title,
      organizationId: null,
      unitName: '云泽县水利局',
      title,
      startedOn,
      endedOn: '',
      documentNo: '',
      level: '',
      isMain: true,
      printed: true,
      probationEndsOn: '',
    })
    const posts = [post('2021.03', '科员'), post('2021.06', '副股长')]
    const record = { ...FACTS.record, posts }
    const form = (date: string) => material('9-2', '干部任免审批表', date)
    expect(line('19', { record, materials: [form('2021.04')] })).toMatchObject({
      points: 2,
      detail: '缺 1 份：2021.06 云泽县水利局副股长',
    })
    expect(line('19', { record, materials: [form('2021.04'), form('2021.06')] })).toMatchObject({
      state: 'met',
    })
    expect(line('02', { record, receivedOn: '2021.09' })).toMatchObject({ points: 3, state: 'short' })
    expect(line('02', { record, receivedOn: '2021.04' })).toMatchObject({ state: 'met' })
  })

  it('asks only of members for the application, and of whoever was one by then for 1985 and 1990', () => {
    expect(line('15', {})).toMatchObject({ state: 'met', detail: '不涉及' })
    const conditions = new Set(['always', 'party'] as const)
    expect(line('15', { conditions })).toMatchObject({ state: 'short', points: 8 })
    const record = { ...FACTS.record, party: '1985.07' }
    expect(line('15-2', { conditions, record })).toMatchObject({
      points: 4,
      detail: '缺 2 版：1985 年版、1990 年版',
    })
    const forms = [material('6', '党员登记表', '1990.03')]
    expect(line('15-2', { conditions, record, materials: forms })).toMatchObject({ points: 2 })
    expect(line('15-2', { conditions, record: { ...record, party: '2004.06' } })).toMatchObject({
      state: 'met',
    })
  })

  it('names lines out of order and pages that do not agree', () => {
    const materials = [material('1', '甲', '2010'), material('1', '乙', '2005', { pages: 4, scanned: 3 })]
    expect(line('21', { materials })).toMatchObject({ state: 'short', points: 1 })
    expect(line('21', { materials: materials.map((it) => ({ ...it, placed: true })) })).toMatchObject({
      state: 'met',
    })
    expect(line('22', { materials })).toMatchObject({ points: 1, detail: '页数未填或与扫描不符 1 份：乙' })
  })

  it('counts steps up of 职务层次 only, each with its own report', () => {
    const level = (name: string, startedOn: string) =>
      ({ id: name, kind: 'level', name, startedOn, endedOn: '', documentNo: '' }) as const
    const ranks = [level('科员', '2005.08'), level('乡科级副职', '2012.03'), level('乡科级正职', '2018.05')]
    const record = { ...FACTS.record, ranks }
    const materials = [material('9-2', '考察材料', '2018.04')]
    expect(line('05', { record, materials })).toMatchObject({
      points: 3,
      detail: '缺 1 份：2012.03 乡科级副职',
    })
    expect(line('05', {})).toMatchObject({ state: 'judge' })
  })
})

describe('what a person judged', () => {
  it('stands instead of what the record tells, which stays beside it', () => {
    const judged = { key: '15', points: 0, note: '原件在上级党委', byName: '温见深' }
    const conditions = new Set(['always', 'party'] as const)
    expect(line('15', { conditions }, [judged])).toEqual({
      key: '15',
      label: '入党志愿书',
      state: 'met',
      points: 0,
      byHand: true,
      detail: '温见深判定：原件在上级党委（按记录：目录中没有这类材料）',
    })
    expect(line('01', {}, [{ ...judged, key: '01', points: 5 }])).toMatchObject({
      state: 'fatal',
      points: 100,
    })
  })
})

const check = fc
  .record({
    points: fc.constantFrom(0, 0.1, 0.5, 1, 3, 40),
    most: fc.constantFrom(null, 2),
    on: fc.boolean(),
  })
  .map(
    ({ points, most, on }, at = 0): CompletenessCheck =>
      CheckSchema.parse({
        key: `k${at}`,
        label: '项',
        kind: 'material-each-year',
        within: 6,
        points,
        most,
        on,
      }),
  )

describe('points of any rule set', () => {
  it('lie between 0 and 100 and are what the lines leave', () => {
    fc.assert(
      fc.property(fc.array(check, { maxLength: 6 }), (checks) => {
        const { points, lines } = completenessOf(checks, FACTS, [])
        const lost = lines.reduce((sum, it) => sum + it.points, 0)
        expect(points).toBeCloseTo(Math.max(0, 100 - lost), 6)
        expect(lines).toHaveLength(checks.filter((it) => it.on).length)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Check, CheckRow } from '#shared/modules/awards/check'
import type { NoticeGroup, Objection } from '#shared/modules/awards/outcome'
import { checksTable } from '#shared/modules/awards/sheets/checks'
import { type NoticeWords, noticeText } from '#shared/modules/awards/sheets/notice'
import { objectionsTable } from '#shared/modules/awards/sheets/objections'
import { PROSE, PROSE_LINE } from '#shared/platform/print/prose'
import { layoutProse } from '#shared/platform/print/prose-layout'
import type { NominationId, ObjectionId } from '#shared/values/id'

const id = '01J00000000000000000000001' as NominationId

function group(label: string, names: readonly string[], out: readonly string[] = []): NoticeGroup {
  const row = (name: string) => ({
    nominationId: id,
    number: 1,
    name,
    unitName: '云泽县水利局',
    category: 'keji',
    obstacles: out.includes(name) ? ['异议成立。'] : [],
    openObjections: 0,
  })
  return { category: 'keji', label, rows: names.map(row) }
}

const words = (change: Partial<NoticeWords> = {}): NoticeWords => ({
  title: '2026年双星十奖人才评选',
  source: '《云泽县人才奖评选办法》',
  issuer: '云泽县委组织部',
  stages: [{ label: '申报' }, { label: '资格审查' }, { label: '终评' }],
  rule: { days: 5, unit: 'working', countsFirst: false },
  startsOn: '2026.09.29',
  endsOn: '2026.10.12',
  groups: [group('科技人才奖', ['丁知远', '韩屿']), group('教育人才奖', ['温见深'], ['温见深'])],
  phone: '0000-1234567',
  address: '',
  ...change,
})

describe('公示', () => {
  it('says who, on what ground, until when, and whom to tell', () => {
    const { title, paragraphs } = noticeText(words())
    expect(title).toBe('2026年双星十奖人才评选公示')
    expect(paragraphs.map((it) => it.text)).toEqual([
      '根据《云泽县人才奖评选办法》，经申报、资格审查、终评，确定“2026年双星十奖人才评选”拟表彰对象 2 名（同一类别按姓氏笔画排序）。现予公示：',
      '一、科技人才奖（2 名）',
      '丁知远　　云泽县水利局',
      '韩　屿　　云泽县水利局',
      '公示时间：2026年9月29日至2026年10月12日（5 个工作日）。',
      '公示期间，对公示对象有异议的，可通过来电、来信、来访等方式向云泽县委组织部反映。反映情况应当实事求是，以单位名义反映的加盖公章，以个人名义反映的署真实姓名并留联系方式。',
      '联系电话：0000-1234567',
      '',
      '云泽县委组织部',
      '2026年9月29日',
    ])
  })

  it('numbers its categories past ten and leaves an unknown day to the pen', () => {
    const groups = Array.from({ length: 12 }, (_, at) => group(`第${at}类`, ['韩屿']))
    const { paragraphs } = noticeText(words({ groups, startsOn: '', endsOn: '', source: '' }))
    const headings = paragraphs.filter((it) => it.style === 'heading').map((it) => it.text.split('、')[0])
    expect([headings[0], headings[9], headings[10], headings[11]]).toEqual(['一', '十', '十一', '十二'])
    expect(paragraphs.at(-1)?.text).toBe('　　年　　月　　日')
  })

  it('is set on the page of GB/T 9704: 22 lines in the type area, no heading alone at a page’s foot', () => {
    const many = Array.from({ length: 30 }, () => '韩屿')
    const form = noticeText(
      words({ groups: [group('甲奖', many), group('乙奖', many), group('丙奖', ['韩屿'])] }),
    )
    const { pages, cells } = layoutProse(form)
    expect(cells).toEqual([])
    expect(pages.length).toBeGreaterThan(3)
    const bottom = PROSE.page.height - PROSE.margin.bottom
    for (const [index, page] of pages.entries()) {
      const own = page.texts.slice(0, -1)
      expect(page.texts.at(-1)?.text).toBe(`— ${index + 1} —`)
      expect(own.length).toBeLessThanOrEqual(PROSE.lines)
      expect(Math.min(...own.map((it) => it.y))).toBeGreaterThan(PROSE.margin.top)
      expect(Math.max(...own.map((it) => it.y))).toBeLessThan(bottom)
      expect(own.at(-1)?.text).not.toMatch(/^　　[一二三]、/)
    }
    const [first, second] = pages[0]?.texts.slice(2) ?? []
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(PROSE_LINE, 6)
    expect(pages.flatMap((it) => it.texts).filter((it) => it.text.includes('韩　屿'))).toHaveLength(61)
  })
})

const check = (change: Partial<Check>): Check => ({
  rule: 'age',
  label: '年龄不超过 55 周岁',
  found: 'pass',
  text: '1980.01 出生，至 2026.06 为 46 周岁。',
  source: { kind: 'none' },
  override: null,
  verdict: 'pass',
  ...change,
})
const row = (number: number, checks: Check[]): CheckRow => ({
  nominationId: id,
  version: 1,
  number,
  name: '韩屿',
  unitName: '云泽县水利局',
  category: 'keji',
  categoryLabel: '科技人才奖',
  verdict: checks.some((it) => it.verdict === 'fail') ? 'fail' : 'pass',
  overridden: checks.some((it) => it.override !== null),
  checks,
})

it('资格审查表 tells what is not simply met, and the refused alone where asked', () => {
  const override = { verdict: 'pass' as const, reason: '县信用办回函', by: '沈知远', at: '' }
  const rows = [
    row(1, [check({}), check({ found: 'fail', verdict: 'fail', text: '58 周岁。' })]),
    row(2, [check({ found: 'open', text: '由审查人核定。', override })]),
    row(3, [check({})]),
  ]
  const head = { title: '双星十奖', referenceOn: '2026.06', from: '' }
  const whole = checksTable(rows, { ...head, refusedOnly: false })
  expect(whole.rows.map((it) => (it.kind === 'row' ? it.cells.slice(4) : []))).toEqual([
    ['不符合', '年龄不超过 55 周岁', '不符合', '58 周岁。'],
    ['符合', '年龄不超过 55 周岁', '待核', '由审查人核定。沈知远认定符合：县信用办回函'],
    ['符合', '全部 1 项条件', '符合', ''],
  ])
  expect(whole.right).toBe('共 3 项：符合 2，不符合 1，待核 0')
  const refused = checksTable(rows, { ...head, refusedOnly: true })
  expect(refused.title).toBe('资格审查不符合名单')
  expect(refused.rows).toHaveLength(1)
})

it('异议处理登记表 marks what is late and what came after the notice', () => {
  const objection: Objection = {
    id: id as string as ObjectionId,
    version: 1,
    nominationId: id,
    number: 1,
    name: '韩屿',
    unitName: '云泽县水利局',
    receivedOn: '2026.10.13',
    from: '',
    contact: '',
    content: '反映业绩不实',
    finding: '',
    outcome: 'open',
    closedOn: '',
    due: '2026.10.20',
    late: true,
    afterNotice: true,
  }
  const { rows, right } = objectionsTable([objection], { title: '双星十奖', from: '' })
  expect(right).toBe('共 1 件，核查中 1 件')
  expect(rows[0]).toEqual({
    kind: 'row',
    cells: [
      '1',
      '2026.10.13',
      '韩　屿',
      '云泽县水利局',
      '匿名',
      '反映业绩不实',
      '',
      '核查中',
      '应于 2026.10.20 前（逾期）（公示期后收到）',
    ],
  })
})

import { describe, expect, it } from 'vitest'
import { AuditContent } from '#shared/modules/dossiers/audit'
import { findingsOf } from '#shared/modules/dossiers/rules-audit-findings'
import { completenessOf } from '#shared/modules/dossiers/rules-completeness'
import { auditForm } from '#shared/modules/dossiers/sheets/audit-form'
import { beforePostForm } from '#shared/modules/dossiers/sheets/before-post'
import { completenessList, completenessTable } from '#shared/modules/dossiers/sheets/completeness'
import { DEFAULT_CLASSES } from '#shared/modules/dossiers/standards-classes'
import { COMPLETENESS_CHECKS, COMPLETENESS_SOURCE } from '#shared/modules/dossiers/standards-completeness'
import type { FixedForm } from '#shared/platform/print/fixed'
import { layoutFixed } from '#shared/platform/print/fixed-layout'
import type { PartialDate } from '#shared/values/partial-date'
import { buildPersonContent } from '#test/builders/person'
import { statement } from '#test/builders/statement'

const TODAY = '2026.11.20' as PartialDate
const FROM = '中共云泽县委组织部　2026.11.20'
const PERSON = buildPersonContent({ birth: '1983.03' })
const FINDINGS = findingsOf({
  statements: [
    statement({ value: '1982.03', formedOn: '1998.06', altered: true }),
    statement({ value: '1983年3月12日', materialTitle: '干部履历表', classCode: '1', formedOn: '2005.08' }),
    statement({
      item: 'work',
      value: '2005.08',
      materialTitle: '转正定级审批表',
      classCode: '9-1',
      formedOn: '2006.08',
    }),
    statement({
      item: 'party',
      value: '2004.06.18',
      materialTitle: '入党志愿书',
      classCode: '6',
      formedOn: '2004.06',
    }),
  ],
  decisions: [],
  record: PERSON,
  today: TODAY,
})
const CONTENT = AuditContent.parse({
  firstBy: '温见深',
  firstOn: '2026.11.10',
  secondBy: '韩屿',
  secondOn: '2026.11.12',
  opinion: '经查，《高中毕业生登记表》系最早形成的材料，所记出生日期为 1982 年 3 月，但有涂改。'.repeat(8),
  department: '同意认定意见。',
  meetingOn: '2026.11.15',
})

function texts(form: FixedForm): string[] {
  return layoutFixed(form).pages.map((page) => page.texts.map((it) => it.text).join(''))
}

const LONG = '叙'.repeat(3000)

function count(pages: readonly string[], character: string): number {
  return pages.join('').split(character).length - 1
}

/** The smallest type in which these words are set. */
function smallest(form: FixedForm, words: string): number {
  const sizes = layoutFixed(form).pages.flatMap(({ texts }) =>
    texts.flatMap((it) => (it.text.includes(words) ? [it.size] : [])),
  )
  return Math.min(...sizes)
}

function within(form: FixedForm): void {
  const { pages, cells } = layoutFixed(form)
  expect(cells).toEqual([])
  for (const page of pages) {
    expect([page.width, page.height]).toEqual([210, 297])
    for (const rule of page.rules) expect(Math.max(rule.y1, rule.y2)).toBeLessThanOrEqual(283)
  }
}

describe('专项审核认定表', () => {
  const make = (content: AuditContent) =>
    auditForm({
      name: '罗砚秋',
      post: '云泽县水利局党组成员、副局长',
      content,
      findings: FINDINGS,
      from: FROM,
    })

  it('is one A4 page on which nothing is lost', () => {
    const form = make(CONTENT)
    within(form)
    const [page = '', ...more] = texts(form)
    expect(more).toEqual([])
    for (const words of ['罗砚秋', '温见深　2026.11.10', '韩屿', '2026年11月15日', '本人签名'])
      expect(page).toContain(words)
  })

  it('gives a longer opinion the room of the pen before it takes a second page', () => {
    const form = make({ ...CONTENT, opinion: '叙'.repeat(640) })
    within(form)
    expect(form.pages).toHaveLength(1)
  })

  it('goes on over further pages with an opinion of three thousand characters, cutting and shrinking nothing', () => {
    const form = make({ ...CONTENT, opinion: LONG, department: '同意认定意见。'.repeat(140) })
    within(form)
    const pages = texts(form)
    expect(pages.length).toBeGreaterThan(2)
    expect(count(pages, '叙')).toBe(3000)
    expect(count(pages, '同')).toBe(140)
    expect(pages[1]).toContain('认定意见（续）')
    expect(pages[1]).toContain(`罗砚秋　第 2 页 共 ${pages.length} 页`)
    expect(smallest(form, '叙')).toBe(12)
  })
})

describe('任前审核登记表', () => {
  const make = (content: AuditContent, findings = FINDINGS) =>
    beforePostForm({
      name: '罗砚秋',
      number: 'YZ-0417',
      place: '3／2',
      post: '云泽县水利局党组成员、副局长',
      person: PERSON,
      findings,
      content,
      result: 'doubtful',
      doubts: FINDINGS.map((it) => it.doubt),
      from: FROM,
    })
  const form = make(CONTENT)

  it('has the facts on the front and the opinions on the back of one sheet', () => {
    within(form)
    const [front = '', back = '', ...more] = texts(form)
    expect(more).toEqual([])
    expect(front).toContain('不一致')
    expect(front).toContain('四-1-1《高中毕业生登记表》，1998.06 形成，记为 1982.03')
    expect(front).toContain('六-1《入党志愿书》')
    expect(front).toContain('1982.03（1 处）；1983.03.12（1 处，现用）')
    expect(back).toContain('☑存疑待查')
    expect(back).toContain('高中毕业生登记表（四-1-1）')
  })

  it('goes on with long opinions and with every altered place on further pages', () => {
    const altered = Array.from({ length: 40 }, (_, at) =>
      statement({ value: `19${50 + at}.03`, altered: true, materialNo: at + 1 }),
    )
    const findings = findingsOf({ statements: altered, decisions: [], record: PERSON, today: TODAY })
    const long = make({ ...CONTENT, opinion: LONG, troubles: '缺'.repeat(2000) }, findings)
    within(long)
    const pages = texts(long)
    expect(count(pages.slice(1), '叙')).toBe(3000)
    expect(count(pages.slice(1), '缺')).toBe(2000)
    for (const { value } of altered) expect(pages.slice(1).join('')).toContain(value)
    expect(pages.filter((it) => it.includes('被涂改材料名称')).length).toBeGreaterThan(1)
  })
})

describe('完整性核查表', () => {
  const facts = {
    materials: [],
    record: PERSON,
    conditions: new Set(['always'] as const),
    classes: DEFAULT_CLASSES,
    receivedOn: '',
    unassigned: 0,
    loose: 0,
    today: TODAY,
  }
  const dossier = {
    name: '罗砚秋',
    unitName: '云泽县水利局',
    number: 'YZ-0417',
    complete: completenessOf(COMPLETENESS_CHECKS, facts, []),
  }
  const told = { source: COMPLETENESS_SOURCE, from: FROM }

  it('has a row for every check, and one for every dossier of a list', () => {
    expect(completenessTable(dossier, told)).toMatchObject({ right: '不合格', rows: { length: 24 } })
    expect(completenessList([dossier, dossier], told)).toMatchObject({
      right: '共 2 份，不合格 2 份',
      rows: { length: 2 },
    })
  })
})

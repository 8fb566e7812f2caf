import type { ElementTexts, TextTag } from '#shared/modules/people/elements'
import { applyPostText, politicsOf, rankAt, sameElement } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import type { PartialDate } from '#shared/values/partial-date'
import { plainQualification } from './preview-row-match'
import { pairRows, rowTexts, saysSame } from './preview-rows'
import type { ReadPerson, SheetFact } from './sheet-draft'
import type { Units } from './units'

export const ROW_KEY = 'row:'
export const FACT_KEY = 'fact:'

type Stored = { content: PersonContent; texts: ElementTexts }
type Add = (key: string, label: string, stored: string, incoming: string) => void

const FACT_LABELS: Record<SheetFact, string> = {
  organizationId: '所在单位',
  rank: '职级',
  postLevel: '职务层次',
  personnelCategory: '人员类别',
  personnelStatus: '人员状态',
  staffingType: '编制类型',
  managementCategory: '管理类别',
}

/** Facts and rows that the record does not have, or has otherwise. What the sheet leaves blank is no difference. */
export function compareSheet(
  read: ReadPerson,
  { content }: Stored,
  { units, today }: { units: Units; today: PartialDate },
  add: Add,
): void {
  for (const [key, text] of Object.entries(read.facts) as [SheetFact, string][]) {
    const before = factOf(content, key, today)
    if (before === text || (key === 'organizationId' && isBelow(units, before, text))) continue
    const told = (value: string) => (key === 'organizationId' ? units.name(value) : value)
    add(`${FACT_KEY}${key}`, FACT_LABELS[key], told(before), told(text))
  }
  pairRows(content, read.rows).forEach((step, index) => {
    if (saysSame(step)) return
    const texts = rowTexts(step)
    add(`${ROW_KEY}${index}`, step.row.label, texts.stored, texts.incoming)
  })
}

function factOf(content: PersonContent, key: SheetFact, today: PartialDate): string {
  if (key === 'rank') return rankAt(content, 'rank', today)
  if (key === 'postLevel') return rankAt(content, 'level', today)
  return content[key] ?? ''
}

/** A division's people stand under it, while rosters name the unit above. */
function isBelow(units: Units, stored: string, named: string): boolean {
  return stored !== '' && units.below(named).some((unit) => unit.id === stored)
}

const DATES = new Set<TextTag>(['ChuShengNianYue', 'CanJiaGongZuoShiJian', 'DaoLingNianYue'])

/** True where a roster's text says what the record knows: in other words, or with less detail. */
export function saysNoMore(tag: TextTag, text: string, { texts }: Stored, units: Units): boolean {
  const stored = texts[tag]
  if (sameElement(tag, stored, text)) return true
  if (stored === '') return false
  if (DATES.has(tag)) return stored.startsWith(text)
  if (tag === 'RuDangShiJian') return text === politicsOf(stored) || stored.startsWith(text)
  if (tag === 'XianRenZhiWu') return samePosts(stored, text, units)
  if (tag === 'ShenFenZheng') {
    const number = comparableIdentityNumber(text)
    return number !== '' && number === comparableIdentityNumber(stored)
  }
  if (tag.endsWith('_XueLi')) return plainQualification(stored) === plainQualification(text)
  return tag.endsWith('BiYeYuanXiaoXi') && stored.startsWith(text)
}

/** The same posts, whichever of its names each unit is called by. */
function samePosts(a: string, b: string, units: Units): boolean {
  const told = (text: string) =>
    applyPostText([], text, units.match, () => '')
      .map((post) => `${post.organizationId ?? post.unitName}\n${post.title}`)
      .join('\n')
  return told(a) === told(b)
}

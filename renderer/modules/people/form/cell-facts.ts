import { ALL_ELEMENTS, type DerivedTag, elementOf, type TextTag } from '#shared/modules/people/elements'
import type { FormData } from '#shared/modules/people/form'
import { familyLine } from '#shared/modules/people/rules-changes'
import type { PersonContent } from '#shared/modules/people/schema'
import { text } from './form.text'

type RowSet = keyof typeof text.sourceDerived

const FAMILY_PARTS: Record<string, string> = {
  ChengWei: 'relation',
  XingMing: 'name',
  ChuShengRiQi: 'birth',
  ZhengZhiMianMao: 'politics',
  GongZuoDanWeiJiZhiWu: 'workplace',
}

/** The rows that a derived text is made from. */
function setOf(tag: DerivedTag): RowSet {
  if (tag === 'XianRenZhiWu') return 'posts'
  if (tag === 'JianLi') return 'career'
  if (tag === 'JiangChengQingKuang') return 'rewards'
  return tag === 'NianDuKaoHeJieGuo' ? 'assessments' : 'educations'
}

/** The field of the person page that fills a cell of the form (`JiaTingChengYuan.0.XingMing` → `family.0.name`). */
export function fieldOfCell(cell: string): string {
  const [tag = '', row, part] = cell.split('.')
  if (tag === 'JiaTingChengYuan') return ['family', row, part && FAMILY_PARTS[part]].filter(Boolean).join('.')
  if (tag === 'JianLi' && row) return `career.${row}`
  const element = elementOf(tag)
  if (!element) return ''
  if (element.kind === 'derived') return setOf(element.tag)
  return 'field' in element ? element.field : ''
}

/** The cell of the form in which a field path stands; '' for what the form does not show. */
export function cellOfField(field: string): string {
  const [head = '', row, part] = field.split('.')
  if (head === 'family' && row) {
    const tag = Object.keys(FAMILY_PARTS).find((it) => FAMILY_PARTS[it] === part) ?? 'XingMing'
    return `JiaTingChengYuan.${row}.${tag}`
  }
  if (head === 'career') return 'JianLi'
  if (head === 'posts') return 'XianRenZhiWu'
  if (head === 'rewards') return 'JiangChengQingKuang'
  if (head === 'assessments') return 'NianDuKaoHeJieGuo'
  if (head === 'educations') return 'QuanRiZhiJiaoYu_XueLi'
  return ALL_ELEMENTS.find((it) => 'field' in it && it.field === head)?.tag ?? ''
}

/**
 * What lights up for a field that is to be checked: its cell, or the lines of 简历 on both sides of the place. The
 * form counts every note of an entry as a line of its own.
 */
export function marksOfField(field: string, content: PersonContent): string[] {
  const [head, row] = field.split('.')
  const overridden = content.overrides.some((it) => it.tag === 'JianLi')
  if (head !== 'career' || overridden) return [cellOfField(field)]
  const index = Number(row)
  return [index - 1, index].filter((it) => it >= 0).map((it) => `JianLi.${lineOfEntry(it, content)}`)
}

function lineOfEntry(index: number, content: PersonContent): number {
  return content.career.slice(0, index).reduce((lines, it) => lines + 1 + it.notes.length, 0)
}

export type CellFacts = {
  label: string
  /** The element whose rule and limit hold. */
  tag: string
  length: number
  limit: number
  source: string
}

/** Name, fill and origin of one cell. */
export function factsOfCell(
  cell: string,
  content: PersonContent,
  texts: Readonly<Record<string, string>>,
  form: FormData,
): CellFacts {
  const [tag = '', row] = cell.split('.')
  const element = elementOf(tag)
  const relative = tag === 'JiaTingChengYuan' ? content.family[Number(row)] : undefined
  const value = relative ? familyLine(relative) : (texts[tag as TextTag] ?? '')
  return {
    label: element?.label ?? form.name,
    tag,
    length: [...value].length,
    limit: relative ? 0 : (element?.limit ?? 0),
    source: sourceOf(tag, content),
  }
}

function sourceOf(tag: string, content: PersonContent): string {
  const element = elementOf(tag)
  if (element?.kind === 'family') return text.sourceFamily
  if (element?.kind !== 'derived') return text.sourceFact
  const override = content.overrides.find((it) => it.tag === element.tag)
  return override ? text.sourceOverride(override.source) : text.sourceDerived[setOf(element.tag)]
}

import {
  ALL_ELEMENTS,
  type DerivedTag,
  type Element,
  type ElementTag,
  elementOf,
} from '#shared/modules/people/elements'
import type { FamilyMember, PersonContent, PersonFacts } from '#shared/modules/people/schema'

/** Rows that derived texts are made from. */
export type RowSet = 'posts' | 'career' | 'educations' | 'rewards' | 'assessments'
export type FamilyField = keyof Omit<FamilyMember, 'id'>
export type FactField = Exclude<keyof PersonFacts, 'organizationId'>

/**
 * What typing in a cell of the form changes: a plain fact, an official text with the rows behind it, one field of a
 * relative, the photo; `fixed` is nobody's to fill in, and says why.
 */
export type CellTarget =
  | { kind: 'fact'; tag: ElementTag; field: FactField }
  | { kind: 'derived'; tag: DerivedTag; set: RowSet }
  | { kind: 'family'; row: number; field: FamilyField }
  | { kind: 'photo' }
  | { kind: 'fixed'; why: 'computed' | 'handwritten' }

const FAMILY_PARTS: Readonly<Record<string, FamilyField>> = {
  ChengWei: 'relation',
  XingMing: 'name',
  ChuShengRiQi: 'birth',
  ZhengZhiMianMao: 'politics',
  GongZuoDanWeiJiZhiWu: 'workplace',
}

/** What a cell (`XianRenZhiWu`, `JiaTingChengYuan.0.XingMing`) stands for. */
export function targetOfCell(cell: string): CellTarget {
  const [tag = '', row, part] = cell.split('.')
  const element = elementOf(tag)
  if (!element) return { kind: 'fixed', why: 'handwritten' }
  if (element.kind === 'photo') return { kind: 'photo' }
  if (element.kind === 'family') {
    const field = part ? FAMILY_PARTS[part] : undefined
    return field ? { kind: 'family', row: Number(row), field } : { kind: 'fixed', why: 'computed' }
  }
  if (element.kind === 'derived') return { kind: 'derived', tag: element.tag, set: setOf(element.tag) }
  return 'field' in element ? factOf(element) : { kind: 'fixed', why: 'computed' }
}

function factOf(element: Extract<Element, { field: string }>): CellTarget {
  return { kind: 'fact', tag: element.tag, field: element.field }
}

function setOf(tag: DerivedTag): RowSet {
  if (tag === 'XianRenZhiWu') return 'posts'
  if (tag === 'JianLi') return 'career'
  if (tag === 'JiangChengQingKuang') return 'rewards'
  return tag === 'NianDuKaoHeJieGuo' ? 'assessments' : 'educations'
}

/** The field of the structured page that fills a cell (`JiaTingChengYuan.0.XingMing` → `family.0.name`). */
export function fieldOfCell(cell: string): string {
  const [tag, row] = cell.split('.')
  const target = targetOfCell(cell)
  if (tag === 'JianLi' && row) return `career.${row}`
  if (target.kind === 'family') return `family.${target.row}.${target.field}`
  if (target.kind === 'derived') return target.set
  return target.kind === 'fact' ? target.field : ''
}

const FIRST_CELLS: Readonly<Record<RowSet, ElementTag>> = {
  posts: 'XianRenZhiWu',
  career: 'JianLi',
  rewards: 'JiangChengQingKuang',
  assessments: 'NianDuKaoHeJieGuo',
  educations: 'QuanRiZhiJiaoYu_XueLi',
}

/** The cell of the form in which a field path stands; '' for what the form does not show. */
export function cellOfField(field: string): string {
  const [head = '', row = '0', part] = field.split('.')
  if (head === 'family') {
    const tag = Object.keys(FAMILY_PARTS).find((it) => FAMILY_PARTS[it] === part) ?? 'XingMing'
    return `JiaTingChengYuan.${row}.${tag}`
  }
  if (head === 'photo') return 'ZhaoPian'
  if (head in FIRST_CELLS) return FIRST_CELLS[head as RowSet]
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

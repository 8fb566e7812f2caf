import { elementOf } from '#shared/modules/people/elements'
import { applyWithTexts } from '#shared/modules/people/rules-apply'
import { formatCareer } from '#shared/modules/people/rules-career'
import { careerOfLines, readPastedCareer } from '#shared/modules/people/rules-career-paste'
import { readElement } from '#shared/modules/people/rules-elements'
import { canonicalParty } from '#shared/modules/people/rules-party'
import type { UnitMatcher, UnitName } from '#shared/modules/people/rules-posts'
import { type Described, elementTexts } from '#shared/modules/people/rules-texts'
import type { FamilyMember, PersonContent } from '#shared/modules/people/schema'
import { normalizeIdentityNumber } from '#shared/values/identity-number'
import { parsePartialDate } from '#shared/values/partial-date'
import { type CellTarget, type FamilyField, targetOfCell } from './cell-map'
import { withPostsInPlace } from './posts-in-place'

/** What writing into a cell needs to know beside the record. */
export type CellContext = {
  /** Named beside an official text that the rows do not give. */
  source: string
  unitName: UnitName
  matchUnit: UnitMatcher
  newId: () => string
}

/** The text that is edited in a cell; '' where nothing stands. */
export function cellText({ content, texts }: Described, cell: string): string {
  const target = targetOfCell(cell)
  if (target.kind === 'fact') return content[target.field]
  if (target.kind === 'derived') return texts[target.tag]
  if (target.kind === 'family') return content.family[target.row]?.[target.field] ?? ''
  return ''
}

/**
 * The record after a cell was typed full. A fact takes its canonical spelling where it can be read; an official text
 * is read into the rows it comes from, unless it was written by hand: then the hand-written text changes.
 * `before` is the record as it stood when the cell was entered, so that half-typed words leave nothing behind.
 */
export function withCellText(
  before: Described,
  cell: string,
  typed: string,
  context: CellContext,
): Described {
  const target = targetOfCell(cell)
  if (target.kind === 'derived') return withOfficialText(before, target, typed, context)
  if (target.kind === 'fact')
    return described({ ...before.content, [target.field]: factText(target.tag, typed) }, context)
  if (target.kind !== 'family') return before
  const { row, field } = target
  return described(
    { ...before.content, family: withRelative(before.content, row, field, typed, context) },
    context,
  )
}

function described(content: PersonContent, { unitName }: CellContext): Described {
  return { content, texts: elementTexts(content, unitName) }
}

function factText(tag: string, typed: string): string {
  const kind = elementOf(tag)?.kind
  const text = kind === 'lines' ? typed : typed.replace(/\s*\n\s*/g, '')
  if (kind === 'date' || kind === 'looseDate') return parsePartialDate(text) ?? text.trim()
  if (kind === 'party') return canonicalParty(text)
  return tag === 'ShenFenZheng' ? normalizeIdentityNumber(text) : text
}

/** A relative's field; typing below the last relative makes the rows up to there. Blank ones fall away on saving. */
function withRelative(
  { family }: PersonContent,
  row: number,
  field: FamilyField,
  typed: string,
  { newId }: CellContext,
): FamilyMember[] {
  const text = typed.replace(/\s*\n\s*/g, '')
  const value = field === 'birth' ? (parsePartialDate(text) ?? text) : text
  const missing = Math.max(0, row + 1 - family.length)
  const rows = [...family, ...Array.from({ length: missing }, () => blankRelative(newId()))]
  return rows.map((it, index) => (index === row ? { ...it, [field]: value } : it))
}

function blankRelative(id: string): FamilyMember {
  return { id, relation: '', name: '', birth: '', politics: '', workplace: '' }
}

type Derived = Extract<CellTarget, { kind: 'derived' }>

function withOfficialText(
  before: Described,
  { tag }: Derived,
  typed: string,
  context: CellContext,
): Described {
  const { overrides } = before.content
  if (overrides.some((it) => it.tag === tag)) {
    const changed = overrides.map((it) => (it.tag === tag ? { ...it, text: typed } : it))
    return described({ ...before.content, overrides: changed }, context)
  }
  const text = tag === 'JianLi' ? careerText(typed) : readElement(tag, typed).text
  const after = applyWithTexts(before, { [tag]: text }, context)
  if (tag !== 'XianRenZhiWu') return after
  const posts = withPostsInPlace(before.content.posts, after.content.posts, context.unitName)
  return { ...after, content: { ...after.content, posts } }
}

/** 简历 as it is typed or pasted, in the official layout. */
function careerText(typed: string): string {
  return formatCareer(careerOfLines(readPastedCareer(typed), () => ''))
}

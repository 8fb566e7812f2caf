import { ALL_ELEMENTS, DERIVED_TAGS, type ElementTexts, type TextTag } from './elements'
import { applyAssessmentText } from './rules-assessments'
import { parseCareer } from './rules-career'
import { applyEducationTexts, EDUCATION_TAGS, type EducationMode } from './rules-education'
import { withKeptIds } from './rules-kept-ids'
import { applyPostText, type UnitMatcher, type UnitName } from './rules-posts'
import { applyRewardText } from './rules-rewards'
import { type Described, derivedTexts, elementTexts } from './rules-texts'
import {
  Assessment,
  CareerEntry,
  Education,
  type FamilyMember,
  type Override,
  type PersonContent,
  Post,
  Reward,
} from './schema'

export type IncomingFamily = Omit<FamilyMember, 'id'>
/** Texts in the normalised form that `readElement` gives; a tag that is absent stays as it is. */
export type IncomingTexts = Partial<ElementTexts> & { family?: readonly IncomingFamily[] }

export type ApplyContext = {
  /** Named beside an official text that the rows do not give: `文件 青石镇_罗砚秋.lrmx`. */
  source: string
  newId: () => string
  unitName: UnitName
  matchUnit: UnitMatcher
}

const PLAIN = ALL_ELEMENTS.flatMap((it) => ('field' in it ? [[it.tag, it.field] as const] : []))

/**
 * The person after official texts were taken over: plain texts become facts, derived ones are read into structured
 * rows, and where the rows still give another text than the one taken over, an override keeps it with its source.
 * No official text changes but those named in `incoming`. Rows that say the same keep their ids.
 */
export function applyElements(
  content: PersonContent,
  incoming: IncomingTexts,
  context: ApplyContext,
): PersonContent {
  return applyWithTexts({ content, texts: elementTexts(content, context.unitName) }, incoming, context)
    .content
}

/** As `applyElements`, for who has the official texts before at hand and wants those after. */
export function applyWithTexts(before: Described, incoming: IncomingTexts, context: ApplyContext): Described {
  const content: PersonContent = { ...before.content }
  const texts: ElementTexts = { ...before.texts }
  const facts = content as Record<string, unknown>
  for (const [tag, field] of PLAIN) {
    const text = incoming[tag]
    if (text === undefined) continue
    facts[field] = text
    texts[tag] = text
  }
  if (incoming.family) content.family = familyRows(content.family, incoming.family, context.newId)
  const changed = new Set<TextTag>()
  for (const tag of DERIVED_TAGS) {
    const text = incoming[tag]
    if (text === undefined || text === texts[tag]) continue
    texts[tag] = text
    changed.add(tag)
  }
  if (changed.size > 0) {
    readRows(content, texts, changed, context)
    content.overrides = overridesFor(content, texts, changed, context)
  }
  return { content, texts }
}

function readRows(
  next: PersonContent,
  wanted: ElementTexts,
  changed: ReadonlySet<TextTag>,
  context: ApplyContext,
): void {
  const { newId, matchUnit } = context
  if (changed.has('XianRenZhiWu'))
    next.posts = fitting(Post, applyPostText(next.posts, wanted.XianRenZhiWu, matchUnit, newId), next.posts)
  if (changed.has('JianLi'))
    next.career = fitting(CareerEntry, careerRows(next.career, wanted.JianLi, newId), [])
  if (changed.has('JiangChengQingKuang'))
    next.rewards = fitting(Reward, applyRewardText(next.rewards, wanted.JiangChengQingKuang, newId), [])
  if (changed.has('NianDuKaoHeJieGuo'))
    next.assessments = fitting(
      Assessment,
      applyAssessmentText(next.assessments, wanted.NianDuKaoHeJieGuo, newId),
      next.assessments,
    )
  for (const mode of ['fullTime', 'inService'] as const) readEducation(mode, next, wanted, changed, newId)
}

function readEducation(
  mode: EducationMode,
  next: PersonContent,
  wanted: ElementTexts,
  changed: ReadonlySet<TextTag>,
  newId: () => string,
): void {
  const tags = EDUCATION_TAGS[mode]
  if (!Object.values(tags).some((tag) => changed.has(tag))) return
  const texts = {
    qualification: wanted[tags.qualification],
    degree: wanted[tags.degree],
    school: wanted[tags.school],
    degreeSchool: wanted[tags.degreeSchool],
  }
  next.educations = fitting(
    Education,
    applyEducationTexts(next.educations, mode, texts, newId),
    next.educations,
  )
}

/** Rows that a record can hold; where one is too long for that, `instead`, and the override keeps the text. */
function fitting<T extends { id: string }>(
  schema: { safeParse(row: unknown): { success: boolean } },
  rows: T[],
  instead: T[],
): T[] {
  return rows.every((row) => !isLong(row) || schema.safeParse(row).success) ? rows : instead
}

function isLong(row: object): boolean {
  for (const value of Object.values(row)) {
    if (typeof value === 'string' && value.length > SHORT) return true
    if (Array.isArray(value) && value.length > 0) return true
  }
  return false
}

/** Texts up to this length fit every column; only longer ones are looked at more closely. */
const SHORT = 200

function careerRows(stored: readonly CareerEntry[], text: string, newId: () => string): CareerEntry[] {
  const exact = (row: CareerEntry) => `${row.startedOn}\n${row.endedOn}\n${row.text}\n${row.notes.join('\n')}`
  return withKeptIds(
    parseCareer(text, () => ''),
    stored,
    [exact, (row) => row.startedOn || row.text, (row) => row.text],
    newId,
  )
}

function familyRows(
  stored: readonly FamilyMember[],
  incoming: readonly IncomingFamily[],
  newId: () => string,
): FamilyMember[] {
  const fresh = incoming.map((it) => ({ id: '', ...it }))
  return withKeptIds(
    fresh,
    stored,
    [(row) => `${row.relation}\n${row.name}`, (row) => `${row.name}\n${row.birth}`, (row) => row.relation],
    newId,
  )
}

/** Overrides that keep every official text as wanted; one that the rows now give falls away. */
function overridesFor(
  next: PersonContent,
  wanted: ElementTexts,
  changed: ReadonlySet<TextTag>,
  context: ApplyContext,
): Override[] {
  const derived = derivedTexts(next, context.unitName)
  const overrides: Override[] = []
  for (const tag of DERIVED_TAGS) {
    if (derived[tag] === wanted[tag]) continue
    const old = changed.has(tag) ? undefined : next.overrides.find((it) => it.tag === tag)
    const source = old?.source ?? context.source
    overrides.push({ tag, text: wanted[tag], source: source.slice(0, 200) })
  }
  return overrides
}

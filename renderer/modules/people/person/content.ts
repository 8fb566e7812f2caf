import { ALL_ELEMENTS } from '#shared/modules/people/elements'
import { type Person, PersonContent, PersonFacts } from '#shared/modules/people/schema'
import { text } from './person.text'

export type ContentKey = keyof PersonContent
export type FactKey = keyof PersonFacts
export type SetKey = Exclude<ContentKey, FactKey>
/** What one field holds on two sides; a set of rows is told as one text, a row a line. */
export type Difference = { key: ContentKey; label: string; before: string; after: string }
/** Name of a unit on record by its id. */
export type UnitName = (id: string) => string

export const CONTENT_KEYS = Object.keys(PersonContent.shape) as ContentKey[]
const FACT_KEYS = new Set<string>(Object.keys(PersonFacts.shape))

const labelByField = new Map<string, string>(
  ALL_ELEMENTS.flatMap((it) => ('field' in it ? [[it.field, it.label] as const] : [])),
)

/** The Chinese name of a field or a set of rows. */
export function labelOf(key: ContentKey): string {
  return labelByField.get(key) ?? text.fieldLabels[key as keyof typeof text.fieldLabels] ?? key
}

/** The editable part of a stored person. */
export function contentOf(person: Person): PersonContent {
  return Object.fromEntries(CONTENT_KEYS.map((key) => [key, person[key]])) as PersonContent
}

/** True when one field holds the same on both sides; ids of rows do not count, their order does. */
export function sameField(key: ContentKey, a: PersonContent, b: PersonContent): boolean {
  return a[key] === b[key] || comparable(a[key]) === comparable(b[key])
}

function comparable(value: unknown): string {
  return JSON.stringify(value, (name, part) => (name === 'id' ? undefined : part))
}

/** Every field in which two contents differ, in the order of the form. */
export function differencesBetween(
  before: PersonContent,
  after: PersonContent,
  unitName: UnitName,
): Difference[] {
  return CONTENT_KEYS.filter((key) => !sameField(key, before, after)).map((key) => ({
    key,
    label: labelOf(key),
    before: fieldText(before, key, unitName),
    after: fieldText(after, key, unitName),
  }))
}

/** One field as a person reads it. */
export function fieldText(content: PersonContent, key: ContentKey, unitName: UnitName): string {
  if (key === 'organizationId') return content.organizationId ? unitName(content.organizationId) : ''
  if (FACT_KEYS.has(key)) return String(content[key] ?? '')
  const lines = SET_LINES[key as SetKey]
  return lines(content, unitName).join('\n')
}

const SET_LINES: Record<SetKey, (content: PersonContent, unitName: UnitName) => string[]> = {
  posts: (it, unitName) =>
    it.posts.map((post) => {
      const unit = post.unitName || (post.organizationId ? unitName(post.organizationId) : '')
      const flags = [post.isMain ? text.post.main : '', post.printed ? '' : text.post.notPrinted]
      return joined([period(post), `${unit}${post.title}`, post.level, post.documentNo, ...flags])
    }),
  educations: (it) =>
    it.educations.map((row) =>
      joined([text.education.modes[row.mode], row.qualification, row.degree, row.school, period(row)]),
    ),
  career: (it) => it.career.map((row) => joined([period(row), row.text, ...row.notes])),
  rewards: (it) => it.rewards.map((row) => joined([row.happenedOn, row.text])),
  assessments: (it) => it.assessments.map((row) => joined([String(row.year), row.grade])),
  family: (it) =>
    it.family.map((row) => joined([row.relation, row.name, row.birth, row.politics, row.workplace])),
  ranks: (it) => it.ranks.map((row) => joined([period(row), row.name, row.documentNo])),
  extras: (it) =>
    it.extras.map((row) => joined([row.sheet, ...row.cells.map((cell) => `${cell.label}：${cell.value}`)])),
  overrides: (it) => it.overrides.map((row) => joined([text.elementLabel(row.tag), row.text, row.source])),
}

function period({ startedOn, endedOn }: { startedOn: string; endedOn: string }): string {
  return startedOn === '' && endedOn === '' ? '' : `${startedOn}--${endedOn}`
}

function joined(parts: readonly string[]): string {
  return parts.filter((it) => it !== '').join('　')
}

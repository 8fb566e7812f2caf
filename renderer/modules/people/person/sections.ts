import type { OpenedPerson } from '#shared/modules/people/contract'
import type { PersonContent } from '#shared/modules/people/schema'
import { PersonFacts } from '#shared/modules/people/schema'
import type { FactKey } from './content'
import { text } from './person.text'

export const BASIC_FIELDS = [
  'name',
  'sex',
  'birth',
  'ethnicity',
  'ancestralPlace',
  'birthplace',
  'party',
  'workStarted',
  'health',
  'technicalTitle',
  'specialty',
  'personnelCategory',
  'identityNumber',
  'organizationId',
  'rank',
] as const satisfies readonly FactKey[]

export const REPORT_FIELDS = [
  { field: 'proposedPost', span: 3 },
  { field: 'proposedRemoval', span: 3 },
  { field: 'appointmentReason', span: 3 },
  { field: 'reportingUnit', span: 1 },
  { field: 'filledOn', span: 1 },
  { field: 'filledBy', span: 1 },
  { field: 'ageReferenceOn', span: 1 },
  { field: 'retirementDueOn', span: 1 },
  { field: 'ageLimitBeforeReform', span: 1 },
] as const satisfies readonly { field: FactKey; span: number }[]

export type SectionKey = keyof typeof text.sections

export const SECTION_KEYS: readonly SectionKey[] = [
  'basic',
  'posts',
  'career',
  'educations',
  'family',
  'rewards',
  'assessments',
  'report',
  'unknown',
]

/** How full each part is, in numbers. */
export function sectionCount(key: SectionKey, content: PersonContent, opened: OpenedPerson): string {
  const filled = (fields: readonly FactKey[]) =>
    text.counts.filled(fields.filter((it) => content[it]).length, fields.length)
  switch (key) {
    case 'basic':
      return filled(BASIC_FIELDS)
    case 'report':
      return filled(REPORT_FIELDS.map((it) => it.field))
    case 'family':
      return text.counts.people(content.family.length)
    case 'assessments':
      return text.counts.years(content.assessments.length)
    case 'unknown':
      return text.counts.items(opened.unknownElements.length)
    default:
      return text.counts.rows(content[key].length)
  }
}

const BASIC = new Set<string>(BASIC_FIELDS)
const FACTS = new Set(Object.keys(PersonFacts.shape))

/** The part of the page in which a field path (`birth`, `career.3.text`) stands. */
export function sectionOf(path: string): SectionKey {
  const head = path.split('.')[0] ?? ''
  if (BASIC.has(head)) return 'basic'
  if (FACTS.has(head)) return 'report'
  return SECTION_KEYS.find((it) => it === head) ?? 'basic'
}

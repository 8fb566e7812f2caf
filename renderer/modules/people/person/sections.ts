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
  'identityNumber',
  'organizationId',
  'personnelCategory',
  'personnelStatus',
  'staffingType',
  'managementCategory',
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

/** Facts that follow from the rows of 职级与层次, where there are any. */
export const RANK_FIELDS = ['rank', 'postLevel'] as const satisfies readonly FactKey[]

export type SectionKey = keyof typeof text.sections

export const SECTION_KEYS: readonly SectionKey[] = [
  'basic',
  'posts',
  'ranks',
  'career',
  'educations',
  'family',
  'rewards',
  'assessments',
  'report',
  'extras',
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
    case 'extras':
      return text.counts.items(content.extras.reduce((sum, it) => sum + it.cells.length, 0))
    case 'unknown':
      return text.counts.items(opened.unknownElements.length)
    default:
      return text.counts.rows(content[key].length)
  }
}

const BASIC = new Set<string>(BASIC_FIELDS)
const RANKS = new Set<string>(RANK_FIELDS)
const FACTS = new Set(Object.keys(PersonFacts.shape))

/** Parts that are shown only where a file or a sheet brought something of that kind. */
export function isShown(key: SectionKey, content: PersonContent, opened: OpenedPerson): boolean {
  if (key === 'extras') return content.extras.length > 0
  return key !== 'unknown' || opened.unknownElements.length > 0
}

/** The part of the page in which a field path (`birth`, `career.3.text`) stands. */
export function sectionOf(path: string): SectionKey {
  const head = path.split('.')[0] ?? ''
  if (BASIC.has(head) || head === 'photo') return 'basic'
  if (RANKS.has(head)) return 'ranks'
  if (FACTS.has(head)) return 'report'
  return SECTION_KEYS.find((it) => it === head) ?? 'basic'
}

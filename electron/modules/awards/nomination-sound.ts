import { type FormFacts, formFacts } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { CandidateFacts, type NominationContent } from '#shared/modules/awards/nomination'
import { DATED_FACTS } from '#shared/modules/awards/nomination-words'
import type { Category, ProgrammeContent } from '#shared/modules/awards/programme'
import { isEmptyAnswer } from '#shared/modules/awards/rules'
import { normalizeIdentityNumber } from '#shared/values/identity-number'
import { normalizeName } from '#shared/values/name-order'
import { parsePartialDate } from '#shared/values/partial-date'
import { organizationNames } from './nomination.repository'

/** Whom some nominations name on record: people with what the form takes from their files, units with their names. */
export type OnRecord = { people: ReadonlyMap<string, FormFacts>; units: ReadonlyMap<string, string> }

/** Everybody whom these nominations name, in one question each. */
export async function recordsNamed(trx: Trx, contents: readonly NominationContent[]): Promise<OnRecord> {
  const people = contents.flatMap((it) => it.personId ?? [])
  const units = contents.flatMap((it) => [it.organizationId, it.nominatorUnitId].filter((id) => id !== null))
  return {
    people: people.length > 0 ? await formFacts(trx, people) : new Map(),
    units: units.length > 0 ? await organizationNames(trx, units) : new Map(),
  }
}

/** The category of a cycle by its key; refuses one that is not there. */
export function categoryOf({ categories }: Pick<ProgrammeContent, 'categories'>, key: string): Category {
  const category = categories.find((it) => it.key === key)
  if (category) return category
  throw refuse('invalid-input', '本届没有所选的申报类别。', { field: 'category', remedy: '重新选择类别。' })
}

/**
 * The content as it is kept: one spelling of dates, names and numbers, rows without blanks. Refuses links to people and
 * units that are no longer on record.
 */
export function soundContent(
  content: NominationContent,
  category: Category,
  { people, units }: OnRecord,
): NominationContent {
  const { name, personId, organizationId, nominatorUnitId, facts, answers } = content
  if (personId !== null && !people.has(personId)) throw gone('personId', `“${name}”所选的人已不在册。`)
  if (organizationId !== null && !units.has(organizationId))
    throw gone('organizationId', `“${name}”所选的单位已不在册。`)
  if (nominatorUnitId !== null && !units.has(nominatorUnitId))
    throw gone('nominatorUnitId', '所选的推荐单位已不在册。')
  return {
    ...content,
    name: category.subject === 'person' ? normalizeName(name) : name,
    nominatorName: units.get(nominatorUnitId ?? '') ?? content.nominatorName,
    facts: soundFacts(facts),
    answers: Object.fromEntries(Object.entries(answers).map(([key, it]) => [key, withoutBlankRows(it)])),
  }
}

function gone(field: string, message: string): Error {
  return refuse('not-found', message, { field, remedy: '重新选择，或改为直接填写。' })
}

function soundFacts(facts: CandidateFacts): CandidateFacts {
  const dates = Object.fromEntries(
    DATED_FACTS.map((key) => [key, parsePartialDate(facts[key]) ?? facts[key]]),
  )
  return { ...facts, ...dates, identityNumber: normalizeIdentityNumber(facts.identityNumber) }
}

type Answer = NominationContent['answers'][string]

function withoutBlankRows(answer: Answer): Answer {
  return typeof answer === 'string' ? answer : answer.filter((row) => !isEmptyAnswer([row]))
}

/** Blanks filled from the file of the person on record; what was handed in stands. */
export function filledFromFile(content: NominationContent, { people }: OnRecord): NominationContent {
  const file = people.get(content.personId ?? '')
  if (!file) return content
  const facts = CandidateFacts.parse(file)
  const filled = Object.entries(content.facts).map(([key, value]) => [
    key,
    value === '' ? facts[key as keyof CandidateFacts] : value,
  ])
  return {
    ...content,
    unitName: content.unitName || file.unitName,
    facts: CandidateFacts.parse(Object.fromEntries(filled)),
  }
}

import { normalizeIdentityNumber, readIdentityNumber } from '../../values/identity-number'
import { parsePartialDate } from '../../values/partial-date'
import type { Attachment, CandidateFacts, NominationContent, NominationProblem } from './nomination'
import { DATED_FACTS, FACT_LABELS, SUBJECT_LABELS } from './nomination-words'
import { type AwardSubject, type Category, NOMINATORS } from './programme'
import { answerProblems } from './rules-answers'

/**
 * What is wrong with a nomination as it stands. An `error` keeps it from being handed in: a field left empty, a text
 * too long, a required material missing. A `notice` only asks for a look: facts that later checks will miss.
 */
export function nominationProblems(
  category: Category,
  nomination: NominationContent,
  attachments: readonly Pick<Attachment, 'material'>[],
): NominationProblem[] {
  return [
    ...headProblems(category, nomination),
    ...factProblems(category.subject, nomination.facts),
    ...answerProblems(category.fields, nomination.answers),
    ...materialProblems(category, attachments),
    ...adviceOn(category.subject, nomination),
  ]
}

function headProblems(category: Category, nomination: NominationContent): NominationProblem[] {
  const { subject, nominators, label } = category
  const { name, unitName, members, nominator, nominatorName } = nomination
  const words = SUBJECT_LABELS[subject]
  const allowed = nominators.map((it) => NOMINATORS[it]).join('、')
  return [
    ...missing(name, 'name', words.name),
    ...(subject === 'organization' ? [] : missing(unitName, 'unitName', words.unit)),
    ...(subject === 'team' ? missing(members, 'members', '团队成员') : []),
    ...(nominators.includes(nominator)
      ? []
      : [error('nominator', `“${label}”只接受${allowed}，现为${NOMINATORS[nominator]}。`)]),
    ...(nominator === 'self' ? [] : missing(nominatorName, 'nominatorName', NOMINATOR_LABELS[nominator])),
  ]
}

const NOMINATOR_LABELS = { unit: '推荐单位', expert: '推荐专家' }

const REQUIRED: Record<AwardSubject, readonly (keyof CandidateFacts)[]> = {
  person: ['sex', 'birth', 'deeds'],
  team: ['deeds'],
  organization: ['deeds'],
  work: ['deeds'],
}

function factProblems(subject: AwardSubject, facts: CandidateFacts): NominationProblem[] {
  const empty = REQUIRED[subject].flatMap((key) => missing(facts[key], `facts/${key}`, FACT_LABELS[key]))
  const dates = DATED_FACTS.flatMap((key) =>
    facts[key] === '' || parsePartialDate(facts[key])
      ? []
      : [error(`facts/${key}`, `“${FACT_LABELS[key]}”应为年月，如 1990.03。现为 ${facts[key]}。`)],
  )
  return [...empty, ...dates, ...(subject === 'person' ? identityProblems(facts) : [])]
}

const FAULTS = {
  length: '应为 18 位',
  characters: '只能是数字，末位可为 X',
  date: '其中的出生日期不存在',
  check: '末位校验码不对',
}

function identityProblems({ identityNumber, birth, sex }: CandidateFacts): NominationProblem[] {
  const place = 'facts/identityNumber'
  if (identityNumber === '') return [notice(place, '“身份证号”未填，查重只能看姓名和出生年月。')]
  const read = readIdentityNumber(identityNumber)
  if (!read.ok)
    return [
      error(place, `“身份证号”${FAULTS[read.reason]}。现为 ${normalizeIdentityNumber(identityNumber)}。`),
    ]
  const born = read.birth.slice(0, 7)
  return [
    ...(birth !== '' && !read.birth.startsWith(birth.slice(0, 7))
      ? [notice('facts/birth', `出生年月两处不一：表上 ${birth}，身份证号 ${born}。`)]
      : []),
    ...(sex !== '' && sex !== read.sex
      ? [notice('facts/sex', `性别两处不一：表上${sex}，身份证号为${read.sex}。`)]
      : []),
  ]
}

function materialProblems(
  { materials }: Category,
  attachments: readonly Pick<Attachment, 'material'>[],
): NominationProblem[] {
  return missingMaterials(materials, attachments).map(({ key, label }) =>
    error(`materials/${key}`, `缺材料“${label}”。`),
  )
}

/** Required materials that nothing was handed in for. */
export function missingMaterials<M extends { key: string; required: boolean }>(
  materials: readonly M[],
  attachments: readonly Pick<Attachment, 'material'>[],
): M[] {
  const there = new Set(attachments.map((it) => it.material))
  return materials.filter((it) => it.required && !there.has(it.key))
}

/** What the form has a place for and nobody must fill in. */
const ADVISED: Record<AwardSubject, readonly (keyof CandidateFacts)[]> = {
  person: ['politics', 'post', 'resume', 'phone'],
  team: ['phone'],
  organization: ['phone'],
  work: ['phone'],
}

function adviceOn(subject: AwardSubject, { nominator, facts }: NominationContent): NominationProblem[] {
  const wanted = nominator === 'unit' ? [...ADVISED[subject], 'unitOpinion' as const] : ADVISED[subject]
  return wanted.flatMap((key) =>
    facts[key] === '' ? [notice(`facts/${key}`, `“${FACT_LABELS[key]}”未填。`)] : [],
  )
}

function missing(text: string, place: string, label: string): NominationProblem[] {
  return text.trim() === '' ? [error(place, `“${label}”未填。`)] : []
}

function error(place: string, text: string): NominationProblem {
  return { kind: 'error', place, text }
}

function notice(place: string, text: string): NominationProblem {
  return { kind: 'notice', place, text }
}

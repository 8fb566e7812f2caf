import { loadUnits, type PersonTies, personTies } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { NomineeParty, Party, ReviewerParty, SchoolStay } from '#shared/modules/awards/conflict-facts'
import type { Stay } from '#shared/modules/awards/review'
import { schoolOf } from '#shared/modules/awards/rules-conflicts-class'
import { parseCareer } from '#shared/modules/people/rules-career'
import { comparableIdentityNumber, readIdentityNumber } from '#shared/values/identity-number'
import { plainName } from '#shared/values/name-order'
import type { NomineeRow, ReviewerFacts } from './conflict.repository'
import { type UnitFinder, unitFinder } from './unit-finder'

export type Parties = { reviewers: ReviewerParty[]; nominees: NomineeParty[] }

/**
 * Both sides with everything the files and forms say of them, in a fixed number of queries. Who is not on record brings
 * what was typed; who is brings both.
 */
export async function partiesOf(
  trx: Trx,
  reviewers: readonly ReviewerFacts[],
  nominees: readonly NomineeRow[],
): Promise<Parties> {
  const ids = [...reviewers.map((it) => it.personId), ...nominees.map((it) => it.person_id)]
  const ties = await personTies(
    trx,
    ids.filter((it) => it !== null),
  )
  const finder = unitFinder(await loadUnits(trx), [
    ...reviewers.flatMap((it) => [it.unitName, ...it.units.map((stay) => stay.name)]),
    ...nominees.map((it) => it.unit_name),
    ...[...ties.values()].flatMap((it) => it.posts.map((post) => post.unitName)),
  ])
  const tiesOf = (id: string | null) => (id === null ? undefined : ties.get(id))
  return {
    reviewers: reviewers.map((it) => reviewerParty(it, tiesOf(it.personId), finder)),
    nominees: nominees.map((it) => nomineeParty(it, tiesOf(it.person_id), finder)),
  }
}

function reviewerParty(it: ReviewerFacts, ties: PersonTies | undefined, finder: UnitFinder): ReviewerParty {
  const typed = comparableIdentityNumber(it.identityNumber)
  const recorded = recordedParty(ties, finder)
  const present = finder.keyOf(it.organizationId, it.unitName)
  return {
    id: it.id,
    name: it.name,
    identity: {
      subject: 'person',
      nameKey: plainName(it.name),
      personId: ties?.id ?? it.personId,
      organizationId: null,
      unitName: present?.name ?? '',
      identityKey: typed || comparableIdentityNumber(ties?.identityNumber ?? ''),
      birth: ties?.birth || birthOf(typed),
    },
    stays: [
      ...recorded.stays,
      ...(present ? [{ unit: present, title: it.post, level: '', from: '', to: '' }] : []),
      ...it.units.flatMap((stay) => typedStay(stay, finder)),
    ],
    schools: [...recorded.schools, ...it.schools.map(typedSchool)],
    relatives: [...recorded.relatives, ...it.relatives.map((relative) => ({ ...relative, birth: '' }))],
  }
}

function nomineeParty(it: NomineeRow, ties: PersonTies | undefined, finder: UnitFinder): NomineeParty {
  const single = it.subject === 'person'
  const unit = finder.keyOf(single ? null : it.organization_id, ownUnitName(it))
  const recorded = recordedParty(ties, finder)
  const written = single && !ties ? formParty(it, finder) : { stays: [], schools: [] }
  return {
    id: it.id,
    number: it.number,
    name: it.name,
    category: it.category,
    identity: {
      subject: it.subject,
      nameKey: it.name_key,
      personId: ties?.id ?? it.person_id,
      organizationId: it.organization_id,
      unitName: unit?.name ?? '',
      identityKey: it.identity_key,
      birth: it.birth,
    },
    people: peopleOf(it, ties, unit?.name ?? ''),
    ownUnit: single ? null : unit,
    nominator: it.nominator,
    nominatorUnit: finder.keyOf(it.nominator_unit_id, it.nominator_name),
    nominatorName: it.nominator_name,
    stays: [
      ...recorded.stays,
      ...written.stays,
      ...(single && unit ? [{ unit, title: it.facts.post, level: '', from: '', to: '' }] : []),
    ],
    schools: [...recorded.schools, ...written.schools],
    relatives: recorded.relatives,
  }
}

/** An organization's own name is its unit; teams and works name the unit they belong to. */
function ownUnitName({ subject, name, unit_name }: NomineeRow): string {
  return subject === 'organization' ? name : unit_name
}

function peopleOf(it: NomineeRow, ties: PersonTies | undefined, unitName: string): NomineeParty['people'] {
  const members = it.members
    .split(/[\n、，,;；]/u)
    .map((line) => plainName(line.split(/[（(：:]/u)[0] ?? ''))
    .filter((name) => name !== '')
    .map((name) => ({ name, birth: '', unitName }))
  if (it.subject === 'person')
    return [{ name: it.name_key, birth: ties?.birth || it.birth, unitName }, ...members]
  return ties ? [{ name: plainName(ties.name), birth: ties.birth, unitName }, ...members] : members
}

function recordedParty(ties: PersonTies | undefined, finder: UnitFinder): Party {
  if (!ties) return { stays: [], schools: [], relatives: [] }
  const held = ties.posts.flatMap(({ organizationId, unitName, ...post }) => {
    const unit = finder.keyOf(organizationId, unitName)
    return unit ? [{ ...post, unit }] : []
  })
  return {
    stays: [...held, ...ties.career.flatMap((line) => finder.inText(line))],
    schools: ties.schools.map((it) => ({ ...schoolOf(it.school), year: it.to })),
    relatives: ties.relatives.map((it) => ({ ...it, name: plainName(it.name) })),
  }
}

const STUDY = /学习|学生|就读|读书|毕业/u

/** What the form's résumé says of somebody who has no file here. */
function formParty({ facts }: NomineeRow, finder: UnitFinder): Pick<Party, 'stays' | 'schools'> {
  const lines = parseCareer(facts.resume, () => '').map(({ startedOn, endedOn, text }) => ({
    from: startedOn,
    to: endedOn,
    text,
  }))
  const studied = lines.filter((it) => STUDY.test(it.text))
  return {
    stays: lines.flatMap((line) => finder.inText(line)),
    schools: studied.map(({ text, to }) => ({ ...schoolOf(text), year: to })),
  }
}

function typedStay(stay: Stay, finder: UnitFinder) {
  const unit = finder.keyOf(null, stay.name)
  return unit ? [{ unit, title: stay.detail, level: '', from: stay.from, to: stay.to }] : []
}

function typedSchool({ name, detail, to }: Stay): SchoolStay {
  return { ...schoolOf(name, detail), year: to }
}

function birthOf(identityNumber: string): string {
  const read = readIdentityNumber(identityNumber)
  return read.ok ? read.birth : ''
}

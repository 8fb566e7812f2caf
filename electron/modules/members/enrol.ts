import { keepMembership } from '#electron/modules/organizations/index'
import { findPeopleLike, loadPeople, peopleService } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Enrolment } from '#shared/modules/members/member'
import { canonicalParty, emptyContent } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { parsePartialDate } from '#shared/values/partial-date'
import { belongingsOf } from './member.repository'
import { keepFacts, noteMember, placeText, requireParty } from './members'

/** Enters a person, found or new, in a branch; refuses who is in another, whom a transfer has to bring. */
export async function enrolPerson(context: Context, enrolment: Enrolment): Promise<PersonId> {
  const { partyId, group, standing, from, facts } = enrolment
  const party = await requireParty(context.trx, partyId)
  const { id, name } = enrolment.personId
    ? await knownPerson(context, enrolment.personId, enrolment)
    : await newPerson(context, enrolment)
  const open = (await belongingsOf(context.trx, id)).find((it) => it.to === '')
  if (open)
    throw refuse('conflict', `“${name}”已在“${open.partyName}”。`, {
      field: 'personId',
      remedy: '换党支部的，办组织关系转接。',
    })
  await keepMembership(context, { personId: id, partyId, standing, from, group })
  const version = await keepFacts(context, id, facts)
  const place = placeText({ standing, partyName: party.name, group })
  noteMember(context, { id, name }, [{ field: '在册', before: '', after: `${from} ${place}` }], version)
  return id
}

type Given = Pick<Enrolment, 'name' | 'identityNumber' | 'sex' | 'birth' | 'joinedOn' | 'standing'> &
  Partial<Pick<PersonContent, 'ethnicity' | 'ancestralPlace' | 'workStarted'>>

/** 入党时间 as the person's record keeps it; the truth of when someone joined stands there alone. */
function partyText({ joinedOn, standing }: Pick<Given, 'joinedOn' | 'standing'>): string {
  if (joinedOn === '') return standing === 'full' ? '中共党员' : '预备党员'
  return canonicalParty(standing === 'full' ? joinedOn : `${joinedOn}；预备党员`)
}

/**
 * Makes a person of what a roll or a dialog says, with that for 入党时间; refuses one whose number is on record already.
 */
export async function newPerson(
  context: Context,
  given: Given,
  party = partyText(given),
): Promise<{ id: PersonId; name: string }> {
  const { name, sex, ethnicity = '', ancestralPlace = '', workStarted = '' } = given
  if (name === '') throw refuse('invalid-input', '姓名未填。', { field: 'name' })
  const number = comparableIdentityNumber(given.identityNumber)
  const known = await findPeopleLike(context.trx, { numbers: number === '' ? [] : [number], names: [] })
  if (known[0])
    throw refuse('conflict', `身份证号与在册人员“${known[0].name}”相同。`, {
      field: 'identityNumber',
      remedy: '从已有人员里选。',
    })
  const content = {
    ...emptyContent(),
    name,
    sex,
    ethnicity,
    ancestralPlace,
    workStarted,
    birth: parsePartialDate(given.birth) ?? given.birth,
    identityNumber: given.identityNumber,
    party,
  }
  const { id } = await peopleService.create(context, content)
  return { id: id as PersonId, name }
}

/** Someone on record; a date of joining is added where the record has none, and never put over another. */
export async function knownPerson(
  context: Context,
  id: string,
  given: Pick<Given, 'joinedOn' | 'standing'>,
): Promise<{ id: PersonId; name: string }> {
  const [person] = await loadPeople(context.trx, [id])
  if (!person) throw refuse('not-found', '找不到这个人。', { field: 'personId', remedy: '重新选择。' })
  const { row, content } = person
  const wanted = partyText(given)
  if (given.joinedOn !== '' && !/\d{4}/.test(content.party) && content.party !== wanted)
    await peopleService.save(context, {
      id: row.id as PersonId,
      version: row.version,
      content: { ...content, party: wanted },
    })
  return { id: row.id as PersonId, name: row.name }
}

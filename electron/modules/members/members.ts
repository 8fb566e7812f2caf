import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { type Member, MemberFacts, NO_MEMBER_FACTS, STANDINGS } from '#shared/modules/members/member'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { PersonId } from '#shared/values/id'
import {
  belongingsOf,
  findMember,
  findParty,
  findPersonFacts,
  type MemberRecord,
  putMember,
} from './member.repository'
import { begun } from './stamp'

/** A member with person, branch and what is kept beside; refuses someone who never belonged to a branch here. */
export async function loadMember(trx: Trx, id: string): Promise<Member> {
  const person = await findPersonFacts(trx, id)
  const belongings = await belongingsOf(trx, id)
  if (!person || belongings.length === 0)
    throw refuse('not-found', '找不到这名党员。', { remedy: '回到名册再选。' })
  const record = await findMember(trx, id)
  const { politics, ...facts } = person
  return {
    ...facts,
    id: person.id as PersonId,
    version: record?.version ?? 0,
    facts: factsOf(record),
    belongings,
    leftReason: record?.left_reason ?? '',
  }
}

export function factsOf(record: MemberRecord | undefined): MemberFacts {
  if (!record) return NO_MEMBER_FACTS
  const { full_on: fullOn, job, phone, address, kept } = record
  return MemberFacts.parse({ fullOn, job, phone, address, kept: JSON.parse(kept) })
}

/** Keeps the facts beside the person; `left` says why the membership ended. */
export async function keepFacts(
  context: Context,
  id: string,
  facts: MemberFacts,
  left = '',
): Promise<number> {
  const before = await findMember(context.trx, id)
  const version = (before?.version ?? 0) + 1
  const { fullOn, job, phone, address, kept } = facts
  await putMember(context.trx, {
    ...begun(context, id),
    version,
    full_on: fullOn,
    job,
    phone,
    address,
    kept: JSON.stringify(kept),
    left_reason: left,
  })
  return version
}

/** The open membership, refused where there is none. */
export function requireHere({ name, belongings }: Pick<Member, 'name' | 'belongings'>) {
  const open = belongings.find((it) => it.to === '')
  if (open) return open
  throw refuse('conflict', `“${name}”已不在册。`, { remedy: '先登记到党支部，再办理。' })
}

/** A party organization that still exists. */
export async function requireParty(trx: Trx, id: string): Promise<{ id: string; name: string }> {
  const party = await findParty(trx, id)
  if (!party) throw refuse('not-found', '找不到这个党组织。', { field: 'partyId', remedy: '重新选择。' })
  if (party.ended_on !== '')
    throw refuse('conflict', `“${party.name}”已于 ${party.ended_on} 撤销。`, {
      field: 'partyId',
      remedy: '选现有的党组织。',
    })
  return party
}

/** Traces what was changed of a member. */
export function noteMember(
  context: Context,
  { id, name }: { id: string; name: string },
  changes: readonly FieldChange[],
  recordVersion = 0,
): void {
  const sound = changes.filter((it) => it.before !== it.after)
  context.note({ targetKind: 'member', targetId: id, targetName: name, changes: sound, recordVersion })
}

/** 正式党员　城关村党支部　第一党小组 */
export function placeText(place: {
  standing: 'full' | 'probationary'
  partyName: string
  group: string
}): string {
  return [STANDINGS[place.standing], place.partyName, place.group].filter(Boolean).join('　')
}

import { keepMembership } from '#electron/modules/organizations/index'
import { fileParty } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { EnrolmentLine, EnrolmentShown } from '#shared/modules/members/admissions'
import { STANDINGS } from '#shared/modules/members/member'
import { joinedParty } from '#shared/modules/people/rules'
import type { PersonId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { type EnrolmentRow, enrolmentRows } from './admission.repository'
import { findMember } from './member.repository'
import { factsOf, keepFacts, noteMember, requireParty } from './members'

/** What cases have decided and the register does not know yet, one line a person, as it would be written. */
export async function enrolmentLines(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  ids: readonly string[],
): Promise<EnrolmentLine[]> {
  return (await enrolmentRows(trx, ids, dayOf(now))).map(lineOf)
}

function lineOf({ party, ...row }: EnrolmentRow): EnrolmentLine {
  const { before, admittedOn, convertedOn } = row
  const standing = convertedOn === '' ? before || 'probationary' : 'full'
  const joined =
    admittedOn === ''
      ? { left: '个案里没有支部大会接收的日期' }
      : joinedParty(party, { on: admittedOn, standing })
  return {
    ...row,
    standing,
    partyBefore: party,
    partyAfter: 'party' in joined ? joined.party : party,
    left: 'left' in joined ? joined.left : '',
  }
}

/** Enters what was looked at and confirmed; refused where a line would be written otherwise by now. */
export async function enrolAsShown(
  context: Context,
  shown: readonly EnrolmentShown[],
): Promise<{ enrolled: PersonId[]; joined: number; left: { name: string; reason: string }[] }> {
  const lines = await enrolmentLines(
    context,
    shown.map((it) => it.id),
  )
  for (const it of shown)
    requireSame(
      lines.find((line) => line.id === it.id),
      it,
    )
  for (const line of lines) await enrolOne(context, line)
  const { changed, left } = await fileParty(context, {
    title: (people) => `登记 ${people} 人的入党时间`,
    action: '登记入党时间',
    source: '发展党员程序：支部大会通过接收为预备党员之日',
    joined: new Map(
      lines
        .filter((it) => it.admittedOn !== '')
        .map(({ personId, admittedOn, standing }) => [personId, { on: admittedOn, standing }]),
    ),
  })
  return {
    enrolled: lines.map((it) => it.personId),
    joined: changed.length,
    left: left.map(({ name, reason }) => ({ name, reason })),
  }
}

function requireSame(line: EnrolmentLine | undefined, shown: EnrolmentShown): void {
  if (!line)
    throw refuse('conflict', '所选个案没有可编入支部的决定，或已经编入。', {
      remedy: '先在个案里登记支部大会和上级党委审批。',
    })
  const { admittedOn, convertedOn, partyAfter, name } = line
  const isSame =
    shown.admittedOn === admittedOn && shown.convertedOn === convertedOn && shown.partyAfter === partyAfter
  if (!isSame)
    throw refuse('conflict', `“${name}”的个案或人员记录在核对之后改过，没有编入。`, {
      remedy: '重新核对后再编入。',
    })
}

/** The days are those of the branch meetings that accepted and that confirmed. */
async function enrolOne(context: Context, line: EnrolmentLine): Promise<void> {
  const { personId, partyId, name, group, before, standing, admittedOn, convertedOn } = line
  if (partyId === null)
    throw refuse('conflict', `“${name}”的个案没有党支部。`, { remedy: '先在个案里选定党支部。' })
  await requireParty(context.trx, partyId)
  const place = { personId, partyId, group }
  if (before === '' && admittedOn !== '')
    await keepMembership(context, { ...place, standing: 'probationary', from: admittedOn })
  if (convertedOn !== '' && before !== 'full')
    await keepMembership(context, { ...place, standing: 'full', from: convertedOn })
  const facts = factsOf(await findMember(context.trx, personId))
  const version = await keepFacts(
    context,
    personId,
    convertedOn === '' ? facts : { ...facts, fullOn: convertedOn },
  )
  noteMember(
    context,
    { id: personId, name },
    [
      { field: '人员类别', before: before === '' ? '' : STANDINGS[before], after: STANDINGS[standing] },
      { field: '转正时间', before: facts.fullOn, after: convertedOn || facts.fullOn },
    ],
    version,
  )
}

import { attendanceOwed } from '#electron/modules/duties/index'
import { endMembership, keepMembership } from '#electron/modules/organizations/index'
import { casesOf } from '#electron/modules/procedures/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { MEMBER_MARKS, type MemberFilter, type MemberMark, STANDINGS } from '#shared/modules/members/member'
import { dayOf } from '#shared/values/iso-day'
import { findBranches, findPeople } from './branch.repository'
import { enrolPerson } from './enrol'
import { marksOn } from './marks'
import { factChanges } from './member-changes'
import { countMembers, listMembers, type MembersAsked } from './member-list.repository'
import type { Marks } from './member-marks.repository'
import { asStep } from './member-step'
import { keepFacts, loadMember, noteMember, placeText, requireHere } from './members'
import { partOn } from './members-systems'

type Job = 'list' | 'card' | 'around' | 'enrol' | 'save' | 'confirm' | 'leave' | 'branches' | 'people'

/** Where a person's membership and what is kept beside it are written. */
const BELONGING = ['party_member', 'member'] as const

/** 党员名册: lists, cards, and what is changed of one member. */
export const registerService: Pick<Handlers<typeof members>, Job> = {
  async list({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const marks = await marksOn(trx, today)
    const { total, rows } = await listMembers(trx, askedOf(filter, marks, today), { offset, limit })
    return {
      total,
      rows: rows.map(({ ancestralPlace, identityNumber, workStarted, address, kept, ...row }) => ({
        ...row,
        marks: row.until === '' ? [...(marks.get(row.id) ?? [])] : [],
      })),
      counts: { ...(await countMembers(trx, filter.partyId)), marks: markCounts(marks) },
      columns: (await partOn(trx, 'roll', today))?.rule.columns ?? [],
    }
  },

  card: ({ trx }, { id }) => loadMember(trx, id),

  async around({ trx }, { id, year }) {
    const [attendance = null] = await attendanceOwed(trx, [id], year)
    return { cases: await casesOf(trx, [{ kind: 'person', id }]), attendance }
  },

  async enrol(context, enrolment) {
    return { id: await enrolPerson(context, enrolment) }
  },

  save(given, { id, version, facts, group }) {
    const title = (name: string) => `修改${name}的党员资料`
    return asStep(given, { title, personIds: [id], tables: BELONGING }, async (context) => {
      const before = await current(context, id, version)
      const { partyId, standing, from, group: was } = requireHere(before)
      if (group !== was)
        await keepMembership(context, {
          personId: id,
          partyId,
          standing,
          from: laterOf(from, context),
          group,
        })
      const after = await keepFacts(context, id, facts, before.leftReason)
      const changes = [{ field: '党小组', before: was, after: group }, ...factChanges(before.facts, facts)]
      noteMember(context, before, changes, after)
      return loadMember(context.trx, id)
    })
  },

  confirm(given, { id, on }) {
    const title = (name: string) => `${name}转为正式党员`
    return asStep(given, { title, personIds: [id], tables: BELONGING }, async (context) => {
      const before = await loadMember(context.trx, id)
      const { standing, partyId, group, from } = requireHere(before)
      if (standing === 'full')
        throw refuse('conflict', `“${before.name}”已是正式党员。`, {
          remedy: '转正日期有误的，在党员资料里改。',
        })
      if (on < from)
        throw refuse('invalid-input', `转正日期不能早于成为预备党员的 ${from}。现为 ${on}。`, { field: 'on' })
      await keepMembership(context, { personId: id, partyId, standing: 'full', from: on, group })
      const version = await keepFacts(context, id, { ...before.facts, fullOn: on })
      const changes = [{ field: '人员类别', before: STANDINGS.probationary, after: STANDINGS.full }]
      noteMember(context, before, changes, version)
      return loadMember(context.trx, id)
    })
  },

  leave(given, { id, on, reason }) {
    const title = (name: string) => `登记${name}减少`
    return asStep(given, { title, personIds: [id], tables: BELONGING }, async (context) => {
      const before = await loadMember(context.trx, id)
      const open = requireHere(before)
      if (on < open.from)
        throw refuse('invalid-input', `减少日期不能早于进入支部的 ${open.from}。现为 ${on}。`, {
          field: 'on',
        })
      await endMembership(context, id, on)
      const version = await keepFacts(context, id, before.facts, reason)
      noteMember(
        context,
        before,
        [{ field: '在册', before: placeText(open), after: `${on} ${reason}` }],
        version,
      )
      return loadMember(context.trx, id)
    })
  },

  branches: ({ trx }, { text, limit }) => findBranches(trx, text, limit),
  people: ({ trx }, asked) => findPeople(trx, asked),
}

/** A group is changed within the membership that stands: its own first day is kept by asking for today at the earliest. */
function laterOf(from: string, { now }: Context): string {
  const today = dayOf(now)
  return from > today ? from : today
}

async function current(context: Context, id: string, version: number) {
  const member = await loadMember(context.trx, id)
  if (member.version === version) return member
  throw refuse('conflict', `“${member.name}”的党员资料已被他人改过。`, { remedy: '重新打开后再改。' })
}

function markCounts(marks: Marks): Record<MemberMark, number> {
  const all = [...marks.values()].flat()
  const keys = Object.keys(MEMBER_MARKS) as MemberMark[]
  return Object.fromEntries(keys.map((key) => [key, all.filter((it) => it === key).length])) as Record<
    MemberMark,
    number
  >
}

/** The filter as the query takes it: a mark as the people who bear it, years as the latest day of joining. */
function askedOf(filter: MemberFilter, marks: Marks, today: string): MembersAsked {
  const { mark, years } = filter
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return {
    filter,
    people: mark === null ? null : [...marks].filter(([, all]) => all.includes(mark)).map(([id]) => id),
    joinedBy: (year - years) * 10_000 + month * 100 + day,
  }
}

/** The same for papers and workbooks, which bring no marks of their own. */
export async function askedToday(trx: Trx, filter: MemberFilter, today: string): Promise<MembersAsked> {
  return askedOf(filter, await marksOn(trx, today), today)
}

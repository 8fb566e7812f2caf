import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { MOBILE_DIRECTIONS, type Mobile, type MobileContent } from '#shared/modules/members/mobile'
import { dayOf, plusMonths } from '#shared/values/iso-day'
import { findPersonFacts } from './member.repository'
import { asStep } from './member-step'
import { partOn } from './members-systems'
import {
  awayNow,
  contactsOf,
  countMobiles,
  findMobile,
  insertContact,
  insertMobile,
  listMobiles,
  peopleAway,
  updateMobile,
} from './mobile.repository'
import { begun, changed } from './stamp'

type Job = 'mobiles' | 'saveMobile' | 'returnMobile' | 'addContacts' | 'contacts'

const AWAY = ['member_mobile'] as const
const TALKS = ['member_contact', 'member_mobile'] as const

/** 流动党员: who is away, where, and how often the branch speaks with them. */
export const mobileService: Pick<Handlers<typeof members>, Job> = {
  async mobiles({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const found = await listMobiles(trx, { filter, today }, { offset, limit })
    return { ...found, counts: await countMobiles(trx, filter.partyId, today) }
  },

  saveMobile(given, { id, version, content }) {
    const title = (name: string) => `登记流动党员${name}`
    const step = { title, personIds: [content.personId], tables: AWAY }
    return asStep(given, step, async (context) => {
      const before = id === null ? null : await current(context, id, version)
      await requirePerson(context, content, before)
      const due = await dueAfter(context, before?.contactedOn || content.leftOn)
      const columns = columnsOf(content, due)
      const kept = before?.id ?? newId()
      if (before) await updateMobile(context.trx, kept, { ...columns, ...changed(context, version) })
      else
        await insertMobile(context.trx, {
          ...begun(context, kept),
          ...columns,
          person_id: content.personId,
          back_on: '',
          contacted_on: '',
        })
      return noted(context, kept, { field: '流向', before: before?.place ?? '', after: content.place })
    })
  },

  async returnMobile(given, { id, version, on }) {
    const before = await current(given, id, version)
    if (before.backOn !== '')
      throw refuse('conflict', `“${before.name}”已于 ${before.backOn} 返回。`, { remedy: '不用再办。' })
    if (on < before.leftOn)
      throw refuse('invalid-input', `返回日期不能早于外出日期 ${before.leftOn}。现为 ${on}。`, {
        field: 'on',
      })
    const title = (name: string) => `登记${name}返回`
    return asStep(given, { title, personIds: [before.personId], tables: AWAY }, async (context) => {
      await updateMobile(context.trx, id, { ...changed(context, version), back_on: on })
      return noted(context, id, { field: '返回日期', before: '', after: on })
    })
  },

  async addContacts(given, { ids, on, way, note }) {
    const title = (name: string) => `登记与${name}的联系`
    const step = { title, personIds: await peopleAway(given.trx, ids), tables: TALKS }
    return asStep(given, step, async (context) => {
      const { trx, now, caller } = context
      const due = await dueAfter(context, on)
      for (const id of ids) {
        const away = await findMobile(trx, id, dayOf(now))
        if (!away) throw refuse('not-found', '找不到这条流动记录。', { remedy: '刷新后再办。' })
        const noted_by = caller.accountId
        await insertContact(trx, {
          id: newId(),
          mobile_id: id,
          on_day: on,
          way,
          note,
          noted_at: now,
          noted_by,
        })
        const latest = on >= away.contactedOn ? { contacted_on: on, contact_due_on: due } : {}
        await updateMobile(trx, id, { ...latest, ...changed(context, away.version) })
        await noted(context, id, { field: '联系', before: away.contactedOn, after: `${on} ${way}` })
      }
      return { noted: ids.length }
    })
  },

  contacts: ({ trx }, { id }) => contactsOf(trx, id),
}

/** By when the branch speaks with someone again, by the rule in force on the day of the last talk. */
async function dueAfter({ trx }: Context, day: string): Promise<string> {
  const part = await partOn(trx, 'mobile', day)
  if (!part) throw refuse('conflict', '流动党员管理没有启用。', { remedy: '到“设置—工作制度”启用。' })
  return plusMonths(day, part.rule.contactMonths.value)
}

async function requirePerson(
  { trx }: Context,
  { personId }: MobileContent,
  before: Mobile | null,
): Promise<void> {
  const person = await findPersonFacts(trx, personId)
  if (!person) throw refuse('not-found', '找不到这个人。', { field: 'personId', remedy: '重新选择。' })
  const away = await awayNow(trx, personId)
  if (!away || away.id === before?.id) return
  throw refuse('conflict', `“${person.name}”已登记流动到“${away.place}”。`, {
    field: 'personId',
    remedy: '先登记返回，或改原来的一条。',
  })
}

function columnsOf(content: MobileContent, contact_due_on: string) {
  const { direction, place, workplace, reason, leftOn, phone, hostParty, certificate } = content
  return {
    direction,
    place,
    workplace,
    reason,
    left_on: leftOn,
    phone,
    host_party: hostParty,
    certificate,
    contact_due_on,
  }
}

async function current(context: Context, id: string, version: number): Promise<Mobile> {
  const found = await findMobile(context.trx, id, dayOf(context.now))
  if (!found) throw refuse('not-found', '找不到这条流动记录。', { remedy: '刷新后再办。' })
  if (found.version === version) return found
  throw refuse('conflict', `“${found.name}”的流动记录已被他人改过。`, { remedy: '重新打开后再改。' })
}

async function noted(
  context: Context,
  id: string,
  change: { field: string; before: string; after: string },
): Promise<Mobile> {
  const after = await findMobile(context.trx, id, dayOf(context.now))
  if (!after) throw new Error(`a member away vanished: ${id}`)
  const targetName = `${after.name}（${MOBILE_DIRECTIONS[after.direction]}）`
  context.note({
    targetKind: 'member-mobile',
    targetId: id,
    targetName,
    changes: [change],
    recordVersion: after.version,
  })
  return after
}

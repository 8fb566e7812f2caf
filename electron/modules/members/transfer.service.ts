import { endMembership, keepMembership } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { DIRECTIONS, type Transfer, type TransferContent } from '#shared/modules/members/transfer'
import { dayOf, plusDays } from '#shared/values/iso-day'
import { belongingsOf, findMember, findPersonFacts } from './member.repository'
import { asStep } from './member-step'
import { factsOf, keepFacts, requireParty } from './members'
import { partOn } from './members-systems'
import { begun, changed } from './stamp'
import {
  countTransfers,
  findTransfer,
  insertTransfer,
  type ListedTransfer,
  listTransfers,
  nextSerial,
  openTransferOf,
  updateTransfer,
} from './transfer.repository'
import { shownTransfer } from './transfer-row'

type Job = 'transfers' | 'transfer' | 'issueTransfer' | 'receiveTransfer' | 'cancelTransfer'

/** 组织关系转接: the letter, the way, and the receipt with which the membership moves. */
export const transferService: Pick<Handlers<typeof members>, Job> = {
  async transfers({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const { total, rows } = await listTransfers(trx, { filter, today }, { offset, limit })
    return { total, rows: rows.map(shownTransfer), counts: await countTransfers(trx, today) }
  },

  async transfer({ trx, now }, { id }) {
    return shownTransfer(await loadTransfer(trx, id, dayOf(now)))
  },

  issueTransfer(given, { number, ...content }) {
    const title = (letter: string) => `开具介绍信：${letter}`
    const step = { title, personIds: [content.personId], tables: ['member_transfer'] as const }
    return asStep(given, step, async (context) => {
      const { trx, now } = context
      const person = await findPersonFacts(trx, content.personId)
      if (!person) throw refuse('not-found', '找不到这个人。', { field: 'personId', remedy: '重新选择。' })
      await requireFree(trx, content, person.name)
      const ends = await endsOf(trx, content)
      const standing = await standingOf(trx, content)
      const made = await numbered(trx, { content, number, name: person.name })
      const row = {
        ...begun(context),
        ...made,
        ...ends,
        person_id: content.personId,
        name: person.name,
        standing,
        direction: content.direction,
        reason: content.reason,
        issued_on: content.issuedOn,
        dues_until: content.duesUntil,
        phone: content.phone,
        arrived_on: '',
        receipt_on: '',
        cancelled_on: '',
        note: '',
      }
      await insertTransfer(trx, row)
      return noted(context, row.id, dayOf(now))
    })
  },

  async receiveTransfer(given, { id, version, arrivedOn, receiptOn, group }) {
    const letter = await openLetter(given, id, version)
    const title = (name: string) => `登记介绍信回执：${name}`
    const tables = ['member_transfer', 'party_member', 'member'] as const
    return asStep(given, { title, personIds: [letter.person_id], tables }, async (context) => {
      if (arrivedOn < letter.issued_on)
        throw refuse('invalid-input', `接收日期不能早于开出日期 ${letter.issued_on}。现为 ${arrivedOn}。`, {
          field: 'arrivedOn',
        })
      if (receiptOn < arrivedOn)
        throw refuse('invalid-input', `回执日期不能早于接收日期 ${arrivedOn}。现为 ${receiptOn}。`, {
          field: 'receiptOn',
        })
      await moveMember(context, letter, { arrivedOn, group })
      await updateTransfer(context.trx, id, {
        ...changed(context, version),
        arrived_on: arrivedOn,
        receipt_on: receiptOn,
      })
      return noted(context, id, dayOf(context.now))
    })
  },

  async cancelTransfer(given, { id, version, on, note }) {
    const letter = await openLetter(given, id, version)
    const title = (name: string) => `作废介绍信：${name}`
    const step = { title, personIds: [letter.person_id], tables: ['member_transfer'] as const }
    return asStep(given, step, async (context) => {
      await updateTransfer(context.trx, id, { ...changed(context, version), cancelled_on: on, note })
      return noted(context, id, dayOf(context.now))
    })
  },
}

async function loadTransfer(trx: Trx, id: string, today: string): Promise<ListedTransfer> {
  const found = await findTransfer(trx, id, today)
  if (found) return found
  throw refuse('not-found', '找不到这张介绍信。', { remedy: '刷新后再看。' })
}

async function openLetter(context: Context, id: string, version: number): Promise<ListedTransfer> {
  const letter = await loadTransfer(context.trx, id, dayOf(context.now))
  if (letter.version !== version)
    throw refuse('conflict', `“${letter.name}”的介绍信已被他人改过。`, { remedy: '重新打开后再办。' })
  if (letter.state === 'cancelled')
    throw refuse('conflict', `“${letter.name}”的介绍信已作废。`, { remedy: '重新开具。' })
  if (letter.state === 'done')
    throw refuse('conflict', `“${letter.name}”的介绍信已有回执。`, { remedy: '不用再办。' })
  return letter
}

/** Nobody travels with two letters. */
async function requireFree(trx: Trx, { personId }: TransferContent, name: string): Promise<void> {
  const open = await openTransferOf(trx, personId)
  if (!open) return
  throw refuse('conflict', `“${name}”已有在途的介绍信 ${open.number}。`, {
    field: 'personId',
    remedy: '先登记回执或作废，再开新的。',
  })
}

/** Where the member comes from and goes to: on this side by the register, elsewhere by its name. */
async function endsOf(trx: Trx, content: TransferContent) {
  const { direction, fromName, toName } = content
  const [open] = (await belongingsOf(trx, content.personId)).filter((it) => it.to === '')
  if (direction === 'in' && open)
    throw refuse('conflict', `该党员已在“${open.partyName}”，不用从外面转入。`, {
      field: 'personId',
      remedy: '县内换党支部的，选“县内转接”。',
    })
  if (direction !== 'in' && !open)
    throw refuse('conflict', '该党员不在册，不能转出。', { field: 'personId', remedy: '先登记到党支部。' })
  const to = direction === 'out' ? null : await requireTarget(trx, content.toPartyId)
  if (to && to.id === open?.partyId)
    throw refuse('invalid-input', `“${to.name}”就是现在的党支部。`, {
      field: 'toPartyId',
      remedy: '另选转入的党支部。',
    })
  if (direction === 'out' && toName === '')
    throw refuse('invalid-input', '转往的党组织未填。', { field: 'toName' })
  if (direction === 'in' && fromName === '')
    throw refuse('invalid-input', '转出的党组织未填。', { field: 'fromName' })
  return {
    from_party_id: open?.partyId ?? null,
    from_name: open?.partyName ?? fromName,
    to_party_id: to?.id ?? null,
    to_name: to?.name ?? toName,
  }
}

async function requireTarget(trx: Trx, id: string | null) {
  if (id === null) throw refuse('invalid-input', '转入的党支部未选。', { field: 'toPartyId' })
  return requireParty(trx, id)
}

async function standingOf(trx: Trx, { personId }: TransferContent): Promise<'full' | 'probationary'> {
  const [open] = await belongingsOf(trx, personId)
  if (open && open.to === '') return open.standing
  const person = await findPersonFacts(trx, personId)
  return person?.politics === '预备党员' ? 'probationary' : 'full'
}

/** The number of our own by the rule of its day, or the number that a letter from elsewhere bears. */
async function numbered(
  trx: Trx,
  { content, number, name }: { content: TransferContent; number: string; name: string },
) {
  const { direction, issuedOn } = content
  const part = await partOn(trx, 'transfer', issuedOn)
  if (!part)
    throw refuse('conflict', `“${name}”的介绍信没有可用的工作制度。`, { remedy: '到“设置—工作制度”启用。' })
  const year = issuedOn.slice(0, 4)
  const serial = direction === 'in' ? 0 : await nextSerial(trx, year)
  const own = part.rule.number.replace('{year}', year).replace('{no}', String(serial))
  return {
    serial,
    number: direction === 'in' ? number : own,
    valid_until: plusDays(issuedOn, part.rule.validDays.value),
  }
}

async function moveMember(
  context: Context,
  letter: ListedTransfer,
  { arrivedOn, group }: { arrivedOn: string; group: string },
): Promise<void> {
  const { person_id: personId, to_party_id: partyId, standing, direction } = letter
  const facts = factsOf(await findMember(context.trx, personId))
  if (direction === 'out' || partyId === null) {
    await endMembership(context, personId, arrivedOn)
    await keepFacts(context, personId, facts, DIRECTIONS.out)
    return
  }
  const [open] = await belongingsOf(context.trx, personId)
  const now = open?.to === '' ? open.standing : standing
  await keepMembership(context, { personId, partyId, standing: now, from: arrivedOn, group })
  await keepFacts(context, personId, facts)
}

async function noted(context: Context, id: string, today: string): Promise<Transfer> {
  const letter = shownTransfer(await loadTransfer(context.trx, id, today))
  context.note({
    targetKind: 'member-transfer',
    targetId: id,
    targetName: `${letter.name} ${letter.number}`,
    changes: [{ field: DIRECTIONS[letter.direction], before: letter.fromName, after: letter.toName }],
    recordVersion: letter.version,
  })
  return letter
}

import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { nextNumbers } from '#electron/platform/letters/letters'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { termEnd, yearsOf } from '#shared/modules/organizations/rules-terms'
import { type PartyTerm, TermState } from '#shared/modules/organizations/term'
import type { FieldChange } from '#shared/platform/audit/contract'
import { plusMonths } from '#shared/values/iso-day'
import { findParty, type PartyRecord } from './party.repository'
import { type RegisterRows, registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import {
  deleteTerm,
  findTerm,
  insertTerm,
  keepPresentTerm,
  type TermRecord,
  termsOf,
  updateTerm,
} from './term.repository'
import { writeTermLetters } from './term-letters'
import { countTerms, listTerms } from './term-list.repository'
import { termRules } from './term-rules'
import { termsSystems } from './terms-systems'

type TermMethods =
  | 'terms'
  | 'termCounts'
  | 'partyTerms'
  | 'recordTerm'
  | 'removeTerm'
  | 'noteTerm'
  | 'nextNumbers'
  | 'writeTermLetters'

export const termsService: Pick<Handlers<typeof organizations>, TermMethods> = {
  async terms(context, { offset, limit, system, ...wanted }) {
    return listTerms(context.trx, await termRules(context, system), wanted, { offset, limit })
  },

  async termCounts(context, { system, unitId }) {
    const standing = await countTerms(context.trx, await termRules(context, system), unitId)
    const states = Object.fromEntries(TermState.options.map((it) => [it, 0])) as Record<TermState, number>
    const bodies = new Map<string, { name: string; due: number; all: number }>()
    for (const { state, responsible, count } of standing) {
      states[state] += count
      const body = bodies.get(responsible) ?? { name: responsible, due: 0, all: 0 }
      body.all += count
      if (state === 'due') body.due += count
      bodies.set(responsible, body)
    }
    return { states, responsible: [...bodies.values()] }
  },

  async partyTerms({ trx, now }, { partyId }) {
    const party = await requireStanding(trx, partyId)
    return {
      terms: await termsOf(trx, partyId),
      suggested: await suggestedYears(trx, party, now.slice(0, 10)),
    }
  },

  async recordTerm(context, { partyId, id, ...given }) {
    const { trx } = context
    const party = await requireStanding(trx, partyId)
    const terms = await termsOf(trx, partyId)
    const before = terms.find((it) => it.id === id) ?? null
    if (id !== null && !before)
      throw refuse('not-found', '找不到这一届，可能已被删除。', { remedy: '刷新后再看。' })
    requireInOrder(terms, { ...given, id })
    const rows = await registerRows(trx, 'party', [partyId])
    const endsOn = termEnd(given.electedOn, given.years)
    const columns = {
      number: given.number,
      elected_on: given.electedOn,
      years: given.years,
      ends_on: endsOn,
      note: given.note,
    }
    if (before) await updateTerm(trx, before.id, columns)
    else await insertTerm(trx, { id: newId(), party_id: partyId, ...NOTHING_YET, ...columns })
    await keepPresentTerm(trx, partyId)
    const change = {
      field: `第 ${given.number} 届`,
      before: before ? `${before.electedOn} 选举，任期 ${before.years} 年，${before.endsOn} 届满` : '',
      after: `${given.electedOn} 选举，任期 ${given.years} 年，${endsOn} 届满`,
    }
    const title = `${before ? '更正' : '登记'}“${party.name}”第 ${given.number} 届`
    await noteTermStep(context, party, { title, before: rows, changes: [change] })
    return termsOf(trx, partyId)
  },

  async removeTerm(context, { id }) {
    const { trx } = context
    const { term, party } = await requireTerm(trx, id)
    const letters = (await termsOf(trx, party.id)).find((it) => it.id === id)?.letters ?? []
    if (letters.length > 0 || term.case_id !== null)
      throw refuse('conflict', `第 ${term.number} 届已发提醒函或已启动选举，不能删除。`, {
        remedy: '日期有误的，直接更正。',
      })
    const rows = await registerRows(trx, 'party', [party.id])
    await deleteTerm(trx, id)
    await keepPresentTerm(trx, party.id)
    const change = { field: `第 ${term.number} 届`, before: `${term.elected_on} 选举`, after: '' }
    const title = `删除“${party.name}”第 ${term.number} 届`
    await noteTermStep(context, party, { title, before: rows, changes: [change] })
    return {}
  },

  async noteTerm(context, { id, requestedOn, approvedOn, approvalNo, extendedTo }) {
    const { trx } = context
    const { term, party } = await requireTerm(trx, id)
    requireDates(term, { requestedOn, approvedOn })
    await requireExtension(context, term, extendedTo)
    const rows = await registerRows(trx, 'party', [party.id])
    await updateTerm(trx, id, {
      requested_on: requestedOn,
      approved_on: approvedOn,
      approval_no: approvalNo,
      extended_to: extendedTo,
    })
    await keepPresentTerm(trx, party.id)
    const changes = [
      { field: '请示日期', before: term.requested_on, after: requestedOn },
      { field: '批复日期', before: term.approved_on, after: approvedOn },
      { field: '批复文号', before: term.approval_no, after: approvalNo },
      { field: '延期至', before: term.extended_to, after: extendedTo },
    ].filter((it) => it.before !== it.after)
    const title = `登记“${party.name}”第 ${term.number} 届的请示批复`
    await noteTermStep(context, party, { title, before: rows, changes })
    return termOf(trx, party.id, id)
  },

  nextNumbers: ({ trx }, { senders, on }) => nextNumbers(trx, senders, on),

  writeTermLetters,
}

const NOTHING_YET = {
  extended_to: '',
  requested_on: '',
  approved_on: '',
  approval_no: '',
  case_id: null,
  note: '',
}

/** One term as pages show it. */
export async function termOf(trx: Context['trx'], partyId: string, id: string): Promise<PartyTerm> {
  const found = (await termsOf(trx, partyId)).find((it) => it.id === id)
  if (!found) throw new Error('term vanished inside its own transaction')
  return found
}

/** A term with its organization; refused where either is no more. */
export async function requireTerm(
  trx: Context['trx'],
  id: string,
): Promise<{ term: TermRecord; party: PartyRecord }> {
  const term = await findTerm(trx, id)
  if (!term) throw refuse('not-found', '找不到这一届，可能已被删除。', { remedy: '刷新后再看。' })
  return { term, party: await requireStanding(trx, term.party_id) }
}

async function requireStanding(trx: Context['trx'], id: string): Promise<PartyRecord> {
  const party = await findParty(trx, id)
  if (party) return party
  throw refuse('not-found', '找不到这个党组织，可能已被删除。', { remedy: '回到列表再选。' })
}

/** Years that the organization itself names, else those of the first system of terms that knows its kind. */
async function suggestedYears(trx: Context['trx'], party: PartyRecord, today: string): Promise<number> {
  if (party.term_years !== null) return party.term_years
  for (const system of await loadSystems(trx, termsSystems)) {
    const years = yearsOf(contentOn(system, today), party)
    if (years !== null) return years
  }
  return 3
}

type Given = { id: string | null; number: number; electedOn: string }

/** Terms follow each other: a later number is elected later. */
function requireInOrder(terms: readonly PartyTerm[], given: Given): void {
  const others = terms.filter((it) => it.id !== given.id)
  if (others.some((it) => it.number === given.number))
    throw refuse('invalid-input', `第 ${given.number} 届已登记过。`, {
      field: 'number',
      remedy: '改届次，或更正已登记的一届。',
    })
  const wrong = others.find((it) => it.number < given.number !== it.electedOn < given.electedOn)
  if (wrong)
    throw refuse(
      'invalid-input',
      `第 ${given.number} 届的选举日期 ${given.electedOn} 与第 ${wrong.number} 届的 ${wrong.electedOn} 先后不符。`,
      { field: 'electedOn', remedy: '核对两届的日期。' },
    )
}

function requireDates(
  term: TermRecord,
  { requestedOn, approvedOn }: Record<'requestedOn' | 'approvedOn', string>,
) {
  if (requestedOn !== '' && requestedOn < term.elected_on)
    throw refuse('invalid-input', `请示日期 ${requestedOn} 早于本届选举日期 ${term.elected_on}。`, {
      field: 'requestedOn',
      remedy: '核对日期。',
    })
  if (approvedOn !== '' && approvedOn < requestedOn)
    throw refuse('invalid-input', `批复日期 ${approvedOn} 早于请示日期 ${requestedOn}。`, {
      field: 'approvedOn',
      remedy: '核对日期。',
    })
}

/** An extension moves the end of the term, by no more than the systems of terms allow. */
async function requireExtension({ trx, now }: Context, term: TermRecord, to: string): Promise<void> {
  if (to === '') return
  const systems = await loadSystems(trx, termsSystems)
  const most = Math.max(...systems.map((it) => contentOn(it, now.slice(0, 10)).extendable))
  const last = plusMonths(term.ends_on, most)
  if (to > term.ends_on && to <= last) return
  throw refuse('invalid-input', `延期应在 ${term.ends_on} 之后、${last} 之前。现为 ${to}。`, {
    field: 'extendedTo',
    remedy: `换届延期一般不超过 ${most} 个月。`,
  })
}

type TermStep = { title: string; before: RegisterRows; changes: readonly FieldChange[] }

function noteTermStep(context: Context, party: PartyRecord, { changes, ...step }: TermStep): Promise<void> {
  const about = { targetKind: 'party', targetId: party.id, targetName: party.name, changes }
  return noteRegisterStep(context, about, { ...step, scope: 'party', ids: [party.id] })
}

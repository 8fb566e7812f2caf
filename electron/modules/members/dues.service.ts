import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { monthsOf } from '#shared/modules/members/rules-dates'
import { baseProblem, duesOf } from '#shared/modules/members/rules-dues'
import type { DuesRule } from '#shared/modules/members/systems'
import { plusMonths } from '#shared/values/iso-day'
import { moneyWords } from '#shared/values/money'
import {
  basesOf,
  type DuesAsked,
  duesBranches,
  duesLines,
  paidIn,
  putBases,
  putPayments,
  removePayment,
} from './dues.repository'
import { duesRows } from './dues-rows'
import { monthsBefore } from './marks'
import { findParty, findPersonFacts } from './member.repository'
import { asStep } from './member-step'
import { noteMember, requireParty } from './members'
import { editionsOf, partOn } from './members-systems'

type Job = 'duesRule' | 'duesBranches' | 'duesMatrix' | 'duesBases' | 'setDuesBase' | 'payDues' | 'setDues'

/** 党费: what is due under the rates of each month, and what was paid. */
export const duesService: Pick<Handlers<typeof members>, Job> = {
  async duesRule({ trx }, { on }) {
    return (await partOn(trx, 'dues', on))?.rule ?? null
  },

  async duesBranches({ trx }, { offset, limit, year, until, ...narrowed }) {
    const asked = await duesAsked(trx, year, until)
    return duesBranches(trx, { ...asked, ...narrowed }, { offset, limit })
  },

  async duesMatrix({ trx }, { partyId, year, until }) {
    return matrixOf(trx, { partyId, year, until })
  },

  async duesBases({ trx }, { personId }) {
    const bases = await basesOf(trx, personId)
    const editions = await editionsOf(trx, 'dues')
    return bases.map((it) => ({ ...it, due: duesOf(ruleOf(editions, it.from), it) }))
  },

  setDuesBase(given, { personIds, ...base }) {
    const title = (name: string) => `核定${name}的党费基数`
    return asStep(given, { title, personIds, tables: ['member_dues_base'] }, async (context) => {
      const { trx, now, caller } = context
      const rule = (await partOn(trx, 'dues', `${base.from}-01`))?.rule
      if (!rule) throw refuse('conflict', '党费收缴没有启用。', { remedy: '到“设置—工作制度”启用。' })
      const problem = baseProblem(rule, base)
      if (problem !== '') throw refuse('invalid-input', problem, { field: 'base', remedy: '改正后再核定。' })
      await putBases(trx, personIds, base, { at: now, by: caller.accountId })
      const due = moneyWords(duesOf(rule, base) ?? 0)
      const after = `${base.from} 起 ${due}`
      for (const id of personIds) await noteDues(context, id, { field: '月应交党费', before: '', after })
      return { set: personIds.length }
    })
  },

  payDues(given, { personIds, from, until, ...payment }) {
    const title = (name: string) => `收缴${name}的党费`
    return asStep(given, { title, personIds, tables: ['member_dues'] }, async (context) => {
      const { trx, now, caller } = context
      if (from > until)
        throw refuse('invalid-input', `起始月份 ${from} 晚于截止月份 ${until}。`, { field: 'from' })
      const editions = await editionsOf(trx, 'dues')
      const lines = await duesLines(trx, { editions, months: monthsBetween(from, until) }, { personIds })
      const owed = lines.flatMap(({ personId, month, due, paid }) =>
        due !== null && due > paid ? [{ personId, month, paid: due, added: due - paid }] : [],
      )
      if (owed.length === 0)
        throw refuse('conflict', `所选党员 ${from} 至 ${until} 没有欠交的党费。`, {
          remedy: '没有核定基数的，先核定。',
        })
      await putPayments(trx, owed, payment, { at: now, by: caller.accountId })
      const fen = owed.reduce((sum, it) => sum + it.added, 0)
      for (const id of new Set(owed.map((it) => it.personId))) {
        const own = owed.filter((it) => it.personId === id)
        const words = moneyWords(own.reduce((sum, it) => sum + it.added, 0))
        await noteDues(context, id, { field: '党费', before: '', after: `${own.length} 个月 ${words}` })
      }
      return { months: owed.length, fen }
    })
  },

  setDues(given, { personId, month, paid, paidOn, receiptNo }) {
    const title = (name: string) => `更正${name} ${month} 党费`
    return asStep(given, { title, personIds: [personId], tables: ['member_dues'] }, async (context) => {
      const { trx, now, caller } = context
      const before = await paidIn(trx, personId, month)
      if (paid === 0) await removePayment(trx, personId, month)
      else if (paidOn === '') throw refuse('invalid-input', '缴纳日期未填。', { field: 'paidOn' })
      else {
        const by = { at: now, by: caller.accountId }
        await putPayments(trx, [{ personId, month, paid }], { paidOn, receiptNo }, by)
      }
      const field = `${month} 党费`
      await noteDues(context, personId, { field, before: moneyWords(before), after: moneyWords(paid) })
      return {}
    })
  },
}

/** The matrix of one branch in a year; what is due is counted up to a month. */
export async function matrixOf(
  trx: Trx,
  { partyId, year, until }: { partyId: string; year: number; until: string },
) {
  const party = await findParty(trx, partyId)
  if (!party) await requireParty(trx, partyId)
  const editions = await editionsOf(trx, 'dues')
  const lines = await duesLines(trx, { editions, months: monthsOf(year) }, { partyId })
  return { partyName: party?.name ?? '', rows: duesRows(lines, until) }
}

async function duesAsked(trx: Trx, year: number, until: string): Promise<DuesAsked> {
  const editions = await editionsOf(trx, 'dues')
  const count = editions.at(-1)?.rule.owedMonths.value ?? 1
  return {
    editions,
    months: monthsOf(year).filter((it) => it <= until),
    inRow: monthsBefore(plusMonths(`${until}-01`, 1), count),
  }
}

function ruleOf(editions: readonly { from: string; rule: DuesRule }[], month: string): DuesRule {
  const found = editions.findLast((it) => it.from <= `${month}-01`) ?? editions[0]
  return found?.rule ?? { payers: [], owedMonths: { value: 0, basis: '', local: true }, basis: '' }
}

function monthsBetween(from: string, until: string): string[] {
  const months: string[] = []
  for (let at = from; at <= until; at = plusMonths(`${at}-01`, 1).slice(0, 7)) months.push(at)
  return months
}

async function noteDues(
  context: Context,
  id: string,
  change: { field: string; before: string; after: string },
): Promise<void> {
  const person = await findPersonFacts(context.trx, id)
  if (!person) throw refuse('not-found', '找不到这个人。', { remedy: '刷新后再办。' })
  noteMember(context, person, [change])
}

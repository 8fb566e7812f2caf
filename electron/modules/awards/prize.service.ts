import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { PRIZE_STATES, type PrizeContent } from '#shared/modules/awards/honour'
import { groupBy } from '#shared/values/group-by'
import { moneyWords } from '#shared/values/money'
import { findCycle } from './cycle.repository'
import { findHonour } from './honour.repository'
import { soundDate } from './honour-rules'
import {
  benefitsOf,
  findPrize,
  insertPrizes,
  loadPrizeSums,
  loadPrizes,
  type NamedPrize,
  prizeContentOf,
  type SamePayment,
  samePayments,
  toPrize,
  updatePrize,
} from './prize.repository'
import { drawUp } from './prize-draw'
import { movePrizesTo } from './prize-moves'
import { notePrize, prizeColumns, requireBudget } from './prize-rules'

/** The prize ledger of a cycle: what is due, what was paid, what comes back; never past the budget in silence. */
export const prizeService: Pick<
  Handlers<typeof awards>,
  'prizes' | 'drawUpPrizes' | 'savePrize' | 'movePrizes' | 'removePrize'
> = {
  async prizes({ trx }, { cycleId }) {
    const sums = await loadPrizeSums(trx, cycleId)
    const same = groupBy(await samePayments(trx, cycleId), (it) => it.prize_id)
    const benefits = await benefitsOf(trx, cycleId)
    const rows = (await loadPrizes(trx, cycleId)).map((row) =>
      toPrize(row, warningsOf(row, same.get(row.id) ?? [], benefits.get(row.honour_id) ?? '')),
    )
    return { sums, rows }
  },

  drawUpPrizes: drawUp,

  async savePrize(context, { cycleId, id, version, content, consent }) {
    const { trx, now, caller } = context
    const before = id === null ? null : await prizeToChange(context, cycleId, id, version)
    await requireSound(context, cycleId, content, before)
    const sums = await loadPrizeSums(trx, cycleId)
    const kept = { ...content, state: before?.state ?? ('due' as const), paidOn: paidOnOf(content, before) }
    const stamp = { changed_at: now, changed_by: caller.accountId }
    const row = { ...prizeColumns(kept), ...stamp, version: version + 1 }
    const fresh = before?.id ?? newId()
    if (before) await updatePrize(trx, fresh, row)
    else {
      const born = { id: fresh, cycle_id: cycleId, created_at: now, created_by: caller.accountId }
      await insertPrizes(trx, [{ ...row, ...born, version: 1, removed_at: null }])
    }
    await requireBudget(context, cycleId, sums, consent)
    const after = await findPrize(trx, cycleId, fresh)
    notePrize(context, after, before && prizeContentOf(before), prizeContentOf(after))
    return toPrize(after)
  },

  movePrizes: movePrizesTo,

  async removePrize(context, { cycleId, id, version }) {
    const row = await prizeToChange(context, cycleId, id, version)
    if (row.state !== 'due' || row.paid_on !== '')
      throw refuse('conflict', `${row.name}的“${row.item}”是“${PRIZE_STATES[row.state]}”，不能删除。`, {
        remedy: '没有发放过的“应发”才能删；不再发的改为“停发”。',
      })
    const { now, caller } = context
    await updatePrize(context.trx, id, {
      removed_at: now,
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    context.note({
      targetKind: 'prize',
      targetId: id,
      targetName: `${row.name}　${row.item}`,
      recordVersion: version + 1,
      changes: [{ field: '应发', before: moneyWords(row.gross), after: '' }],
    })
    return {}
  },
}

async function prizeToChange(
  { trx }: Context,
  cycleId: string,
  id: string,
  version: number,
): Promise<NamedPrize> {
  const row = await findPrize(trx, cycleId, id)
  if (row.version !== version)
    throw refuse('conflict', `${row.name}的“${row.item}”已被他人改过，没有覆盖。`, {
      remedy: '刷新后看过现在的内容再改。',
      current: toPrize(row),
    })
  return row
}

async function requireSound(
  { trx }: Context,
  cycleId: string,
  content: PrizeContent,
  before: NamedPrize | null,
): Promise<void> {
  await findCycle(trx, cycleId)
  const honour = await findHonour(trx, content.honourId)
  if (honour.cycle_id !== cycleId || (before && before.honour_id !== honour.id))
    throw refuse('invalid-input', '这笔奖金不属于这一届的这一项荣誉。', { field: 'content.honourId' })
  if (!before && honour.state === 'withdrawn')
    throw refuse('conflict', `${honour.name}的表彰已撤销，不能再列奖金。`, { field: 'content.honourId' })
  if (content.tax > content.gross)
    throw refuse(
      'invalid-input',
      `${honour.name}的个税 ${moneyWords(content.tax)} 多于应发 ${moneyWords(content.gross)}。`,
      { field: 'content.tax', remedy: '核对应发和个税。' },
    )
  requireOpen(content, before)
}

/** What has left the till is not rewritten: amounts of a payment that was made stand. */
function requireOpen(content: PrizeContent, before: NamedPrize | null): void {
  if (!before || before.state === 'due' || before.state === 'stopped') return
  if (content.gross === before.gross && content.tax === before.tax && content.item === before.item) return
  throw refuse('conflict', `${before.name}的“${before.item}”${PRIZE_STATES[before.state]}，金额不能再改。`, {
    field: 'content.gross',
    remedy: '登记有误的，先转回“应发”再改。',
  })
}

/** The day of a payment is written by paying; afterwards it can be put right. */
function paidOnOf({ paidOn }: PrizeContent, before: NamedPrize | null): string {
  if (!before || before.state === 'due' || before.state === 'stopped') return ''
  return soundDate(paidOn, { field: 'content.paidOn', label: '发放日期' })
}

function warningsOf(row: NamedPrize, same: readonly SamePayment[], benefits: string): string[] {
  const others = same.map(
    (it) => `${it.year} 年“${it.cycle_title}”另有“${row.item}” ${moneyWords(it.gross)}，就高不重复`,
  )
  return benefits === '' ? others : [...others, `申报时已享受：${benefits}`]
}

import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { PRIZE_STATES, type PrizeContent, type PrizeState } from '#shared/modules/awards/honour'
import { nextPrizeWords, prizeMove } from '#shared/modules/awards/rules'
import { soundDate } from './honour-rules'
import { loadPrizeSums, loadPrizes, type NamedPrize, prizeContentOf, updatePrize } from './prize.repository'
import { notePrize, prizeColumns, requireBudget } from './prize-rules'

export type PrizeMoves = {
  cycleId: string
  ids: readonly string[]
  to: PrizeState
  on: string
  batch: string
  voucher: string
  reason: string
  consent: string
}

/** Turns payments into another state, all or none. */
export async function movePrizesTo(context: Context, asked: PrizeMoves): Promise<{ changed: number }> {
  const { trx, now, caller } = context
  const before = await loadPrizeSums(trx, asked.cycleId)
  const chosen = await chosenOf(context, asked)
  for (const row of chosen) requireMove(row, asked)
  for (const row of chosen) {
    const was = prizeContentOf(row)
    const is = movedTo(was, asked)
    const version = row.version + 1
    await updatePrize(trx, row.id, {
      ...prizeColumns(is),
      version,
      changed_at: now,
      changed_by: caller.accountId,
    })
    notePrize(context, { id: row.id, name: row.name, version }, was, is, asked.reason)
  }
  await requireBudget(context, asked.cycleId, before, asked.consent)
  return { changed: chosen.length }
}

async function chosenOf({ trx }: Context, { cycleId, ids }: PrizeMoves): Promise<NamedPrize[]> {
  const wanted = new Set(ids)
  const chosen = (await loadPrizes(trx, cycleId)).filter((it) => wanted.has(it.id))
  if (chosen.length < wanted.size)
    throw refuse('not-found', '所选的奖金有的已删去。', { remedy: '刷新台账后重新选择。' })
  return chosen
}

function requireMove(row: NamedPrize, { to, on, reason }: PrizeMoves): void {
  const about = `${row.name}的“${row.item}”`
  const move = prizeMove(row.state, to)
  if (!move)
    throw refuse('conflict', `${about}是“${PRIZE_STATES[row.state]}”，不能转为“${PRIZE_STATES[to]}”。`, {
      remedy: nextPrizeWords(row.state),
    })
  if (row.honour_state === 'withdrawn' && (to === 'due' || to === 'paid'))
    throw refuse('conflict', `${about}：表彰已撤销，不能转为“${PRIZE_STATES[to]}”。`, {
      remedy: '已发的只能追回，未发的保持停发。',
    })
  if (move.dated) soundDate(on, { field: 'on', label: to === 'paid' ? '发放日期' : '追回日期' })
  if (move.reason && reason === '')
    throw refuse('invalid-input', `转为“${PRIZE_STATES[to]}”要写明原因。`, { field: 'reason' })
  if (to === 'paid' && prizeContentOf(row).payee === '')
    throw refuse('conflict', `${about}没有写领款人，不能发放。`, {
      remedy: '在台账里填领款人；团队的奖金写一个人。',
    })
}

function movedTo(content: PrizeContent, { to, on, batch, voucher, reason }: PrizeMoves): PrizeContent {
  const note = reason === '' ? content.note : reason
  if (to === 'paid' && content.state === 'due')
    return {
      ...content,
      state: to,
      paidOn: soundDate(on, { field: 'on', label: '发放日期' }),
      batch: batch || content.batch,
      voucher: voucher || content.voucher,
    }
  if (to === 'recovered')
    return { ...content, state: to, note: `${on} 追回${voucher === '' ? '' : `，凭证 ${voucher}`}` }
  if (to === 'due') return { ...content, state: to, paidOn: '', note }
  return { ...content, state: to, note }
}

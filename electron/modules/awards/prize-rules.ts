import type { Insertable } from 'kysely'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { PRIZE_STATES, type PrizeContent, type PrizeSums } from '#shared/modules/awards/honour'
import { maskedAccount, netOf } from '#shared/modules/awards/rules'
import { moneyWords, yuanText } from '#shared/values/money'
import { findCycle, updateCycleRow } from './cycle.repository'
import type { PrizeTable } from './honour.table'
import { changedFields } from './honour-rules'
import { loadPrizeSums } from './prize.repository'

/** The columns that a payment's content fills. The account is kept masked, whatever was typed. */
export function prizeColumns(
  content: PrizeContent,
): Omit<Insertable<PrizeTable>, 'id' | 'cycle_id' | KeptColumn> {
  const kept = { ...content, account: maskedAccount(content.account) }
  const { honourId, item, gross, tax, state, batch, voucher, paidOn } = kept
  return {
    honour_id: honourId,
    item,
    gross,
    tax,
    state,
    batch,
    voucher,
    paid_on: paidOn,
    content: JSON.stringify(kept),
  }
}

type KeptColumn = 'version' | 'created_at' | 'created_by' | 'changed_at' | 'changed_by' | 'removed_at'

/**
 * Refuses when what this call has just written passes the budget, or passes it by more than before, and no document is
 * named that allows it. The sum is read in the same transaction, behind every other edit. A document named is kept.
 */
export async function requireBudget(
  context: Context,
  cycleId: string,
  before: PrizeSums,
  consent: string,
): Promise<PrizeSums> {
  const after = await loadPrizeSums(context.trx, cycleId)
  if (after.over <= before.over) return after
  if (consent === '')
    throw refuse(
      'conflict',
      `奖金合计 ${moneyWords(after.gross)}，预算 ${moneyWords(after.budget ?? 0)}，超出 ${moneyWords(after.over)}。`,
      { field: 'consent', remedy: '核减金额；确经批准超出的，填写批准文件。', current: after },
    )
  await keepConsent(context, cycleId, after, consent)
  return { ...after, consent }
}

async function keepConsent(
  context: Context,
  cycleId: string,
  { over, consent: before }: PrizeSums,
  consent: string,
): Promise<void> {
  const cycle = await findCycle(context.trx, cycleId)
  if (before !== consent)
    await updateCycleRow(context.trx, cycleId, {
      budget_consent: consent,
      version: cycle.version + 1,
      changed_at: context.now,
      changed_by: context.caller.accountId,
    })
  context.note({
    targetKind: 'cycle',
    targetId: cycleId,
    targetName: cycle.title,
    action: '超预算发放奖金',
    recordVersion: cycle.version + (before === consent ? 0 : 1),
    changes: [
      { field: '超出预算', before: '', after: `${moneyWords(over)}` },
      { field: '批准文件', before, after: consent },
    ],
  })
}

/** Puts a change of one payment on record. */
export function notePrize(
  context: Context,
  { id, name, version }: { id: string; name: string; version: number },
  before: PrizeContent | null,
  after: PrizeContent,
  reason = '',
): void {
  const words = (it: PrizeContent | null): string[] =>
    it
      ? [
          ...[it.item, yuanText(it.gross), yuanText(it.tax), yuanText(netOf(it)), PRIZE_STATES[it.state]],
          ...[
            it.payee,
            maskedAccount(it.account),
            it.batch,
            it.voucher,
            it.paidOn,
            it.approvedBy,
            it.basis,
            it.note,
          ],
        ]
      : FIELDS.map(() => '')
  const [was, is] = [words(before), words(after)]
  context.note({
    targetKind: 'prize',
    targetId: id,
    targetName: `${name}　${after.item}`,
    recordVersion: version,
    changes: changedFields([
      ...FIELDS.map((field, at) => [field, was[at] ?? '', is[at] ?? ''] as const),
      ['原因', '', reason],
    ]),
  })
}

const FIELDS = [
  ...['发放项目', '应发（元）', '个税（元）', '实发（元）', '状态', '领款人', '账号', '批次', '凭证号'],
  ...['发放日期', '审批人', '依据文件', '备注'],
]

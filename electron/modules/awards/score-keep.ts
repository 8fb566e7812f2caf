import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { type ScoreValues, scoreProblem, sheetTotal } from '#shared/modules/awards/rules'
import { replaceScores, updateAssignment } from './score.repository'
import { categoryOf, refuseClosed, type ScoreDesk } from './score-desk'

/** @file The one way scores get into the records: typed by the officer, by the reviewer, or from a workbook. */

export type TypedScore = { version: number; values: ScoreValues; comment: string }

/**
 * Checks a sheet's scores and writes them. What is scored in part is kept and stays assigned; whole, it is submitted.
 * Says on record that it was scored, never what.
 */
export async function keepScore(
  context: Context,
  desk: ScoreDesk,
  sheet: ScoreSheet,
  typed: TypedScore,
): Promise<ScoreSheet> {
  refuseClosed(desk)
  refuseAway(sheet)
  if (sheet.version !== typed.version) throw changedMeanwhile(sheet)
  const items = categoryOf(desk, sheet.category)?.scores ?? []
  const values = checkedValues(items, sheet, typed.values)
  const total = sheetTotal(items, values)
  const state = total === null ? 'assigned' : 'submitted'
  const pair = { ...desk.place, reviewerId: sheet.reviewerId, nominationId: sheet.nominationId }
  const change = { state, state_reason: '', comment: typed.comment } as const
  if (!(await updateAssignment(context.trx, pair, sheet.version, change))) throw changedMeanwhile(sheet)
  await replaceScores(context.trx, pair, values)
  return { ...sheet, version: sheet.version + 1, values, total, state, comment: typed.comment }
}

/** Values of this category's items only, each one possible. Refuses with the number, which tells no name. */
function checkedValues(
  items: Parameters<typeof sheetTotal>[0] & readonly Parameters<typeof scoreProblem>[0][],
  { number }: ScoreSheet,
  typed: ScoreValues,
): ScoreValues {
  if (items.length === 0)
    throw refuse('conflict', '这个类别没有评分项，不能评分。', { remedy: '由经办人在本届规则里补上评分项。' })
  const known = new Set(items.map((it) => it.key))
  const strange = Object.keys(typed).find((key) => !known.has(key) && typed[key] !== null)
  if (strange)
    throw refuse('conflict', `第 ${number} 号的评分项已改，没有保存。`, {
      remedy: '刷新后按现在的评分项再评。',
    })
  for (const item of items) {
    const value = typed[item.key] ?? null
    const problem = value === null ? '' : scoreProblem(item, value)
    if (problem) throw refuse('invalid-input', `第 ${number} 号：${problem}`, { field: `values.${item.key}` })
  }
  return Object.fromEntries(items.map(({ key }) => [key, typed[key] ?? null]))
}

function refuseAway({ state, number }: ScoreSheet): void {
  if (state !== 'recused' && state !== 'absent') return
  throw refuse('conflict', `第 ${number} 号已登记${state === 'recused' ? '回避' : '缺席'}，不能评分。`, {
    remedy: '由经办人先改回待评。',
  })
}

export function changedMeanwhile({ number }: ScoreSheet) {
  return refuse('conflict', `第 ${number} 号的评分已被改过，没有保存。`, { remedy: '刷新后看过再改。' })
}

/** How the audit trail names a sheet: the number, for the name may be hidden from whoever reads it. */
export function noteSheet(
  { note }: Pick<Context, 'note'>,
  { cycle, stage }: ScoreDesk,
  reviewer: string,
  { before, after, reason = '' }: { before: ScoreSheet; after: ScoreSheet; reason?: string },
): void {
  const changes = [
    { field: '状态', before: STATE_WORDS[before.state], after: STATE_WORDS[after.state] },
    { field: '原因', before: '', after: reason },
  ]
  note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: `${cycle.title}　${stage.label}　${reviewer}　第 ${before.number} 号`,
    changes: changes.filter((it) => it.before !== it.after),
    recordVersion: after.version,
  })
}

export const STATE_WORDS = { assigned: '待评', submitted: '已评', recused: '回避', absent: '缺席' } as const

import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Missing } from '#shared/modules/dossiers/loose'
import { missingChanges } from '#shared/modules/dossiers/loose-changes'
import { letterNumber } from '#shared/platform/print/letter'
import { groupBy } from '#shared/values/group-by'
import type { MissingId } from '#shared/values/id'
import { type PartialDate, parsePartialDate, sortKey } from '#shared/values/partial-date'
import { missingById, updateMissing } from './missing.repository'

type Asked = { ids: readonly MissingId[]; letterNo: string; letterOn: string; dueOn: string }

/** Gives each unit's letter its number, one after the other from the first, its day and its term. */
export async function chaseMissing(context: Context, asked: Asked): Promise<{ letters: number }> {
  const letterOn = fullDay(asked.letterOn, 'letterOn', '发函日期')
  const dueOn = fullDay(asked.dueOn, 'dueOn', '限期')
  if (sortKey(dueOn) < sortKey(letterOn))
    throw refuse('invalid-input', `限期 ${dueOn} 早于发函日期 ${letterOn}。`, {
      field: 'dueOn',
      remedy: '改为发函以后的日期。',
    })
  const records = await missingById(context.trx, asked.ids)
  for (const record of records) requireChasable(record)
  const letters = [...groupBy(records, (it) => it.chasedUnit).values()]
  for (const [at, these] of letters.entries())
    for (const before of these)
      await chase(context, before, { letterNo: letterNumber(asked.letterNo, at), letterOn, dueOn })
  return { letters: letters.length }
}

function requireChasable({ name, title, state, chasedUnit }: Missing): void {
  if (state === 'closed' || state === 'waived')
    throw refuse('conflict', `${name}的“${title}”已经销号，不再催缴。`, { remedy: '从所选中去掉。' })
  if (chasedUnit === '')
    throw refuse('invalid-input', `${name}的“${title}”没有催缴单位。`, {
      field: 'ids',
      remedy: '先填由哪个单位补送。',
    })
}

async function chase(
  { trx, now, caller, note }: Context,
  before: Missing,
  letter: { letterNo: string; letterOn: PartialDate; dueOn: PartialDate },
): Promise<void> {
  const version = before.version + 1
  await updateMissing(trx, before.id, {
    letter_no: letter.letterNo,
    letter_on: letter.letterOn,
    due_on: letter.dueOn,
    due_sort: sortKey(letter.dueOn),
    state: 'chased',
    version,
    changed_at: now,
    changed_by: caller.accountId,
  })
  note({
    targetKind: 'missing',
    targetId: before.id,
    targetName: `${before.name}欠缺“${before.title}”`,
    changes: missingChanges(before, { ...before, ...letter, state: 'chased' }),
    recordVersion: version,
  })
}

function fullDay(written: string, field: string, label: string): PartialDate {
  const date = parsePartialDate(written)
  if (date && date.length === 10) return date
  throw refuse('invalid-input', `${label}“${written}”不是完整的日期。`, {
    field,
    remedy: '写成 2026.11.20。',
  })
}

import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ElementTexts } from '#shared/modules/people/elements'
import { elementTexts, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { type PartialDate, todayPartial } from '#shared/values/partial-date'
import { type AcceptanceRow, loadAcceptances } from './acceptance.repository'
import { accountName } from './accounts.repository'
import { loadPerson, type StoredPerson } from './people.repository'
import type { Units } from './units'
import { loadUnits } from './units.repository'

/** One person as a service works on it. */
export type PersonState = StoredPerson & {
  units: Units
  texts: ElementTexts
  accepted: AcceptanceRow[]
}

/** The day of the call, for ages and dates in the future. */
export function todayOf(context: Pick<Context, 'now'>): PartialDate {
  return todayPartial(new Date(context.now))
}

/** Refuses an id that is not on record. */
export async function stateOf(trx: Trx, id: string): Promise<PersonState> {
  const stored = await loadPerson(trx, id)
  if (!stored) throw refuse('not-found', '找不到此人，可能已被清除。', { remedy: '回到名单刷新后再找。' })
  const units = await loadUnits(trx)
  const accepted = (await loadAcceptances(trx, [id])).get(id) ?? []
  return { ...stored, units, texts: elementTexts(stored.content, units.name), accepted }
}

/** The state of a person that may be changed from `version`; shows what stands now where somebody was faster. */
export async function stateToChange(
  context: Context,
  id: string,
  version: number,
  wanted?: PersonContent,
): Promise<PersonState> {
  const state = await stateOf(context.trx, id)
  if (state.row.removed_at !== null)
    throw refuse('conflict', `${state.row.name}已在回收站。`, { remedy: '先从回收站恢复，再改。' })
  if (state.row.version !== version) throw await conflict(context.trx, state, wanted)
  return state
}

async function conflict(trx: Trx, state: PersonState, wanted: PersonContent | undefined) {
  const { row, content, texts, units } = state
  const who = await accountName(trx, row.changed_by)
  const fields = wanted
    ? personChanges(
        { content, texts },
        { content: wanted, texts: elementTexts(wanted, units.name) },
        units.name,
      ).map((it) => ({ field: it.field, stored: it.before, yours: it.after }))
    : []
  return refuse('conflict', `${row.name}已被${who || '他人'}改过，没有覆盖。`, {
    remedy: '逐项看过两边的值，选定后再存。',
    current: {
      version: row.version,
      content,
      texts,
      changedBy: who,
      changedAt: row.changed_at,
      fields,
    },
  })
}

import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { findHeads, type PersonHead } from './people.repository'
import {
  countRecycled,
  destroyPeople,
  listRecycled,
  type RecycledRow,
  recycledIds,
} from './recycle.repository'
import type { Units } from './units'
import { loadUnits } from './units.repository'

type Recycling = 'recycled' | 'recycledIds' | 'clearRecycled'

const DAY_MS = 86_400_000

/** The recycle bin. */
export const recycleService: Pick<Handlers<typeof people>, Recycling> = {
  async recycled({ trx, now }, { text, ...slice }) {
    const { recycleDays } = await readSettings(trx)
    const counts = await countRecycled(trx, text, daysBefore(now, recycleDays))
    const units = await loadUnits(trx)
    const rows = await listRecycled(trx, text, slice)
    return { ...counts, rows: rows.map((row) => shown(row, units, recycleDays)) }
  },

  async recycledIds({ trx }, { text }) {
    return (await recycledIds(trx, text)) as PersonId[]
  },

  async clearRecycled(context, { ids, count }) {
    const heads = await clearable(context, ids)
    if (count !== heads.length)
      throw refuse('invalid-input', `要清除的是 ${heads.length} 人，填的是 ${count}。`, { field: 'count' })
    await destroyPeople(
      context.trx,
      heads.map((it) => it.id),
    )
    for (const head of heads)
      context.note({
        targetKind: 'person',
        targetId: head.id,
        targetName: head.name,
        changes: [{ field: '状态', before: '回收站', after: '已彻底清除' }],
        recordVersion: head.version,
      })
    return { cleared: heads.length }
  },
}

/** The records to destroy, refused as a whole where one is in use or has not lain here long enough. */
async function clearable({ trx, now }: Context, ids: readonly string[]): Promise<PersonHead[]> {
  const { recycleDays } = await readSettings(trx)
  const heads = await findHeads(trx, ids)
  if (heads.length === 0)
    throw refuse('not-found', '找不到所选的人，可能已被清除。', { remedy: '刷新后重选。' })
  const living = heads.find((it) => it.removed_at === null)
  if (living) throw refuse('conflict', `${living.name}不在回收站，不能清除。`, { remedy: '刷新后重选。' })
  const since = daysBefore(now, recycleDays)
  const early = heads.filter((it) => (it.removed_at ?? '') >= since)
  if (early.length > 0)
    throw refuse(
      'conflict',
      `${early[0]?.name}等 ${early.length} 人移入回收站不满 ${recycleDays} 日，不能清除。`,
      {
        remedy: '只选已满日数的人。',
      },
    )
  return heads
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString()
}

function shown(row: RecycledRow, units: Units, days: number) {
  const { organizationId, removedBy, mergedInto, mergedName, ...rest } = row
  return {
    ...rest,
    id: row.id as PersonId,
    unit: units.find(organizationId)?.name ?? '',
    removedBy: removedBy ?? '',
    why: mergedInto ? ('merged' as const) : row.batchNo === null ? ('hand' as const) : ('batch' as const),
    mergedInto: mergedInto ? { id: mergedInto as PersonId, name: mergedName ?? '' } : null,
    clearableOn: todayPartial(new Date(Date.parse(row.removedAt) + days * DAY_MS)),
  }
}

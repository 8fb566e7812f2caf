import type { Insertable, Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Point } from '#shared/modules/evaluations/result'
import type { PointTable } from './evaluations.table'

type PointRow = Selectable<PointTable>

/** 加减分, 否决 and 评语 of a round, in the order they were recorded. */
export async function loadPoints(trx: Trx, roundId: string): Promise<Point[]> {
  const rows = await trx
    .selectFrom('evaluation_point as point')
    .leftJoin('account', 'account.id', 'point.changed_by')
    .selectAll('point')
    .select('account.name as changed_by_name')
    .where('point.round_id', '=', roundId)
    .where('point.removed_at', 'is', null)
    .orderBy('point.subject_no')
    .orderBy('point.id')
    .execute()
  return rows.map((row) => ({ ...contentOf(row), ...traceOf(row), changedBy: row.changed_by_name ?? '' }))
}

function contentOf(row: PointRow): Omit<Point, 'id' | 'version' | 'changedBy' | 'changedAt'> {
  const { kind, key, points, reason, basis } = row
  return { subject: row.subject_no, kind, key, points, reason, basis }
}

function traceOf({ id, version, changed_at }: PointRow) {
  return { id, version, changedAt: changed_at }
}

export async function insertPoint(trx: Trx, row: Insertable<PointTable>): Promise<void> {
  await trx.insertInto('evaluation_point').values(row).execute()
}

type PointChange = Partial<
  Pick<PointRow, 'subject_no' | 'kind' | 'key' | 'points' | 'reason' | 'basis' | 'removed_at'>
> &
  Pick<PointRow, 'changed_at' | 'changed_by'>

/** False when the entry is gone or has another version than `version`. */
export async function updatePoint(
  trx: Trx,
  id: string,
  version: number,
  change: PointChange,
): Promise<boolean> {
  const result = await trx
    .updateTable('evaluation_point')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

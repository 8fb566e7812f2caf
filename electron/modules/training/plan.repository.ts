import { type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { PlanLineTable, PlanTable } from './training.table'

export type PlanRecord = Selectable<PlanTable>
export type PlanLineRecord = Selectable<PlanLineTable>

export function listPlans(trx: Trx): Promise<PlanRecord[]> {
  return trx
    .selectFrom('training_plan')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('from_year', 'desc')
    .orderBy('id')
    .execute()
}

export async function findPlan(trx: Trx, id: string): Promise<PlanRecord> {
  const row = await trx
    .selectFrom('training_plan')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这个规划，可能已被删除。', { remedy: '刷新后再看。' })
}

export function linesOf(trx: Trx, planId: string): Promise<PlanLineRecord[]> {
  return trx
    .selectFrom('training_plan_line')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('year')
    .orderBy('position')
    .execute()
}

export async function insertPlan(trx: Trx, row: PlanRecord): Promise<void> {
  await trx.insertInto('training_plan').values(row).execute()
}

export async function updatePlan(trx: Trx, id: string, values: Updateable<PlanTable>): Promise<void> {
  await trx.updateTable('training_plan').set(values).where('id', '=', id).execute()
}

/** Puts these in place of the lines that the plan had. */
export async function keepLines(trx: Trx, planId: string, rows: readonly PlanLineRecord[]): Promise<void> {
  await trx.deleteFrom('training_plan_line').where('plan_id', '=', planId).execute()
  await insertMany(trx, 'training_plan_line', rows)
}

export type Brought = { year: number; kind: string; classes: number; personTimes: number }

/** What a system's classes came to in some years, by year and kind: classes held, and everybody who came. */
export async function broughtBy(
  trx: Trx,
  { system, fromYear, toYear }: { system: string; fromYear: number; toYear: number },
): Promise<Brought[]> {
  const { rows } = await sql<Brought>`select cast(substr(it.from_on, 1, 4) as integer) as year, it.kind,
      count(*) as classes, sum(it.headcount + (select count(*) from training_participant as one
        where one.class_id = it.id and one.absent = 0)) as "personTimes"
    from training_class as it where it.removed_at is null and it.system = ${system}
      and it.from_on >= ${`${fromYear}-01-01`} and it.from_on <= ${`${toYear}-12-31`}
    group by 1, 2`.execute(trx)
  return rows
}

import type { Selectable } from 'kysely'
import type { Engine } from '#shared/platform/systems/schema'
import type { Trx } from '../database/schema'
import type { WorkSystemEditionTable, WorkSystemTable } from './systems.table'

export type SystemRecord = Selectable<WorkSystemTable>
export type EditionRecord = Selectable<WorkSystemEditionTable>

/** Saved systems with their editions in order; of one engine, or of all (null). */
export async function savedSystems(
  trx: Trx,
  engine: Engine | null,
): Promise<(SystemRecord & { editions: EditionRecord[] })[]> {
  let wanted = trx.selectFrom('work_system').selectAll().where('removed_at', 'is', null)
  if (engine !== null) wanted = wanted.where('engine', '=', engine)
  const systems = await wanted.orderBy('created_at').orderBy('id').execute()
  const editions = await trx
    .selectFrom('work_system_edition')
    .selectAll()
    .where(
      'system_id',
      'in',
      systems.map((it) => it.id),
    )
    .orderBy('edition')
    .execute()
  return systems.map((it) => ({ ...it, editions: editions.filter((one) => one.system_id === it.id) }))
}

export async function insertSystem(trx: Trx, record: SystemRecord): Promise<void> {
  await trx.insertInto('work_system').values(record).execute()
}

export async function updateSystem(trx: Trx, id: string, values: Partial<SystemRecord>): Promise<void> {
  await trx.updateTable('work_system').set(values).where('id', '=', id).execute()
}

export async function keepEdition(trx: Trx, record: EditionRecord): Promise<void> {
  const { content, from_on } = record
  await trx
    .insertInto('work_system_edition')
    .values(record)
    .onConflict((conflict) => conflict.columns(['system_id', 'edition']).doUpdateSet({ content, from_on }))
    .execute()
}

/** Takes the row away with its editions: a preset is then as delivered. */
export async function deleteSystem(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('work_system_edition').where('system_id', '=', id).execute()
  await trx.deleteFrom('work_system').where('id', '=', id).execute()
}

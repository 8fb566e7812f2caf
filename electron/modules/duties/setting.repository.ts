import type { Selectable, Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { DutySettingTable } from './duties.table'

export type SettingRecord = Selectable<DutySettingTable>

/** What is different on a board, of one subject or of all. */
export function settingsOf(
  trx: Trx,
  { system, board, subjectId }: { system: string; board: string; subjectId: string | null },
): Promise<SettingRecord[]> {
  let found = trx
    .selectFrom('duty_setting')
    .selectAll()
    .where('system_key', '=', system)
    .where('board_key', '=', board)
    .where('removed_at', 'is', null)
  if (subjectId) found = found.where('subject_id', '=', subjectId)
  return found.orderBy('subject_id').orderBy('from_on').orderBy('id').execute()
}

export async function findSetting(trx: Trx, id: string): Promise<SettingRecord> {
  const row = await trx
    .selectFrom('duty_setting')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条设定，可能已被撤销。', { remedy: '刷新后再看。' })
}

export async function insertSetting(trx: Trx, row: SettingRecord): Promise<void> {
  await trx.insertInto('duty_setting').values(row).execute()
}

export async function updateSetting(
  trx: Trx,
  id: string,
  values: Updateable<DutySettingTable>,
): Promise<void> {
  await trx.updateTable('duty_setting').set(values).where('id', '=', id).execute()
}

import { type Insertable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Reminder } from '#shared/modules/reports/reminder'
import type { ReminderTable } from './reports.table'

const COLUMNS = sql`it.id, it.version, it.title, it.system, it.on_day as "on", it.first_on as "firstOn", it.unit_id as "unitId",
  it.account_id as "accountId", it.repeats, it.note, it.done_on as "doneOn", account.name as "accountName",
  coalesce(unit.name, '') as "unitName"`
const JOINS = sql`join account on account.id = it.account_id left join organization as unit on unit.id = it.unit_id`

export async function findReminder(trx: Trx, id: string): Promise<Reminder | undefined> {
  const { rows } = await sql<Reminder>`select ${COLUMNS} from reminder as it ${JOINS}
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  return rows[0]
}

/** Open ones that are due by an ISO day, the earliest first; at most `most`. */
export async function openReminders(trx: Trx, until: string, most: number): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`select ${COLUMNS} from reminder as it ${JOINS}
    where it.removed_at is null and it.done_on = '' and it.on_day <= ${until}
    order by it.on_day, it.id limit ${most}`.execute(trx)
  return rows
}

export async function insertReminder(trx: Trx, row: Insertable<ReminderTable>): Promise<void> {
  await trx.insertInto('reminder').values(row).execute()
}

export async function updateReminder(trx: Trx, id: string, row: Updateable<ReminderTable>): Promise<void> {
  await trx.updateTable('reminder').set(row).where('id', '=', id).execute()
}

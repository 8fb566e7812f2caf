import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { Loose, LooseState } from '#shared/modules/dossiers/loose'
import type { LooseTable } from './dossiers.table'

/** A loose material with the dossier it would go into; all that the contract shows but the day it is due. */
export type LooseRecord = Omit<Loose, 'dueOn'> & { dossierState: DossierState | null }

export type LooseAsked = { text: string; state: LooseState | 'waiting' | null }

const COLUMNS = sql`it.id, it.version, it.number, it.person_id as "personId", it.name, it.title,
  it.class_code as "classCode", it.year, it.month, it.day, it.copies, it.pages, it.from_unit as "fromUnit",
  it.handed_on as "handedOn", it.handed_by as "handedBy", it.received_by as "receivedBy", it.remark, it.state,
  it.state_reason as "stateReason", coalesce(unit.name, '') as "unitName", dossier.id as "dossierId",
  dossier.state as "dossierState", it.material_id as "materialId"`

const JOINS = sql`left join person on person.id = it.person_id
  left join organization as unit on unit.id = person.organization_id
  left join dossier on dossier.person_id = it.person_id and dossier.removed_at is null`

/** One slice, the newest first; what still waits comes in the order it was received. */
export async function listLoose(
  trx: Trx,
  { offset, limit, ...asked }: LooseAsked & { offset: number; limit: number },
): Promise<{ total: number; rows: LooseRecord[] }> {
  const where = whereOf(asked)
  const counted = await sql<{ n: number }>`select count(*) as n from dossier_loose as it ${JOINS}
    where ${where}`.execute(trx)
  const order =
    asked.state === null || asked.state === 'filed' || asked.state === 'returned' ? sql` desc` : sql``
  const { rows } = await sql<LooseRecord>`select ${COLUMNS} from dossier_loose as it ${JOINS} where ${where}
    order by it.year_received${order}, it.number${order} limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

function whereOf({ text, state }: LooseAsked): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  // In the words of the index `dossier_loose_waiting`, which has them in the order they are shown in.
  if (state === 'waiting') clauses.push(sql`it.state not in ('filed', 'returned')`)
  else if (state !== null) clauses.push(sql`it.state = ${state}`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(it.name_key, ${word}) > 0 or instr(it.title, ${word}) > 0
      or instr(it.from_unit, ${word}) > 0 or instr(coalesce(unit.name, ''), ${word}) > 0)`)
  return sql.join(clauses, sql` and `)
}

/** These in the order they were received; those removed are absent. */
export async function looseById(trx: Trx, ids: readonly string[]): Promise<LooseRecord[]> {
  const { rows } = await sql<LooseRecord>`select ${COLUMNS} from dossier_loose as it ${JOINS}
    where it.id in (select value from json_each(${JSON.stringify(ids)})) and it.removed_at is null
    order by it.year_received, it.number`.execute(trx)
  return rows
}

/** What was received in a year, in the order it came: the register of that year. */
export async function looseOfYear(trx: Trx, year: number): Promise<LooseRecord[]> {
  const { rows } = await sql<LooseRecord>`select ${COLUMNS} from dossier_loose as it ${JOINS}
    where it.year_received = ${year} and it.removed_at is null order by it.number`.execute(trx)
  return rows
}

/** The last 接收顺序号 of a year, 0 before the first. */
export async function lastNumber(trx: Trx, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0) as last from dossier_loose
    where year_received = ${year}`.execute(trx)
  return rows[0]?.last ?? 0
}

/** Whose dossiers are here of these people. */
export async function peopleWithDossier(
  trx: Trx,
  personIds: readonly (string | null)[],
): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`select person_id from dossier
    where person_id in (select value from json_each(${JSON.stringify(personIds)})) and removed_at is null`.execute(
    trx,
  )
  return new Set(rows.map((it) => it.person_id))
}

export async function insertLoose(trx: Trx, rows: readonly Insertable<LooseTable>[]): Promise<void> {
  await insertMany(trx, 'dossier_loose', rows)
}

export async function updateLoose(trx: Trx, id: string, change: Updateable<LooseTable>): Promise<void> {
  await trx.updateTable('dossier_loose').set(change).where('id', '=', id).execute()
}

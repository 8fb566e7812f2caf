import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import { TransferContent, type TransferState } from '#shared/modules/dossiers/custody'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { DossierId, MaterialId, PersonId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { TransferTable } from './custody.table'

export type TransferRecord = Omit<Selectable<TransferTable>, 'content'> & { content: TransferContent }

/** One transfer; refuses one that is not there. */
export async function findTransfer(trx: Trx, id: string): Promise<TransferRecord> {
  const row = await trx
    .selectFrom('dossier_transfer')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这份转递登记。', { remedy: '回到转递列表再选。' })
  return recordOf(row)
}

export type TransferFilter = {
  text: string
  direction: 'out' | 'in' | null
  state: TransferState | null
  overdue: boolean
  dossierId: string | null
}

/** Transfers by a filter, the newest first. `today` as yyyymmdd. */
export async function listTransfers(
  trx: Trx,
  { filter, today }: { filter: TransferFilter; today: number },
  { offset, limit }: Slice,
): Promise<{ total: number; records: TransferRecord[] }> {
  const found = sql`from dossier_transfer as it where ${sql.join(clausesOf(filter, today), sql` and `)}`
  const count = await sql<{ total: number }>`select count(*) as total ${found}`.execute(trx)
  const { rows } = await sql<Selectable<TransferTable>>`select it.* ${found}
    order by it.on_sort desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, records: rows.map(recordOf) }
}

function clausesOf({ text, direction, state, overdue, dossierId }: TransferFilter, today: number) {
  const clauses: RawBuilder<unknown>[] = [sql`it.removed_at is null`]
  for (const word of text
    .toLowerCase()
    .split(/[\s\u3000]+/u)
    .filter(Boolean))
    clauses.push(sql`instr(it.search, ${word}) > 0`)
  if (direction !== null) clauses.push(sql`it.direction = ${direction}`)
  if (state !== null) clauses.push(sql`it.state = ${state}`)
  if (overdue)
    clauses.push(
      sql`it.state in ('sent', 'checking', 'stored') and it.receipt_due_sort > 0 and it.receipt_due_sort < ${today}`,
    )
  if (dossierId !== null)
    clauses.push(
      sql`it.id in (select transfer_id from dossier_transfer_dossier where dossier_id = ${dossierId})`,
    )
  return clauses
}

export async function nextTransferNumber(trx: Trx, direction: 'out' | 'in', year: number): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from dossier_transfer
    where direction = ${direction} and year = ${year}`.execute(trx)
  return (rows[0]?.last ?? 0) + 1
}

type Plain = Omit<Insertable<TransferTable>, 'content'>

export async function insertTransfer(trx: Trx, row: Plain, content: TransferContent): Promise<void> {
  await trx
    .insertInto('dossier_transfer')
    .values({ ...row, content: JSON.stringify(content) })
    .execute()
  await writeDossiers(trx, row.id, content)
}

/** Changes a transfer; its content with its dossiers where one is given. */
export async function updateTransfer(
  trx: Trx,
  id: string,
  change: Omit<Updateable<TransferTable>, 'content'>,
  content?: TransferContent,
): Promise<void> {
  const all = content === undefined ? change : { ...change, content: JSON.stringify(content) }
  await trx.updateTable('dossier_transfer').set(all).where('id', '=', id).execute()
  if (content === undefined) return
  await trx.deleteFrom('dossier_transfer_dossier').where('transfer_id', '=', id).execute()
  await writeDossiers(trx, id, content)
}

async function writeDossiers(trx: Trx, id: string, { dossiers }: TransferContent): Promise<void> {
  await sql`insert into dossier_transfer_dossier (transfer_id, position, dossier_id, person_id)
    select ${id}, key, value ->> 'dossierId', value ->> 'personId' from json_each(${JSON.stringify(dossiers)})`.execute(
    trx,
  )
}

export type FactsRow = {
  dossierId: DossierId
  personId: PersonId
  name: string
  unitPost: string
  originals: number
  duplicates: number
  materials: number
  state: DossierState
  /** Permits that are open or lent. */
  inUse: number
}

/** What the records say of dossiers that are to be sent, in the order of the ids. */
export async function factsRows(trx: Trx, ids: readonly string[]): Promise<FactsRow[]> {
  const { rows } = await sql<FactsRow>`select it.id as "dossierId", it.person_id as "personId", person.name,
      person.post_text as "unitPost", it.originals, it.duplicates, it.state,
      (select coalesce(sum(copies), 0) from dossier_material as material where material.dossier_id = it.id
        and material.removed_at is null) as materials,
      (select count(*) from dossier_permit_dossier as part join dossier_permit as permit on permit.id = part.permit_id
        where part.dossier_id = it.id and permit.state in ('open', 'lent') and permit.removed_at is null) as "inUse"
    from json_each(${JSON.stringify(ids)}) as wanted
      cross join dossier as it on it.id = wanted.value and it.removed_at is null
      join person on person.id = it.person_id
    order by wanted.key`.execute(trx)
  return rows
}

export type CheckRow = {
  id: MaterialId
  classCode: ClassCode
  no: number
  title: string
  pages: number | null
}

export async function checkRows(trx: Trx, dossierId: string): Promise<CheckRow[]> {
  const { rows } = await sql<CheckRow>`select id, class_code as "classCode", position as no, title, pages
    from dossier_material where dossier_id = ${dossierId} and removed_at is null
    order by class_place, position, id`.execute(trx)
  return rows
}

function recordOf({ content, ...row }: Selectable<TransferTable>): TransferRecord {
  return { ...row, content: TransferContent.parse(JSON.parse(content)) }
}

import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import {
  PermitContent,
  type PermitKind,
  type PermitState,
  type PermitSubject,
  ReturnCheck,
} from '#shared/modules/dossiers/custody'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { PermitId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { PermitTable } from './custody.table'

/** Consulting permits that are open and name this account as a reader; of all of them, or the one asked for. */
export async function permitsOpenFor(
  trx: Trx,
  accountId: string,
  permitId: string | null,
): Promise<{ id: PermitId; content: PermitContent; secondsUsed: number }[]> {
  const { rows } = await sql<{ id: PermitId; content: string; secondsUsed: number }>`
    select permit.id, permit.content, permit.seconds_used as "secondsUsed"
    from (${readBy(accountId)}) as mine cross join dossier_permit as permit on permit.id = mine.permit_id
    where permit.kind = 'consult' and permit.state = 'open' and permit.removed_at is null
      and ${permitId === null ? sql`1` : sql`permit.id = ${permitId}`}
    order by permit.id`.execute(trx)
  return rows.map((it) => ({ ...it, content: contentOf(it.content) }))
}

/** From the few permits of one reader to their records, never through all permits. */
function readBy(accountId: string): RawBuilder<unknown> {
  return sql`select distinct permit_id from dossier_permit_reader where account_id = ${accountId}`
}

/** Reading time used, in seconds. Not an edit: the version stays. */
export async function addSeconds(trx: Trx, id: string, seconds: number): Promise<void> {
  await sql`update dossier_permit set seconds_used = seconds_used + ${seconds} where id = ${id}`.execute(trx)
}

export type PermitRecord = Omit<Selectable<PermitTable>, 'content' | 'return_checks'> & {
  content: PermitContent
  returnChecks: ReturnCheck[]
}

/** One permit; refuses one that is not there. */
export async function findPermit(trx: Trx, id: string): Promise<PermitRecord> {
  const row = await trx
    .selectFrom('dossier_permit')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这份查（借）阅申请。', { remedy: '回到查（借）阅列表再选。' })
  return recordOf(row)
}

export type PermitFilter = {
  text: string
  kind: PermitKind | null
  state: PermitState | null
  overdue: boolean
  dossierId: string | null
}

/** Permits by a filter, the newest first. `today` as yyyymmdd. */
export async function listPermits(
  trx: Trx,
  { filter, today }: { filter: PermitFilter; today: number },
  { offset, limit }: Slice,
): Promise<{ total: number; records: PermitRecord[] }> {
  const where = sql`from dossier_permit as it where ${sql.join(clausesOf(filter, today), sql` and `)}`
  const count = await sql<{ total: number }>`select count(*) as total ${where}`.execute(trx)
  const { rows } = await sql<Selectable<PermitTable>>`select it.* ${where}
    order by it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, records: rows.map(recordOf) }
}

function clausesOf({ text, kind, state, overdue, dossierId }: PermitFilter, today: number) {
  const clauses: RawBuilder<unknown>[] = [sql`it.removed_at is null`]
  for (const word of text
    .toLowerCase()
    .split(/[\s\u3000]+/u)
    .filter(Boolean))
    clauses.push(sql`instr(it.search, ${word}) > 0`)
  if (kind !== null) clauses.push(sql`it.kind = ${kind}`)
  if (state !== null) clauses.push(sql`it.state = ${state}`)
  if (overdue) clauses.push(sql`it.state = 'lent' and it.until_sort < ${today}`)
  if (dossierId !== null)
    clauses.push(sql`it.id in (select permit_id from dossier_permit_dossier where dossier_id = ${dossierId})`)
  return clauses
}

/** Permits that an account reads by, or may soon: approved and open ones. */
export async function permitsOfReader(trx: Trx, accountId: string): Promise<PermitRecord[]> {
  const { rows } = await sql<Selectable<PermitTable>>`select it.*
    from (${readBy(accountId)}) as mine cross join dossier_permit as it on it.id = mine.permit_id
    where it.kind = 'consult' and it.state in ('granted', 'open') and it.removed_at is null
    order by it.id desc`.execute(trx)
  return rows.map(recordOf)
}

/** Loans not back on the day they were due, of this unit or of one of these readers. */
export async function overdueLoans(
  trx: Trx,
  { unit, names, today, except }: { unit: string; names: readonly string[]; today: number; except: string },
): Promise<PermitRecord[]> {
  const { rows } = await sql<Selectable<PermitTable>>`select it.* from dossier_permit as it
    where it.state = 'lent' and it.until_sort < ${today} and it.removed_at is null and it.id <> ${except}
      and (it.unit = ${unit} or exists (select 1 from json_each(it.content, '$.readers') as reader
        where reader.value ->> 'name' in (select value from json_each(${JSON.stringify(names)}))
          and reader.value ->> 'unit' = ${unit}))
    order by it.id`.execute(trx)
  return rows.map(recordOf)
}

type SubjectRow = PermitSubject & { state: DossierState }

/** Whose dossiers these are, in the order of the ids. */
export async function subjectRows(trx: Trx, dossierIds: readonly string[]): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`select it.id as "dossierId", it.person_id as "personId", person.name,
      coalesce(unit.name, '') as "unitName", person.post_text as post, person.politics, it.number,
      person.identity_number as "identityNumber", it.state
    from json_each(${JSON.stringify(dossierIds)}) as wanted
      cross join dossier as it on it.id = wanted.value and it.removed_at is null
      join person on person.id = it.person_id
      left join organization as unit on unit.id = person.organization_id
    order by wanted.key`.execute(trx)
  return rows
}

/** The number after the last of its kind and year. */
export async function nextPermitNumber(trx: Trx, kind: PermitKind, year: number): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from dossier_permit
    where kind = ${kind} and year = ${year}`.execute(trx)
  return (rows[0]?.last ?? 0) + 1
}

type Plain = Omit<Insertable<PermitTable>, 'content' | 'return_checks'>

/** A new permit with its dossiers and readers. */
export async function insertPermit(trx: Trx, row: Plain, content: PermitContent): Promise<void> {
  await trx
    .insertInto('dossier_permit')
    .values({ ...row, content: JSON.stringify(content) })
    .execute()
  await writeParts(trx, row.id, content)
}

/** Changes a permit; its content with its dossiers and readers where one is given. */
export async function updatePermit(
  trx: Trx,
  id: string,
  change: Omit<Updateable<PermitTable>, 'content'>,
  content?: PermitContent,
): Promise<void> {
  const all = content === undefined ? change : { ...change, content: JSON.stringify(content) }
  await trx.updateTable('dossier_permit').set(all).where('id', '=', id).execute()
  if (content === undefined) return
  await trx.deleteFrom('dossier_permit_dossier').where('permit_id', '=', id).execute()
  await trx.deleteFrom('dossier_permit_reader').where('permit_id', '=', id).execute()
  await writeParts(trx, id, content)
}

async function writeParts(trx: Trx, id: string, { dossierIds, readers }: PermitContent): Promise<void> {
  await sql`insert into dossier_permit_dossier (permit_id, dossier_id, position)
    select ${id}, value, key from json_each(${JSON.stringify(dossierIds)})`.execute(trx)
  await sql`insert into dossier_permit_reader (permit_id, position, account_id)
    select ${id}, key, value from json_each(${JSON.stringify(readers.map((it) => it.accountId))})`.execute(
    trx,
  )
}

/** The materials of these dossiers, for the check of what comes back. */
export async function materialsIn(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<{ id: string; dossierId: string; title: string }[]> {
  const { rows } = await sql<{ id: string; dossierId: string; title: string }>`
    select it.id, it.dossier_id as "dossierId", it.title from json_each(${JSON.stringify(dossierIds)}) as wanted
      cross join dossier_material as it on it.dossier_id = wanted.value and it.removed_at is null
    order by wanted.key, it.class_place, it.position`.execute(trx)
  return rows
}

function recordOf({ content, return_checks, ...row }: Selectable<PermitTable>): PermitRecord {
  return {
    ...row,
    content: contentOf(content),
    returnChecks: ReturnCheck.array().parse(JSON.parse(return_checks)),
  }
}

function contentOf(text: string): PermitContent {
  return PermitContent.parse(JSON.parse(text))
}

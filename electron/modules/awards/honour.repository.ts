import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Honour, HonourState } from '#shared/modules/awards/honour'
import type { CycleId, HonourId, NominationId, OrganizationId, PersonId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { HonourTable } from './honour.table'

/** An honour's own row; `filed` as its batch stands now, so that undoing the batch tells. */
export type HonourRecord = Selectable<HonourTable> & { filed: 0 | 1 }

export type HonourFilter = {
  id: string | null
  text: string
  cycleId: string | null
  year: number | null
  state: HonourState | null
  term: boolean
}

/** The file says so: the batch that wrote it was not taken back, or no batch was needed. */
const FILED = sql`(it.filed_text <> '' and (it.batch_id is null or exists (select 1 from batch_entry as entry
  where entry.batch_id = it.batch_id and entry.record_id = it.person_id and entry.undone_at is null)))`
const HONOUR = sql`it.*, ${FILED} as filed from award_honour as it`

/** One slice of the register, the latest year first; exported with its query for the test of its plan. */
export async function listHonours(
  trx: Trx,
  filter: HonourFilter,
  slice: Slice,
): Promise<{ total: number; rows: Honour[] }> {
  const counted = await sql<{ n: number }>`select count(*) as n from award_honour as it
    where ${clauseOf(filter)}`.execute(trx)
  const { rows } = await honoursQuery(filter, slice).execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows: rows.map(toHonour) }
}

export function honoursQuery(filter: HonourFilter, { offset, limit }: Slice): RawBuilder<HonourRecord> {
  return sql<HonourRecord>`select ${HONOUR} where ${clauseOf(filter)}
    order by it.year desc, it.id desc limit ${limit} offset ${offset}`
}

function clauseOf({ id, text, cycleId, year, state, term }: HonourFilter): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  if (id !== null) clauses.push(sql`it.id = ${id}`)
  if (cycleId !== null) clauses.push(sql`it.cycle_id = ${cycleId}`)
  if (year !== null) clauses.push(sql`it.year = ${year}`)
  if (state !== null) clauses.push(sql`it.state = ${state}`)
  if (term) clauses.push(sql`it.term_from <> ''`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(it.name_key, ${word}) > 0 or instr(it.unit_name, ${word}) > 0
      or instr(it.category_label, ${word}) > 0 or instr(it.cycle_title, ${word}) > 0
      or instr(it.programme_title, ${word}) > 0 or instr(it.document, ${word}) > 0
      or it.certificate_no = ${word})`)
  return sql.join(clauses, sql` and `)
}

/** The award list: by category, then by surname strokes or the order chosen in. Withdrawn ones are not on it. */
export async function awardListOf(trx: Trx, cycleId: string): Promise<HonourRecord[]> {
  const { rows } = await sql<HonourRecord>`select ${HONOUR} where it.cycle_id = ${cycleId}
    and it.state <> 'withdrawn' and it.removed_at is null
    order by it.position, it.stroke_key, it.id`.execute(trx)
  return rows
}

/** Every honour of a cycle that was given, those withdrawn since behind the others. */
export async function honoursOfCycle(trx: Trx, cycleId: string): Promise<HonourRecord[]> {
  const { rows } =
    await sql<HonourRecord>`select ${HONOUR} where it.cycle_id = ${cycleId} and it.removed_at is null
    order by it.state = 'withdrawn', it.position, it.stroke_key, it.id`.execute(trx)
  return rows
}

/** Of a person or an organization on record, the latest first. */
export async function honoursOfSubject(
  trx: Trx,
  subject: { personId: string | null; organizationId: string | null },
): Promise<HonourRecord[]> {
  const is =
    subject.personId === null
      ? sql`it.organization_id = ${subject.organizationId ?? ''} and it.subject <> 'person'`
      : sql`it.person_id = ${subject.personId}`
  const { rows } = await sql<HonourRecord>`select ${HONOUR} where ${is} and it.removed_at is null
    order by it.year desc, it.id desc`.execute(trx)
  return rows
}

/** An honour that stands on record; refuses one that is not there. */
export async function findHonour(trx: Trx, id: string): Promise<HonourRecord> {
  const { rows } = await sql<HonourRecord>`select ${HONOUR}
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  const [row] = rows
  if (!row) throw refuse('not-found', '找不到这条获奖记录，可能已收回。', { remedy: '刷新名单后再看。' })
  return row
}

export async function insertHonour(trx: Trx, row: Insertable<HonourTable>): Promise<void> {
  await trx.insertInto('award_honour').values(row).execute()
}

/** The same change of one or several honours; the version of each rises by one. */
export async function updateHonours(
  trx: Trx,
  ids: readonly string[],
  change: Updateable<HonourTable>,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('award_honour')
    .set({ ...change, version: sql`version + 1` })
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

export function toHonour(row: HonourRecord): Honour {
  return {
    id: row.id as HonourId,
    version: row.version,
    cycleId: row.cycle_id as CycleId | null,
    nominationId: row.nomination_id as NominationId | null,
    programmeTitle: row.programme_title,
    cycleTitle: row.cycle_title,
    no: row.cycle_no,
    year: row.year,
    categoryLabel: row.category_label,
    subject: row.subject,
    name: row.name,
    unitName: row.unit_name,
    personId: row.person_id as PersonId | null,
    organizationId: row.organization_id as OrganizationId | null,
    awardedOn: row.awarded_on,
    document: row.document,
    certificateNo: row.certificate_no,
    termFrom: row.term_from,
    termTo: row.term_to,
    state: row.state,
    stateOn: row.state_on,
    stateReason: row.state_reason,
    filed: row.filed === 1,
    dossierDue: row.dossier_due === 1,
  }
}

/** The programme of this title, null where none is on record. */
export async function findProgrammeByTitle(trx: Trx, title: string): Promise<string | null> {
  const row = await trx
    .selectFrom('award_programme')
    .select('id')
    .where('title', '=', title)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** What the records say of whom an award is linked to; null where the link leads nowhere, empty where there is none. */
export async function subjectOnRecord(
  trx: Trx,
  { personId, organizationId }: { personId: string | null; organizationId: string | null },
): Promise<{ identityNumber: string; birth: string } | null> {
  if (personId === null && organizationId === null) return { identityNumber: '', birth: '' }
  const { rows } = await sql<{ identityNumber: string; birth: string }>`
    select identity_number as identityNumber, birth from person where id = ${personId} and removed_at is null
    union all select '', '' from organization where id = ${organizationId} and removed_at is null`.execute(
    trx,
  )
  return rows[0] ?? null
}

/** Honours that class 7 of dossiers holds: of people by day, or what a cycle still owes in the order of its list. */
export async function dossierRows(
  trx: Trx,
  of: { personIds: readonly string[] } | { cycleId: string },
): Promise<HonourRecord[]> {
  const [is, order] =
    'cycleId' in of
      ? [sql`it.cycle_id = ${of.cycleId} and it.dossier_due = 1`, sql`it.position, it.stroke_key`]
      : [
          sql`it.person_id in (select value from json_each(${JSON.stringify(of.personIds)}))`,
          sql`it.person_id, it.awarded_on`,
        ]
  const { rows } = await sql<HonourRecord>`select ${HONOUR} where ${is} and it.removed_at is null
    and it.state <> 'withdrawn' and it.subject = 'person' order by ${order}, it.id`.execute(trx)
  return rows
}

/** Honours with a 管理期 that began by the day and that nobody ended, by year, category and surname strokes. */
export async function heldTitles(trx: Trx, on: string): Promise<HonourRecord[]> {
  const { rows } = await sql<HonourRecord>`select ${HONOUR} where it.state = 'held' and it.removed_at is null
    and it.term_from <> '' and it.term_from <= ${on}
    order by it.year desc, it.cycle_id, it.position, it.stroke_key, it.id`.execute(trx)
  return rows
}

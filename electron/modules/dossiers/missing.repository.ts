import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { Missing, MissingState } from '#shared/modules/dossiers/loose'
import type { DossierId, OrganizationId } from '#shared/values/id'
import type { MissingTable } from './dossier-audit.table'

export type MissingAsked = {
  text: string
  state: MissingState | 'lacking' | null
  dossierId: DossierId | null
  organizationId: OrganizationId | null
  overdue: boolean
}

const COLUMNS = sql`it.id, it.version, it.class_code as "classCode", it.title, it.time, it.copies, it.remark,
  it.organization_id as "organizationId", it.chased_unit as "chasedUnit", it.dossier_id as "dossierId",
  dossier.person_id as "personId", person.name, coalesce(unit.name, '') as "unitName", it.state,
  it.state_reason as "stateReason", it.letter_no as "letterNo", it.letter_on as "letterOn", it.due_on as "dueOn",
  it.material_id as "materialId", coalesce(material.title, '') as "materialTitle"`

const JOINS = sql`join dossier on dossier.id = it.dossier_id and dossier.removed_at is null
  join person on person.id = dossier.person_id
  left join organization as unit on unit.id = person.organization_id
  left join dossier_material as material on material.id = it.material_id`

/** One slice: what is due first stands first, within it as it was entered. `today` is yyyyMMdd. */
export async function listMissing(
  trx: Trx,
  { offset, limit, today, ...asked }: MissingAsked & { offset: number; limit: number; today: number },
): Promise<{ total: number; rows: Missing[] }> {
  const where = whereOf(asked, today)
  const counted = await sql<{ n: number }>`select count(*) as n from dossier_missing as it ${JOINS}
    where ${where}`.execute(trx)
  const { rows } = await sql<Missing>`select ${COLUMNS} from dossier_missing as it ${JOINS} where ${where}
    order by it.due_sort = 0, it.due_sort, it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

function whereOf(asked: MissingAsked, today: number): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  // In the words of the index `dossier_missing_lacking`, which has them in the order they are shown in.
  if (asked.state === 'lacking') clauses.push(sql`it.state not in ('closed', 'waived')`)
  else if (asked.state !== null) clauses.push(sql`it.state = ${asked.state}`)
  if (asked.dossierId !== null) clauses.push(sql`it.dossier_id = ${asked.dossierId}`)
  if (asked.organizationId !== null)
    clauses.push(sql`instr(unit.path, (select path from organization as top
      where top.id = ${asked.organizationId})) = 1`)
  if (asked.overdue) clauses.push(sql`it.state = 'chased' and it.due_sort between 1 and ${today - 1}`)
  for (const word of asked.text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(person.name_key, ${word}) > 0 or instr(it.title, ${word}) > 0
      or instr(it.chased_unit, ${word}) > 0 or instr(coalesce(unit.name, ''), ${word}) > 0)`)
  return sql.join(clauses, sql` and `)
}

/** These by the unit that has to hand in, then as they were entered; those removed are absent. */
export async function missingById(trx: Trx, ids: readonly string[]): Promise<Missing[]> {
  const { rows } = await sql<Missing>`select ${COLUMNS} from dossier_missing as it ${JOINS}
    where it.id in (select value from json_each(${JSON.stringify(ids)})) and it.removed_at is null
    order by it.chased_unit, it.id`.execute(trx)
  return rows
}

/** All that is still missing, by unit and person. */
export async function allOpen(trx: Trx): Promise<Missing[]> {
  const { rows } = await sql<Missing>`select ${COLUMNS} from dossier_missing as it ${JOINS}
    where it.state in ('open', 'chased') and it.removed_at is null
    order by unit.tree_order, person.position, person.stroke_key, it.id`.execute(trx)
  return rows
}

/** What one dossier still lacks, the oldest first. */
export async function missingOf(trx: Trx, dossierId: string): Promise<Missing[]> {
  const { rows } = await sql<Missing>`select ${COLUMNS} from dossier_missing as it ${JOINS}
    where it.dossier_id = ${dossierId} and it.state in ('open', 'chased') and it.removed_at is null
    order by it.id`.execute(trx)
  return rows
}

export type Lacking = { id: DossierId; name: string; state: DossierState; unitName: string; has: 0 | 1 }

/** These dossiers, and whether each has this material listed as missing already. */
export async function dossiersLacking(
  trx: Trx,
  ids: readonly string[],
  { classCode, title }: { classCode: string; title: string },
): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`select dossier.id, person.name, dossier.state,
      coalesce(unit.name, '') as "unitName",
      exists (select 1 from dossier_missing as it where it.dossier_id = dossier.id and it.class_code = ${classCode}
        and it.title = ${title} and it.state in ('open', 'chased') and it.removed_at is null) as has
    from json_each(${JSON.stringify(ids)}) as wanted cross join dossier on dossier.id = wanted.value
      and dossier.removed_at is null
      join person on person.id = dossier.person_id
      left join organization as unit on unit.id = person.organization_id
    group by dossier.id order by min(wanted.key)`.execute(trx)
  return rows
}

export async function insertMissing(trx: Trx, rows: readonly Insertable<MissingTable>[]): Promise<void> {
  await insertMany(trx, 'dossier_missing', rows)
}

export async function updateMissing(trx: Trx, id: string, change: Updateable<MissingTable>): Promise<void> {
  await trx.updateTable('dossier_missing').set(change).where('id', '=', id).execute()
}

/** Ends the chase: this material answers it. */
export async function closeByMaterial(
  { trx, now, caller }: Pick<Context, 'trx' | 'now' | 'caller'>,
  { id, version }: { id: string; version: number },
  materialId: string,
): Promise<void> {
  await updateMissing(trx, id, {
    state: 'closed',
    material_id: materialId,
    version: version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  })
}

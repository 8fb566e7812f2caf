import { type Selectable, sql } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { AreaRule } from '#shared/modules/inspections/system'
import type { GroupTable, MemberTable } from './inspections.table'

export type GroupRecord = Selectable<GroupTable>
export type MemberRecord = Selectable<MemberTable>
type Year = { programme: string; year: number }

export async function listGroups(
  trx: Trx,
  { programme, year }: Year,
): Promise<(GroupRecord & { visits: number })[]> {
  const { rows } = await sql<
    GroupRecord & { visits: number }
  >`select it.*, (select count(*) from inspection_visit as one
      where one.group_id = it.id and one.removed_at is null) as visits
    from inspection_group as it where it.programme = ${programme} and it.year = ${year} and it.removed_at is null
    order by it.kind = 'group', it.position, it.id`.execute(trx)
  return rows
}

export async function findGroup(trx: Trx, id: string): Promise<GroupRecord> {
  const row = await trx
    .selectFrom('inspection_group')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这个检查组，可能已被删除。', { remedy: '刷新后再看。' })
}

/** People of these groups in order; the name is that on record where the person is. */
export async function membersOf(trx: Trx, groupIds: readonly string[]): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`select it.id, it.group_id, it.person_id,
      coalesce(person.name, it.name) as name, it.post, it.leads, it.position
    from inspection_member as it left join person on person.id = it.person_id
    where it.group_id in (select value from json_each(${JSON.stringify(groupIds)}))
    order by it.group_id, it.position`.execute(trx)
  return rows
}

/** The same as they were written. */
export function memberRows(trx: Trx, groupId: string): Promise<MemberRecord[]> {
  return trx.selectFrom('inspection_member').selectAll().where('group_id', '=', groupId).execute()
}

export type AreaUnit = { group_id: string; unit_id: string; name: string }

export async function areasOf(trx: Trx, groupIds: readonly string[]): Promise<AreaUnit[]> {
  const { rows } = await sql<AreaUnit>`select it.group_id, it.unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name) as name
    from inspection_area as it join organization as unit on unit.id = it.unit_id
    where it.group_id in (select value from json_each(${JSON.stringify(groupIds)}))
    order by unit.tree_order`.execute(trx)
  return rows
}

/** Units that areas are made of, with the names of the groups whose area each is in, JSON, in tree order. */
export async function unitsInAreas(
  trx: Trx,
  { of }: AreaRule,
  { programme, year }: Year,
  on: string,
): Promise<{ id: string; name: string; groups: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; groups: string }>`select subject.id, subject.name,
      (select json_group_array(one.name) from inspection_area as area join inspection_group as one on one.id = area.group_id
        where area.unit_id = subject.id and one.programme = ${programme} and one.year = ${year}
          and one.removed_at is null) as groups
    from ${subjectQuery(trx, of, on)} as subject order by subject.position, subject.id`.execute(trx)
  return rows.map((it) => ({ ...it, groups: JSON.parse(it.groups) as string[] }))
}

export async function keepGroup(trx: Trx, row: GroupRecord): Promise<void> {
  const { id, ...values } = row
  await trx
    .insertInto('inspection_group')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

export async function updateGroup(trx: Trx, id: string, values: Partial<GroupRecord>): Promise<void> {
  await trx.updateTable('inspection_group').set(values).where('id', '=', id).execute()
}

/** Puts these people and this area in place of those that the group had. */
export async function keepParts(
  trx: Trx,
  groupId: string,
  { members, unitIds }: { members: readonly MemberRecord[]; unitIds: readonly string[] },
): Promise<void> {
  await trx.deleteFrom('inspection_member').where('group_id', '=', groupId).execute()
  await trx.deleteFrom('inspection_area').where('group_id', '=', groupId).execute()
  await insertMany(trx, 'inspection_member', members)
  await insertMany(
    trx,
    'inspection_area',
    [...new Set(unitIds)].map((unit_id) => ({ group_id: groupId, unit_id })),
  )
}

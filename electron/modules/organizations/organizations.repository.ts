import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import type { OrganizationId } from '#shared/values/id'
import type { OrganizationTable } from './organizations.table'

export type OrganizationRow = Selectable<OrganizationTable>

export function findOrganization(trx: Trx, id: string): Promise<OrganizationRow | undefined> {
  return trx
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** A unit whether it stands or was removed. */
export function findAnyOrganization(trx: Trx, id: string): Promise<OrganizationRow | undefined> {
  return trx.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Every unit in tree order, each with the people listed under it and below it. The counts are made once for all
 * units: asked anew for each, they took 4.4 s at 100,000 people.
 */
export async function listTree(trx: Trx): Promise<Organization[]> {
  const { rows } = await sql<OrganizationRow & { people: number }>`
    with counted as materialized (select organization_id as id, count(*) as people from person
      where removed_at is null group by organization_id),
    own as materialized (select unit.path, counted.people from counted join organization as unit on unit.id = counted.id)
    select unit.*, coalesce((select sum(own.people) from own
      where own.path >= unit.path and own.path < unit.path || '~'), 0) as people
    from organization as unit where unit.removed_at is null order by unit.tree_order`.execute(trx)
  return rows.map((row) => ({ ...toOrganization(row), people: row.people }))
}

/** Names to match a post's text against: id, full and short name, in tree order. */
export function listUnitNames(trx: Trx): Promise<{ id: string; name: string; short_name: string }[]> {
  return trx
    .selectFrom('organization')
    .select(['id', 'name', 'short_name'])
    .where('removed_at', 'is', null)
    .orderBy('tree_order')
    .execute()
}

export function childrenOf(trx: Trx, parentId: string | null): Promise<OrganizationRow[]> {
  return trx
    .selectFrom('organization')
    .selectAll()
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** People listed under exactly this unit, the recycle bin left out. */
export async function countPeopleOf(trx: Trx, id: string): Promise<number> {
  const { n } = await trx
    .selectFrom('person')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('organization_id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

export async function insertOrganization(trx: Trx, row: Insertable<OrganizationTable>): Promise<void> {
  await trx.insertInto('organization').values(row).execute()
}

/** Adds many units at once, parents before children, and gives the whole tree its order. */
export async function insertTree(trx: Trx, rows: readonly Insertable<OrganizationTable>[]): Promise<void> {
  await insertMany(trx, 'organization', rows)
  await renumberTree(trx)
}

export async function updateOrganization(
  trx: Trx,
  id: string,
  change: Updateable<OrganizationTable>,
): Promise<void> {
  await trx.updateTable('organization').set(change).where('id', '=', id).execute()
}

/** Gives each sibling its place from 0, in the order of `ids`. */
export async function placeSiblings(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`update organization set position = place.key from json_each(${JSON.stringify(ids)}) as place
    where organization.id = place.value`.execute(trx)
}

/** Gives units the places that are named for them. */
export async function setPositions(trx: Trx, positions: Readonly<Record<string, number>>): Promise<void> {
  await sql`update organization set position = place.value from json_each(${JSON.stringify(positions)}) as place
    where organization.id = place.key`.execute(trx)
}

/** Works out `path` and `tree_order` anew for the whole tree after units were added or moved. */
export async function renumberTree(trx: Trx): Promise<void> {
  await sql`
    with recursive walk (id, path, place) as (
      select id, id || '/', printf('%06d', position) from organization where parent_id is null
      union all
      select unit.id, walk.path || unit.id || '/', walk.place || printf('%06d', unit.position)
        from organization as unit join walk on unit.parent_id = walk.id),
    numbered as (select id, path, row_number() over (order by place, id) as number from walk)
    update organization set path = numbered.path, tree_order = numbered.number from numbered
    where numbered.id = organization.id`.execute(trx)
}

export function toOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id as OrganizationId,
    version: row.version,
    ...toContent(row),
    position: row.position,
    people: 0,
  }
}

export function toContent(row: OrganizationRow): OrganizationContent {
  return {
    parentId: row.parent_id as OrganizationId | null,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    kind: row.kind,
    level: row.level,
    affiliation: row.affiliation,
    category: row.category,
    unitRole: row.role,
  }
}

/** The columns of a unit's content. */
export function toColumns(content: OrganizationContent) {
  const { parentId, shortName, unitRole, ...rest } = content
  return { ...rest, parent_id: parentId, short_name: shortName, role: unitRole }
}

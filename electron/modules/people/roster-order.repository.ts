import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type PlacedPerson = { id: string; name: string; version: number; position: number }

/** The people of one unit, or those without any, in their order; the recycle bin left out. */
export function peopleOfUnit(trx: Trx, organizationId: string | null): Promise<PlacedPerson[]> {
  return trx
    .selectFrom('person')
    .select(['id', 'name', 'version', 'position'])
    .where('organization_id', organizationId === null ? 'is' : '=', organizationId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export type NamedPerson = { person: number; name: string; number: string }

/** Everyone not removed who bears one of these names or 身份证号, in office order. */
export async function findNamed(
  trx: Trx,
  wanted: { names: readonly string[]; numbers: readonly string[] },
): Promise<NamedPerson[]> {
  const list = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
  const { rows } = await sql<NamedPerson>`
    with found as (
      select rowid as person from person where name_key in ${list(wanted.names)}
      union select rowid from person where identity_number <> '' and identity_number in ${list(wanted.numbers)})
    select person.rowid as person, person.name_key as name, person.identity_number as number from found
      cross join person on person.rowid = found.person
      left join organization on organization.id = person.organization_id
      where person.removed_at is null
      order by organization.tree_order is null, organization.tree_order, person.position, person.id`.execute(
    trx,
  )
  return rows
}

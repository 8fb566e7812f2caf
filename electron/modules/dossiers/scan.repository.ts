import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierId, MaterialId, PersonId } from '#shared/values/id'

/** 页号 of the last page of a material (null: of those without one); 0 where there is none. */
export async function lastPosition(
  trx: Trx,
  dossierId: DossierId,
  materialId: MaterialId | null,
): Promise<number> {
  const row = await trx
    .selectFrom('dossier_page')
    .select((e) => e.fn.max('position').as('last'))
    .where('dossier_id', '=', dossierId)
    .where('material_id', materialId === null ? 'is' : '=', materialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.last ?? 0
}

export type DossierOfPerson = {
  dossierId: DossierId | null
  personId: PersonId
  name: string
  identityNumber: string
}

/** People with one of these names or identity numbers, with their dossiers. */
export async function dossiersOfPeople(
  trx: Trx,
  asked: readonly { name: string; identityNumber: string }[],
): Promise<DossierOfPerson[]> {
  const { rows } =
    await sql<DossierOfPerson>`select dossier.id as "dossierId", person.id as "personId", person.name,
      person.identity_number as "identityNumber"
    from person left join dossier on dossier.person_id = person.id and dossier.removed_at is null
    where person.removed_at is null and (
      person.identity_number in (select value ->> 'identityNumber' from json_each(${JSON.stringify(asked)})
        where value ->> 'identityNumber' <> '')
      or person.name in (select value ->> 'name' from json_each(${JSON.stringify(asked)})
        where value ->> 'identityNumber' = ''))`.execute(trx)
  return rows
}

/** Pages of these images in a dossier: hash, class, 序号 and 页号 of the first. */
export async function pagesWithHash(
  trx: Trx,
  dossierId: DossierId,
  hashes: readonly string[],
): Promise<{ hash: string; materialId: MaterialId | null; no: number }[]> {
  const { rows } = await sql<{ hash: string; materialId: MaterialId | null; no: number }>`
    select page.original_hash as hash, page.material_id as "materialId", page.position as no
    from json_each(${JSON.stringify(hashes)}) as wanted cross join dossier_page as page
      on page.original_hash = wanted.value
    where page.dossier_id = ${dossierId} and page.removed_at is null order by page.id`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import type { contentColumns } from './materials'

/** Where a page lies. A removed one keeps the place it had. */
export type PageSpot = { id: string; materialId: string | null; no: number; removed: boolean }
/** A line of the catalogue, and where it stands. */
export type MaterialSpot = MaterialContent & {
  id: string
  no: number
  placed: number
  removed: boolean
}
export type Layout = { pages: PageSpot[]; materials: MaterialSpot[] }

/** Every page and material of a dossier, those in the recycle bin too. */
export async function layoutOf(trx: Trx, dossierId: string): Promise<Layout> {
  const pages = await trx
    .selectFrom('dossier_page')
    .select(['id', 'material_id as materialId', 'position as no', 'removed_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute()
  const materials = await trx
    .selectFrom('dossier_material')
    .select(['id', 'class_code as classCode', 'title', 'year', 'month', 'day', 'copies', 'pages', 'remark'])
    .select(['position as no', 'placed', 'removed_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('class_place')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return { pages: pages.map(spotOf), materials: materials.map(spotOf) }
}

function spotOf<T extends { removed_at: string | null }>({ removed_at: at, ...row }: T) {
  return { ...row, removed: at !== null }
}

/** Puts pages back where a layout had them; numbers are made whole afterwards. */
export async function setPageSpots(trx: Trx, spots: readonly PageSpot[], now: string): Promise<void> {
  await sql`update dossier_page set material_id = spot.value ->> 'materialId', position = spot.value ->> 'no',
      removed_at = case when spot.value ->> 'removed' then coalesce(removed_at, ${now}) end
    from json_each(${JSON.stringify(spots)}) as spot
    where dossier_page.id = spot.value ->> 'id'`.execute(trx)
}

type SpotColumns = ReturnType<typeof contentColumns> & Pick<MaterialSpot, 'id' | 'no' | 'placed' | 'removed'>

/** The same of materials; each counts as changed. */
export async function setMaterialSpots(
  trx: Trx,
  spots: readonly SpotColumns[],
  by: { now: string; accountId: string },
): Promise<void> {
  const columns = Object.keys(spots[0] ?? {}).filter((it) => !APART.includes(it))
  const values = columns.map((it) => sql`${sql.ref(it)} = spot.value ->> ${it}`)
  if (values.length === 0) return
  await sql`update dossier_material set ${sql.join(values)}, position = spot.value ->> 'no',
      removed_at = case when spot.value ->> 'removed' then coalesce(removed_at, ${by.now}) end,
      version = version + 1, changed_at = ${by.now}, changed_by = ${by.accountId}
    from json_each(${JSON.stringify(spots)}) as spot
    where dossier_material.id = spot.value ->> 'id'`.execute(trx)
}

/** What of a line is no column of its own name. */
const APART = ['id', 'no', 'removed']

/** Titles of removed lines that pages or statements still lie with. */
export async function removedInUse(trx: Trx, dossierId: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`select it.title from dossier_material as it
    where it.dossier_id = ${dossierId} and it.removed_at is not null and (
      exists (select 1 from dossier_page as page where page.material_id = it.id and page.removed_at is null)
      or exists (select 1 from dossier_statement as said where said.material_id = it.id and said.removed_at is null))
    order by it.class_place, it.position, it.id`.execute(trx)
  return rows.map((it) => it.title)
}

/** Pages into the recycle bin. */
export async function removePageRows(trx: Trx, ids: readonly string[], now: string): Promise<void> {
  await sql`update dossier_page set removed_at = ${now}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(trx)
}

/** A statement that cites a page names the material the page lies in now. */
export async function followPages(trx: Trx, dossierId: string): Promise<void> {
  await sql`update dossier_statement set material_id = page.material_id from dossier_page as page
    where dossier_statement.dossier_id = ${dossierId} and page.id = dossier_statement.page_id
      and page.material_id is not null and page.material_id <> dossier_statement.material_id`.execute(trx)
}

/** Rows that name a material without a page. */
const REFERRERS = ['dossier_statement', 'dossier_loose', 'dossier_missing'] as const
export type Referrer = { table: (typeof REFERRERS)[number]; id: string }

export async function referrersOf(trx: Trx, materialId: string): Promise<Referrer[]> {
  const found = await Promise.all(
    REFERRERS.map(async (table) => {
      const rows = await trx.selectFrom(table).select('id').where('material_id', '=', materialId).execute()
      return rows.map(({ id }) => ({ table, id }))
    }),
  )
  return found.flat()
}

/** Lets them name another material. */
export async function setReferrers(
  trx: Trx,
  referrers: readonly Referrer[],
  materialId: string,
): Promise<void> {
  for (const table of REFERRERS) {
    const ids = referrers.filter((it) => it.table === table).map((it) => it.id)
    if (ids.length > 0)
      await trx.updateTable(table).set({ material_id: materialId }).where('id', 'in', ids).execute()
  }
}

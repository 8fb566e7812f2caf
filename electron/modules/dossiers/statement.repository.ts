import { type Insertable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { AuditItem, Statement } from '#shared/modules/dossiers/audit'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import { dateText } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId } from '#shared/values/id'
import type { StatementTable } from './dossier-audit.table'

type Row = {
  id: Statement['id']
  dossierId: DossierId
  version: number
  item: AuditItem
  about: string
  value: string
  materialId: Statement['materialId']
  pageId: Statement['pageId']
  spot: string
  altered: 0 | 1
  remark: string
  classCode: ClassCode
  materialNo: number
  materialTitle: string
  year: number | null
  month: number | null
  day: number | null
  pageNo: number
}

export type FiledStatement = Statement & { dossierId: DossierId }

/**
 * What materials say, of these dossiers. A material that is removed says nothing any more; of a page that is removed or
 * lies elsewhere by now the material's word stays without the page.
 */
export async function statementsOf(trx: Trx, dossierIds: readonly string[]): Promise<FiledStatement[]> {
  const { rows } =
    await sql<Row>`select it.id, it.dossier_id as "dossierId", it.version, it.item, it.about, it.value,
      it.material_id as "materialId", page.id as "pageId", it.spot, it.altered, it.remark,
      material.class_code as "classCode", material.position as "materialNo", material.title as "materialTitle",
      material.year, material.month, material.day, coalesce(page.position, 0) as "pageNo"
    from json_each(${JSON.stringify(dossierIds)}) as wanted
      cross join dossier_statement as it on it.dossier_id = wanted.value and it.removed_at is null
      join dossier_material as material on material.id = it.material_id and material.removed_at is null
      left join dossier_page as page on page.id = it.page_id and page.material_id = it.material_id
        and page.removed_at is null
    order by wanted.key, it.id`.execute(trx)
  return rows.map(({ year, month, day, spot, altered, ...row }) => ({
    ...row,
    spot: spot === '' || row.pageId === null ? null : JSON.parse(spot),
    altered: altered === 1,
    formedOn: dateText({ year, month, day }),
  }))
}

export async function insertStatement(trx: Trx, row: Insertable<StatementTable>): Promise<void> {
  await trx.insertInto('dossier_statement').values(row).execute()
}

export async function updateStatement(
  trx: Trx,
  id: string,
  change: Updateable<StatementTable>,
): Promise<void> {
  await trx.updateTable('dossier_statement').set(change).where('id', '=', id).execute()
}

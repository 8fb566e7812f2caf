import { type Insertable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierCopy, PermitKind } from '#shared/modules/dossiers/custody'
import { copyNumber, permitNumber } from '#shared/modules/dossiers/rules-custody'
import type { Slice } from '#shared/values/page'
import type { CopyTable } from './custody.table'

export async function insertCopy(
  trx: Trx,
  row: Omit<Insertable<CopyTable>, 'number' | 'version'>,
): Promise<{ number: number }> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from dossier_copy
    where year = ${row.year}`.execute(trx)
  const number = (rows[0]?.last ?? 0) + 1
  await trx
    .insertInto('dossier_copy')
    .values({ ...row, number, version: 1 })
    .execute()
  return { number }
}

type Row = Omit<DossierCopy, 'number' | 'permitNumber'> & { year: number; number: number } & (
    | { kind: PermitKind; permitYear: number; permitNo: number }
    | { kind: null }
  )

/** Copies, the newest first; `open` only those nobody has brought back or destroyed. */
export async function listCopies(
  trx: Trx,
  { permitId, open, offset, limit }: Slice & { permitId: string | null; open: boolean },
): Promise<{ total: number; rows: DossierCopy[] }> {
  const found = sql`from dossier_copy as it left join dossier_permit as permit on permit.id = it.permit_id
    where ${permitId === null ? sql`1` : sql`it.permit_id = ${permitId}`} and ${open ? sql`it.ended = ''` : sql`1`}`
  const count = await sql<{ total: number }>`select count(*) as total ${found}`.execute(trx)
  const { rows } =
    await sql<Row>`select it.id, it.version, it.year, it.number, it.at, it.by_name as "byName", it.form,
      it.about, it.pages, it.ended, it.ended_on as "endedOn", it.ended_by as "endedBy", permit.kind,
      permit.year as "permitYear", permit.number as "permitNo" ${found}
    order by it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: count.rows[0]?.total ?? 0,
    rows: rows.map((it) => ({
      ...it,
      number: copyNumber(it.year, it.number),
      permitNumber: it.kind === null ? '' : permitNumber(it.kind, it.permitYear, it.permitNo),
    })),
  }
}

/** Says what became of a copy; its number, or null where it was said already or the copy is another version. */
export async function endCopy(
  trx: Trx,
  {
    id,
    version,
    ...end
  }: { id: string; version: number; ended: 'returned' | 'destroyed'; on: string; by: string },
): Promise<string | null> {
  const row = await trx
    .updateTable('dossier_copy')
    .set({ ended: end.ended, ended_on: end.on, ended_by: end.by, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended', '=', '')
    .returning(['year', 'number'])
    .executeTakeFirst()
  return row ? copyNumber(row.year, row.number) : null
}

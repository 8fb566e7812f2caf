import { sql } from 'kysely'
import { subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Page, Slice } from '#shared/values/page'
import type { Subject, SubjectKind } from '#shared/values/subject'

type Asked = { system: string; type: string; on: string; unitIds: readonly string[] }
type Standing = { id: string; name: string; holder: string; unitName: string; fromOn: string }

/** Links of one kind in force on the day; narrowed to units by whom they belong to. */
function standing({ system, type, on, unitIds }: Asked) {
  const units =
    unitIds.length === 0
      ? sql`1`
      : sql`coalesce((select unit_id from party_organization where id = link.holder_id),
          (select town_id from village where id = link.holder_id),
          (select organization_id from person where id = link.holder_id), link.holder_id)
          in (select value from json_each(${JSON.stringify(unitIds)}))`
  return sql`link where system = ${system} and (${type} = '' or type = ${type}) and removed_at is null
    and from_on <= ${on} and (to_on = '' or to_on > ${on}) and ${units}`
}

export async function countStanding(trx: Trx, asked: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${standing(asked)}`.execute(trx)
  return rows[0]?.n ?? 0
}

type Row = {
  id: string
  holder_kind: SubjectKind
  holder_id: string
  target_kind: SubjectKind
  target_id: string | null
  target_name: string
  from_on: string
}

/** A slice of them, the earliest first, named on both sides. */
export async function listStanding(trx: Trx, asked: Asked, slice: Slice): Promise<Page<Standing>> {
  const { rows } = await sql<Row>`select * from ${standing(asked)} order by from_on, id
    limit ${slice.limit} offset ${slice.offset}`.execute(trx)
  const names = await subjectNames(
    trx,
    rows.flatMap((it) => [
      { kind: it.holder_kind, id: it.holder_id },
      ...(it.target_id ? [{ kind: it.target_kind, id: it.target_id }] : []),
    ]),
  )
  return { total: await countStanding(trx, asked), rows: rows.map((row) => named(names, row)) }
}

function named(names: ReadonlyMap<string, Subject>, row: Row): Standing {
  const holder = names.get(`${row.holder_kind}:${row.holder_id}`)
  const target = row.target_id ? names.get(`${row.target_kind}:${row.target_id}`) : undefined
  return {
    id: row.id,
    name: target?.name ?? row.target_name,
    holder: holder?.name ?? '',
    unitName: holder?.unitName ?? '',
    fromOn: row.from_on,
  }
}

import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'

/** Which records a figure counts: cases themselves, or steps of cases. `note` says what makes one count. */
export type Counted = {
  from: RawBuilder<unknown>
  id: RawBuilder<string>
  note: RawBuilder<string>
  where(asked: FigureAsked): RawBuilder<unknown>[]
}

const CASES = sql`procedure_case as it join procedure_version as ran on ran.id = it.version_id
  left join organization as unit on unit.id = it.unit_id`

/** `S31 admission`: the procedure that a figure is narrowed to. */
const picked = ({ pick }: FigureAsked) =>
  pick === '' ? [] : [sql`it.system_key || ' ' || it.kind = ${pick}`]

export const RUNNING: Counted = {
  from: CASES,
  id: sql<string>`it.id`,
  note: sql<string>`it.began_on`,
  where: (asked) => [
    sql`it.began_on <= ${asked.on}`,
    sql`(it.ended_on = '' or it.ended_on > ${asked.on})`,
    ...picked(asked),
  ],
}

export const FINISHED: Counted = {
  from: CASES,
  id: sql<string>`it.id`,
  note: sql<string>`it.ended_on`,
  where: (asked) => [
    sql`it.state = 'done'`,
    sql`it.ended_on between ${asked.from} and ${asked.to}`,
    ...picked(asked),
  ],
}

export const MARKED: Counted = {
  from: sql`procedure_entry as entry join procedure_case as it on it.id = entry.case_id
    join procedure_version as ran on ran.id = it.version_id left join organization as unit on unit.id = it.unit_id`,
  id: sql<string>`entry.id`,
  note: sql<string>`entry.on_day`,
  where: ({ from, to, pick }) => [
    pick === '' ? sql`entry.mark <> ''` : sql`entry.mark = ${pick}`,
    sql`entry.on_day between ${from} and ${to}`,
  ],
}

/** Somebody counts once, however many organs were asked. */
export const ASKED: Counted = {
  from: sql`(select case_id, min(asked_on) as asked_on from procedure_reply where asked_on <> '' group by case_id) as asked
    join procedure_case as it on it.id = asked.case_id join procedure_version as ran on ran.id = it.version_id
    left join organization as unit on unit.id = it.unit_id`,
  id: sql<string>`it.id`,
  note: sql<string>`asked.asked_on`,
  where: (asked) => [sql`asked.asked_on between ${asked.from} and ${asked.to}`, ...picked(asked)],
}

function whereOf(counted: Counted, asked: FigureAsked): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`, ...counted.where(asked)]
  if (asked.unitIds.length > 0) clauses.push(sql`it.unit_id in ${idList(asked.unitIds)}`)
  return sql.join(clauses, sql` and `)
}

export async function countFigure(trx: Trx, counted: Counted, asked: FigureAsked): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from ${counted.from} where ${whereOf(counted, asked)}`.execute(trx)
  return rows[0]?.n ?? 0
}

export async function listFigure(
  trx: Trx,
  { counted, asked }: { counted: Counted; asked: FigureAsked },
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const { rows } = await sql<FigureRecord>`select ${counted.id} as id, it.name,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as "unitName",
      ran.title || ' ' || replace(${counted.note}, '-', '.') as note, null as amount,
      '/ledgers/procedures/case/' || it.id as href
    from ${counted.from} where ${whereOf(counted, asked)}
    order by ${counted.note} desc, it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: await countFigure(trx, counted, asked), rows }
}

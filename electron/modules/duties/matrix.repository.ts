import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { type CoverageAsk, judgedCtes } from './coverage.repository'

export type SubjectLine = {
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  /** One piece for each period, in their order, between commas. */
  pieces: string
  due: number
  done: number
  made_up: number
  missing: number
}
/** `what`: met, missing or ahead, counted in one month. */
export type MonthLine = { month: number; what: 'met' | 'missing' | 'ahead'; n: number }

/** Every subject with its periods, and what its months add up to. One statement over the records. */
export async function coverage(
  trx: Trx,
  ask: CoverageAsk & { gapsOnly: boolean },
): Promise<{ subjects: SubjectLine[]; months: MonthLine[] }> {
  const { rows } = await sql<SubjectLine & MonthLine & { part: 's' | 'm' }>`${judgedCtes(trx, ask)},
    lines as materialized (select at, group_concat(iif(wide, state || held_months || '/' || planned_months, state), ','
        order by no) as pieces, sum(due) as due, sum(done) as done, sum(made_up) as made_up, sum(missing) as missing
      from judged group by at ${ask.gapsOnly ? sql`having sum(missing) > 0` : sql``}),
    shown as (select judged.* from judged ${ask.gapsOnly ? sql`where at in (select at from lines)` : sql``})
    select 's' as part, subject.at, subject.id, subject.name, subject.unit_id, subject.unit_name, lines.pieces,
        lines.due, lines.done, lines.made_up, lines.missing, 0 as month, '' as what, 0 as n
      from lines join subject on subject.at = lines.at
    union all select 'm', 0, '', '', null, '', '', 0, 0, 0, 0, month, what, n from (
      select iif(first_month < 99, first_month, month) as month, iif(closed, 'met', 'ahead') as what,
          sum(asked * altogether) as n from shown where altogether > 0 group by 1, 2
      union all select month, 'missing', sum(missing) from shown where missing > 0 group by 1)
    order by 1 desc, 2`.execute(trx)
  return { subjects: rows.filter((it) => it.part === 's'), months: rows.filter((it) => it.part === 'm') }
}

/** How many subjects the board has. */
export async function subjectCount(trx: Trx, ask: CoverageAsk): Promise<number> {
  const { rows } = await sql<{ n: number }>`${judgedCtes(trx, { ...ask, periods: [] })}
    select count(*) as n from subject`.execute(trx)
  return rows[0]?.n ?? 0
}

export type JudgedLine = {
  no: number
  state: string
  held_months: string
  planned_months: string
  due: number
  missing: number
}

/** Every period of one subject, in their order. */
export async function judgedOf(trx: Trx, ask: CoverageAsk & { subjectId: string }): Promise<JudgedLine[]> {
  const { rows } = await sql<JudgedLine>`${judgedCtes(trx, ask)}
    select no, state, held_months, planned_months, due, missing from judged order by no`.execute(trx)
  return rows
}

export type ShortLine = {
  no: number
  unit_id: string | null
  unit_name: string
  /** JSON list. */
  names: string
}

/** Of each period and unit, which subjects miss it, or have not held what is still to come. */
export async function shortByUnit(trx: Trx, ask: CoverageAsk): Promise<ShortLine[]> {
  const { rows } = await sql<ShortLine>`${judgedCtes(trx, ask)}
    select judged.no, subject.unit_id, subject.unit_name, json_group_array(subject.name order by subject.at) as names
      from judged join subject on subject.at = judged.at where judged.state in ('n', 'o', 'p')
      group by judged.no, subject.unit_id order by judged.no, min(subject.at)`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { judgedTerms, type TermRules } from './term-list.repository'

/** Organizations of one unit whose letters fall due in a month, or whose terms ended in it. */
export type DueTerms = {
  kind: 'letter' | 'ended'
  month: string
  /** The earliest day among them. */
  on: string
  unitId: string | null
  unitName: string
  /** The first of them by name. */
  names: string
  count: number
}

/** Letters due up to a day and terms overdue, by unit and month; only what a letter can be written of. */
export async function dueTerms(trx: Trx, rules: TermRules, until: string): Promise<DueTerms[]> {
  const { rows } = await sql<DueTerms>`with judged as (${judgedTerms(trx, rules)}),
    wanted as (select case when state = 'overdue' then 'ended' else 'letter' end as kind,
      case when state = 'overdue' then endsOn else letterDueOn end as day, unitId, unitName, name, place
      from judged where state = 'overdue' or state = 'due'
        or (state = 'running' and how = 'letter' and letterDueOn <= ${until}))
    select kind, substr(day, 1, 7) as month, min(day) as "on", unitId, unitName, min(name) as names, count(*) as count
    from wanted group by kind, substr(day, 1, 7), unitId, unitName order by min(day), min(place) limit 500`.execute(
    trx,
  )
  return rows
}

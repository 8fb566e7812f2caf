import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type DueStage = { id: string; title: string; label: string; ends: string; objections: number }

/** The stage each running cycle is in, where it ends by an ISO day, with its open objections. */
export async function dueStages(trx: Trx, until: string, most: number): Promise<DueStage[]> {
  const { rows } = await sql<DueStage>`select cycle.id, cycle.title, stage.ends_on as ends,
      coalesce((select json_extract(each.value, '$.label') from json_each(cycle.content, '$.stages') as each
        where json_extract(each.value, '$.key') = stage.key), '') as label,
      (select count(*) from award_objection as it where it.cycle_id = cycle.id and it.outcome = 'open'
        and it.removed_at is null) as objections
    from award_cycle as cycle join award_stage as stage on stage.cycle_id = cycle.id
    where cycle.removed_at is null and cycle.state = 'running' and stage.state in ('open', 'closed')
      and stage.ends_on <> '' and replace(stage.ends_on, '.', '-') <= ${until}
    order by stage.ends_on, cycle.id limit ${most}`.execute(trx)
  return rows
}

export type EndingTitle = { programme: string; category: string; to: string; count: number; name: string }

/** Titles whose 管理期 ends by a month (`2026.12`), by award, category and month. */
export async function endingTitles(trx: Trx, until: string, most: number): Promise<EndingTitle[]> {
  const { rows } = await sql<EndingTitle>`select programme_title as programme, category_label as category,
      term_to as "to", count(*) as count, min(name) as name
    from award_honour
    where removed_at is null and state = 'held' and term_to <> '' and substr(term_to, 1, 7) <= ${until}
    group by programme_title, category_label, term_to order by term_to limit ${most}`.execute(trx)
  return rows
}

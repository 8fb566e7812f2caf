import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Stage } from '#shared/modules/matters/system'

/** An open matter or dated point as the workbench needs it. */
export type DueRow = {
  id: string
  system_key: string
  year: number
  number: number
  title: string
  raised_on: string
  due_on: string
  stage: Stage
  unit_id: string | null
  unit_name: string
  account_id: string | null
  account_name: string
  responsible: string
  /** Keys of the rungs that were climbed since the deadline was last set, parted by commas. */
  climbed: string
}

/** At most so many a question: more would only be scrolled past. */
const MOST = 300

const COLUMNS = sql`it.id, it.system_key, it.year, it.number, it.title, it.raised_on, it.stage, it.unit_id,
  coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name, it.account_id,
  coalesce(account.name, '') as account_name,
  coalesce((select name from matter_unit where matter_id = it.id order by position limit 1), '') as responsible`
const JOINS = sql`left join organization as unit on unit.id = it.unit_id left join account on account.id = it.account_id`

/** Open matters whose deadline lies at or before a day, and those that wait for their second person. */
export async function dueMatters(trx: Trx, until: string): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`select ${COLUMNS}, it.due_on,
    coalesce((select group_concat(rung.key) from matter_entry as rung
      where rung.matter_id = it.id and rung.kind = 'rung' and rung.on_day >= date(it.due_on, '-365 days')), '') as climbed
    from matter as it ${JOINS} where it.removed_at is null and it.stage in ('open', 'asked')
    and (it.stage = 'asked' or (it.due_on <> '' and it.due_on <= ${until}))
    order by it.due_on limit ${MOST}`.execute(trx)
  return rows
}

/** Dated points that were to be reached by a day and are not, of matters that are open. */
export async function duePoints(trx: Trx, until: string): Promise<(DueRow & { key: string })[]> {
  const { rows } = await sql<
    DueRow & { key: string }
  >`select ${COLUMNS}, point.key, point.due_on, '' as climbed
    from matter_milestone as point join matter as it on it.id = point.matter_id ${JOINS}
    where point.on_day = '' and point.due_on <> '' and point.due_on <= ${until}
    and it.removed_at is null and it.stage = 'open' order by point.due_on limit ${MOST}`.execute(trx)
  return rows
}

/** Open matters of a system and kinds, each with the day when something was last heard of it. */
export async function lastHeard(
  trx: Trx,
  { system, kinds }: { system: string; kinds: readonly string[] },
): Promise<(DueRow & { heard_on: string })[]> {
  const { rows } = await sql<DueRow & { heard_on: string }>`select ${COLUMNS}, it.due_on, '' as climbed,
    coalesce((select max(on_day) from matter_entry where matter_id = it.id and kind = 'progress'), it.raised_on) as heard_on
    from matter as it ${JOINS} where it.removed_at is null and it.stage = 'open' and it.system_key = ${system}
    and it.kind in (select value from json_each(${JSON.stringify(kinds)})) order by heard_on limit ${MOST}`.execute(
    trx,
  )
  return rows
}

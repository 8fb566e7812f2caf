import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Stage } from '#shared/modules/matters/system'

/**
 * Why the workbench lists a matter: `late` and `due` for its deadline, `asked` for its second person, `point` and
 * `pointLate` for a dated point that is not reached.
 */
export type DueSort = 'late' | 'due' | 'asked' | 'point' | 'pointLate'

/** A matter as the workbench needs it. Where `together` is more than one, it is the first of so many of its sort. */
export type DueRow = {
  id: string
  system_key: string
  year: number
  number: number
  title: string
  raised_on: string
  due_on: string
  /** The day that it is listed by. */
  on_day: string
  /** Key of the dated point, '' for the matter itself. */
  point: string
  stage: Stage
  sort: DueSort
  together: number
  unit_id: string | null
  unit_name: string
  account_id: string | null
  account_name: string
  /** The unit in charge of all of them, '' where several are. */
  responsible: string
  /** Rungs of the ladder that were climbed, each `urge 2026-06-15`, parted by commas. */
  climbed: string
}

/** So many of one system, unit, person in charge and sort stand singly; more of them stand as one. */
const FEW = 3

/** At most so many lines a question: more would only be scrolled past. */
const MOST = 300

type Asked = { systems: readonly string[]; today: string; until: string }

/** Open matters that are due by a day, wait for their second person, or have a dated point to reach by it. */
export function dueMatters(trx: Trx, asked: Asked): Promise<DueRow[]> {
  return gathered(trx, sql`${dueThemselves(asked)} union all ${duePoints(asked)}`)
}

function dueThemselves({ systems, today, until }: Asked): RawBuilder<unknown> {
  return sql`select it.id, case it.stage when 'asked' then ${ASKED_ON} else it.due_on end as on_day, '' as point,
      case when it.stage = 'asked' then 'asked' when it.due_on < ${today} then 'late' else 'due' end as sort
    from matter as it where it.removed_at is null and it.stage in ('open', 'asked')
    and (it.stage = 'asked' or (it.due_on <> '' and it.due_on <= ${until})) and it.system_key in ${idList(systems)}`
}

/** Since when it waits. */
const ASKED_ON = sql`coalesce((select max(on_day) from matter_entry where matter_id = it.id and kind = 'move'), it.raised_on)`

/** The first that is lacking of each matter; one whose deadline has passed is late as a whole. */
function duePoints({ systems, today, until }: Asked): RawBuilder<unknown> {
  return sql`select it.id, min(point.due_on), point.key, iif(min(point.due_on) < ${today}, 'pointLate', 'point')
    from matter_milestone as point join matter as it on it.id = point.matter_id
    where point.on_day = '' and point.due_on <> '' and point.due_on <= ${until}
    and it.removed_at is null and it.stage = 'open' and (it.due_on = '' or it.due_on >= ${today})
    and it.system_key in ${idList(systems)} group by it.id`
}

/** Open matters of a system and kinds of which nothing was heard since a day, each with the day of the last word. */
export function lastHeard(
  trx: Trx,
  { system, kinds, since }: { system: string; kinds: readonly string[]; since: string },
): Promise<DueRow[]> {
  return gathered(
    trx,
    sql`select it.id, ${HEARD_ON} as on_day, '' as point, 'due' as sort from matter as it
      where it.removed_at is null and it.stage = 'open' and it.system_key = ${system} and it.kind in ${idList(kinds)}
      and ${HEARD_ON} <= ${since}`,
  )
}

const HEARD_ON = sql`coalesce((select max(on_day) from matter_entry where matter_id = it.id and kind = 'progress'), it.raised_on)`

/** Lines of `hanging` (id, on_day, point, sort) by their day, those of one unit that are many as the first of them. */
async function gathered(trx: Trx, hanging: RawBuilder<unknown>): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`with hanging as (${hanging}), placed as (
      select it.*, hanging.on_day, hanging.point, hanging.sort, ${RESPONSIBLE} as first_unit,
        count(*) over same as together, row_number() over (same order by hanging.on_day, it.id) as place
      from hanging join matter as it on it.id = hanging.id
      window same as (partition by it.system_key, it.unit_id, it.account_id, hanging.sort, hanging.point)
    ), charged as (
      select *, iif(min(first_unit) over same = max(first_unit) over same, first_unit, '') as responsible
      from placed window same as (partition by system_key, unit_id, account_id, sort, point)
    ) select line.id, line.system_key, line.year, line.number, line.title, line.raised_on, line.due_on, line.on_day,
      line.point, line.stage, line.sort, iif(line.together > ${FEW}, line.together, 1) as together, line.unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name, line.account_id,
      coalesce(account.name, '') as account_name,
      iif(line.together > ${FEW}, line.responsible, line.first_unit) as responsible,
      coalesce((select group_concat(rung.key || ' ' || rung.on_day) from matter_entry as rung
        where rung.matter_id = line.id and rung.kind = 'rung'), '') as climbed
    from charged as line left join organization as unit on unit.id = line.unit_id
    left join account on account.id = line.account_id
    where line.together <= ${FEW} or line.place = 1 order by line.on_day, line.id limit ${MOST}`.execute(trx)
  return rows
}

const RESPONSIBLE = sql`coalesce((select name from matter_unit where matter_id = it.id order by position limit 1), '')`

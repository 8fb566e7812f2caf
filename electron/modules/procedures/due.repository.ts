import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { titleIn } from './cases-of.repository'

/** Cases of one procedure that have the same step before them in the same unit and month. */
export type DueGroup = {
  system: string
  kind: string
  title: string
  step: string
  stepTitle: string
  unitId: string | null
  unitName: string
  /** The nearest day. */
  on: string
  n: number
  /** Of the nearest one. */
  id: string
  name: string
  /** The one in charge of all of them, null where there are several or none. */
  managerId: string | null
  manager: string
}

const UNIT = sql`coalesce(nullif(unit.short_name, ''), unit.name, '')`

/** Steps that fall due by a day, by procedure, step, unit and month; the nearest first. */
export async function dueSteps(trx: Trx, until: string, limit: number): Promise<DueGroup[]> {
  const { rows } =
    await sql<DueGroup>`select it.system_key as system, it.kind, ran.title, it.due_step as step,
      ${titleIn('steps', 'it.due_step')} as "stepTitle", it.unit_id as "unitId", ${UNIT} as "unitName",
      min(it.due_on) as "on", count(*) as n, it.id, it.name,
      case when count(distinct it.manager_id) = 1 then it.manager_id end as "managerId",
      case when count(distinct it.manager_id) = 1 then coalesce(manager.name, '') else '' end as manager
    from procedure_case as it join procedure_version as ran on ran.id = it.version_id
    left join organization as unit on unit.id = it.unit_id
    left join account as manager on manager.id = it.manager_id
    where it.removed_at is null and it.state = 'running' and it.due_on <> '' and it.due_on <= ${until}
    group by it.system_key, it.kind, it.due_step, it.unit_id, substr(it.due_on, 1, 7)
    order by min(it.due_on), it.id limit ${limit}`.execute(trx)
  return rows
}

/** Replies of an organ that are out, by procedure and month. */
export type WaitingGroup = {
  system: string
  kind: string
  title: string
  organ: string
  on: string
  n: number
  id: string
  name: string
}

export async function waitingReplies(trx: Trx, until: string, limit: number): Promise<WaitingGroup[]> {
  const { rows } = await sql<WaitingGroup>`select it.system_key as system, it.kind, ran.title, reply.organ,
      min(reply.due_on) as "on", count(*) as n, it.id, it.name
    from procedure_reply as reply join procedure_case as it on it.id = reply.case_id
    join procedure_version as ran on ran.id = it.version_id
    where reply.result = '' and reply.asked_on <> '' and reply.due_on <> '' and reply.due_on <= ${until}
      and it.removed_at is null and it.state = 'running'
    group by it.system_key, it.kind, reply.organ, substr(reply.due_on, 1, 7)
    order by min(reply.due_on), it.id limit ${limit}`.execute(trx)
  return rows
}

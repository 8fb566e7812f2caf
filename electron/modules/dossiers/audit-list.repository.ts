import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { AuditFilter, AuditRow, AuditsOfUnit } from '#shared/modules/dossiers/audit'
import type { DossierId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'

type Row = Omit<AuditRow, 'doubtful' | 'fatal' | 'stale'> & { doubtful: 0 | 1; fatal: 0 | 1; stale: 0 | 1 }

/** Looked at, and the dossier or the person's record changed since. */
const STALE = sql`(audit.looked_at <> '' and audit.looked_at < max(it.changed_at, person.changed_at))`

/** A slice of the list, with how many there are in all. */
export async function auditRows(trx: Trx, { offset, limit, ...filter }: AuditFilter & Slice) {
  const ids = await dossiersToLookAt(trx, filter)
  const { rows } = await rowsQuery(ids.slice(offset, offset + limit)).execute(trx)
  const shown = rows.map(({ doubtful, fatal, stale, ...row }) => ({
    ...row,
    doubtful: doubtful === 1,
    fatal: fatal === 1,
    stale: stale === 1,
  }))
  return { total: ids.length, rows: shown }
}

/** The dossiers a filter finds, in its order. */
export async function dossiersToLookAt(trx: Trx, filter: AuditFilter): Promise<DossierId[]> {
  const { rows } = await sql<{
    id: DossierId
  }>`select it.id ${found(filter)} order by ${ORDERS[filter.sort]}`.execute(trx)
  return rows.map((row) => row.id)
}

function rowsQuery(ids: readonly string[]): RawBuilder<Row> {
  return sql<Row>`select it.id as "dossierId", person.name, coalesce(unit.name, '') as "unitName",
      coalesce(audit.state, 'none') as state, nullif(audit.result, '') as result,
      coalesce(audit.differ, 0) as differ, coalesce(audit.absent, 0) as absent,
      coalesce(audit.doubtful, 0) as doubtful, audit.points, coalesce(audit.fatal, 0) as fatal,
      coalesce(audit.looked_at, '') as "lookedAt",
      coalesce(${STALE}, 0) as stale
    from json_each(${JSON.stringify(ids)}) as wanted cross join dossier as it on it.id = wanted.value
      join person on person.id = it.person_id left join organization as unit on unit.id = person.organization_id
      left join dossier_audit as audit on audit.dossier_id = it.id
    order by wanted.key`
}

/** The dossiers of a filter counted by the unit people are listed under, in the order of the units. */
export async function auditsByUnit(trx: Trx, filter: AuditFilter): Promise<AuditsOfUnit[]> {
  const { rows } =
    await sql<AuditsOfUnit>`select unit.id as "organizationId", coalesce(unit.name, '') as "unitName",
      count(*) as dossiers, count(audit.points) as looked, round(avg(audit.points), 1) as points,
      coalesce(sum(audit.fatal), 0) as fatal, coalesce(sum(audit.doubtful), 0) as doubtful,
      coalesce(sum(audit.result = 'passed'), 0) as passed
    ${found(filter)} group by unit.id order by unit.tree_order`.execute(trx)
  return rows
}

function found({ organizationId, state, doubtfulOnly, staleOnly }: AuditFilter): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  if (organizationId !== null)
    clauses.push(
      sql`instr(unit.path, (select path from organization as top where top.id = ${organizationId})) = 1`,
    )
  if (state !== null) clauses.push(sql`coalesce(audit.state, 'none') = ${state}`)
  if (doubtfulOnly) clauses.push(sql`audit.doubtful = 1`)
  if (staleOnly) clauses.push(STALE)
  return sql`from dossier as it join person on person.id = it.person_id
    left join organization as unit on unit.id = person.organization_id
    left join dossier_audit as audit on audit.dossier_id = it.id where ${sql.join(clauses, sql` and `)}`
}

const BY_UNIT = sql`unit.tree_order, person.position, person.stroke_key, it.id`

/** By points the worst come first; by state those that have come least far. */
const ORDERS: Record<AuditFilter['sort'], RawBuilder<unknown>> = {
  unit: BY_UNIT,
  points: sql`audit.points is null, audit.points, ${BY_UNIT}`,
  state: sql`case coalesce(audit.state, 'none') when 'none' then 0 when 'first' then 1 when 'second' then 2
    when 'supplement' then 3 when 'collective' then 4 when 'signed' then 5 else 6 end, ${BY_UNIT}`,
}

import { type RawBuilder, sql } from 'kysely'
import { idList, subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { WarningEntry } from '#shared/modules/members/admissions'
import type { WarningAct, WarningRule } from '#shared/modules/members/systems'
import type { MatterId, OrganizationId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'
import { ADMITS, admittedRelation, FIRST_ADMISSION, latestDay } from './admission-relation.repository'

/** A level with the first day looked at: who had nobody since then stands at it. */
export type LevelDays = { key: string; from: string; acts: readonly WarningAct[] }

export type VillagesAsked = {
  system: string
  rule: WarningRule
  on: string
  /** From the mildest up. */
  levels: readonly LevelDays[]
  text: string
  unitId: string | null
  level: string
  owed: boolean
}

export type VillageLine = {
  kind: SubjectKind
  id: string
  name: string
  unitId: OrganizationId | null
  unitName: string
  lastOn: string
  since: string
  level: string
  /** JSON list. */
  owed: string
}

/** Every subject of the scope with its last admission, the level it stands at and what is still to be done there. */
function judged(trx: Trx, { system, rule, on, levels, unitId }: VillagesAsked): RawBuilder<unknown> {
  const scope = { ...rule.scope, units: unitId === null ? rule.scope.units : [unitId] }
  const since = sql`max(${latestDay(sql`last_on`)}, since)`
  const cases = levels.toReversed().map((it) => sql`when ${since} < ${it.from} then ${it.key}`)
  return sql`(
    with last as (select subject_id, max(on_day) as on_day from ${admittedRelation(rule.scope.kind)}
        where on_day <= ${`${on}~`} group by subject_id),
      noted as (${notedYears(rule.scope.kind, on)}),
      known as (select subject.kind, subject.id, subject.name, subject.unit_id, subject.unit_name, subject.position,
          max(coalesce(last.on_day, ''), coalesce(noted.last_year, '')) as last_on, ${recordStart(rule)} as since
        from ${subjectQuery(trx, scope, on)} as subject left join last on last.subject_id = subject.id
        left join noted on noted.subject_id = subject.id),
      stood as (select known.*, case when since = '' then '' ${sql.join(cases, sql` `)} else '' end as level from known)
    select stood.*, coalesce((select json_group_array(act.value)
        from json_each(${JSON.stringify(levels)}) as level, json_each(level.value, '$.acts') as act
        where level.value ->> 'key' = stood.level and not exists (select 1 from admission_warning as done
          where done.system_key = ${system} and done.subject_kind = stood.kind and done.subject_id = stood.id
            and done.level = stood.level and done.act = act.value and done.removed_at is null
            and done.on_day <= ${on} and done.on_day >= stood.last_on)), '[]') as owed
    from stood)`
}

/** Of the years that statistics tell, the first day, and the last year in which somebody was admitted. */
function notedYears(kind: SubjectKind, on: string): RawBuilder<unknown> {
  return sql`select subject_id, min(year) || '-01-01' as first_on,
      cast(max(case when admitted > 0 then year end) as text) as last_year
    from admission_year where subject_kind = ${kind} and admitted is not null and year <= ${Number(on.slice(0, 4))}
    group by subject_id`
}

/** The first day of which a subject's admissions are on record: as the rule says, or else as what is on record shows. */
function recordStart({ recordsFrom }: WarningRule): RawBuilder<unknown> {
  if (recordsFrom !== '') return sql`${recordsFrom}`
  return sql`coalesce(min(noted.first_on, ${FIRST_ADMISSION}), noted.first_on, ${FIRST_ADMISSION}, '')`
}

function narrowed({ text, level, owed }: VillagesAsked): RawBuilder<boolean> {
  const words = text.trim()
  const at = level === '' ? sql`1` : level === 'any' ? sql`level <> ''` : sql`level = ${level}`
  return sql<boolean>`${at} and (${words} = '' or instr(name, ${words}) > 0 or instr(unit_name, ${words}) > 0)
    and (${owed ? 1 : 0} = 0 or owed <> '[]')`
}

type VillagePage = {
  total: number
  /** The first day on record of any, '' for none. */
  since: string
  rows: VillageLine[]
  levels: Map<string, { count: number; owed: number }>
}

/** Subjects in the order of lists, with how many stand at each level in all. */
export async function listVillages(
  trx: Trx,
  asked: VillagesAsked,
  { offset, limit }: Slice,
): Promise<VillagePage> {
  const counted = await sql<{
    level: string
    count: number
    owed: number
    total: number
    since: string | null
  }>`
    select level, count(*) as count, sum(owed <> '[]') as owed, sum(${narrowed(asked)}) as total,
      min(nullif(since, '')) as since
    from ${judged(trx, asked)} group by level`.execute(trx)
  const { rows } = await sql<VillageLine>`select kind, id, name, unit_id as "unitId", unit_name as "unitName",
      last_on as "lastOn", since, level, owed
    from ${judged(trx, asked)} where ${narrowed(asked)} order by position, id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return {
    total: counted.rows.reduce((sum, it) => sum + it.total, 0),
    since: counted.rows.flatMap((it) => it.since ?? []).toSorted()[0] ?? '',
    rows,
    levels: new Map(counted.rows.map(({ level, count, owed }) => [level, { count, owed }])),
  }
}

/** How many were admitted, by subject and year: those on record, or the year's statistics where these say more. */
export async function admittedByYear(
  trx: Trx,
  kind: SubjectKind,
  { from, to }: { from: number; to: number },
): Promise<{ subjectId: string; year: number; count: number }[]> {
  const { rows } = await sql<{ subjectId: string; year: number; count: number }>`
    select subject_id as "subjectId", year, max(count) as count from (
      select subject_id, cast(substr(on_day, 1, 4) as integer) as year, count(*) as count
        from ${admittedRelation(kind)} where on_day >= ${String(from)} and on_day < ${String(to + 1)} group by 1, 2
      union all select subject_id, year, admitted from admission_year
        where subject_kind = ${kind} and year between ${from} and ${to} and admitted is not null)
    group by 1, 2`.execute(trx)
  return rows
}

/** Members, on the register or of the last statistics where these say more, and people on their way into the party. */
export async function villageStrength(
  trx: Trx,
  ids: readonly string[],
  on: string,
): Promise<Map<string, { members: number; activists: number }>> {
  const { rows } = await sql<{ id: string; members: number; activists: number }>`
    select wanted.value as id,
      max((select count(*) from party_organization as party join party_member as here on here.party_id = party.id
        where party.village_id = wanted.value and here.from_on <= ${on}
          and (here.to_on = '' or here.to_on > ${on})),
        coalesce((select noted.members from admission_year as noted where noted.subject_kind = 'village'
          and noted.subject_id = wanted.value and noted.members is not null and noted.year <= ${Number(on.slice(0, 4))}
          order by noted.year desc limit 1), 0)) as members,
      (select count(*) from procedure_case as admission join procedure_version as ran on ran.id = admission.version_id
        where admission.village_id = wanted.value and admission.removed_at is null and admission.state = 'running'
          and ${ADMITS} and exists (select 1 from procedure_entry as entry
            where entry.case_id = admission.id and entry.mark = 'activist')
          and not exists (select 1 from procedure_entry as entry
            where entry.case_id = admission.id and entry.mark = 'admitted')) as activists
    from ${idList(ids)} as wanted`.execute(trx)
  return new Map(rows.map(({ id, members, activists }) => [id, { members, activists }]))
}

/** What was done about these subjects, the latest first. */
export async function warningEntries(
  trx: Trx,
  system: string,
  ids: readonly string[],
): Promise<(WarningEntry & { subjectId: string })[]> {
  const rows = await trx
    .selectFrom('admission_warning')
    .selectAll()
    .where('system_key', '=', system)
    .where(sql<boolean>`subject_id in ${idList(ids)}`)
    .where('removed_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((it) => ({
    subjectId: it.subject_id,
    id: it.id,
    version: it.version,
    level: it.level,
    act: it.act as WarningAct,
    on: it.on_day,
    number: it.number,
    matterId: it.matter_id as MatterId | null,
    note: it.note,
  }))
}

/** How many subjects of each town and level still wait for an act. */
export async function warningsOwed(
  trx: Trx,
  asked: VillagesAsked,
): Promise<{ unitId: string | null; unitName: string; level: string; count: number }[]> {
  const { rows } = await sql<{ unitId: string | null; unitName: string; level: string; count: number }>`
    select unit_id as "unitId", max(unit_name) as "unitName", level, count(*) as count
    from ${judged(trx, asked)} where ${narrowed(asked)} group by unit_id, level order by min(position)`.execute(
    trx,
  )
  return rows
}

import { type RawBuilder, sql } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { AreaRule } from '#shared/modules/inspections/system'
import { type CoverageSpan, counted } from './coverage.repository'

/** @file Records that figures of inspections count. `asked.pick` is an inspection unless said otherwise. */

const PLACE = sql`coalesce(village.name, nullif(unit.short_name, ''), unit.name, '')`
const UNIT = sql`coalesce(nullif(unit.short_name, ''), unit.name, '')`
const SUBJECT = sql`left join village on visit.subject_kind = 'village' and village.id = visit.subject_id
  left join organization as unit on unit.id = coalesce(village.town_id, visit.subject_id)`
/** The latest first. */
const BY_DAY = sql`-julianday(visit.visited_on)`
const DAY = sql`replace(visit.visited_on, '-', '.')`

const within = ({
  from,
  to,
  pick,
}: FigureAsked) => sql`visit.removed_at is null and visit.visited_on >= ${from}
  and visit.visited_on <= ${to} and (${pick} = '' or visit.programme = ${pick})`

export function visitsIn(asked: FigureAsked): RawBuilder<FigureRow> {
  return sql`select visit.id, ${PLACE} as name, unit.id as unit_id, ${UNIT} as unit_name, ${DAY} as note,
      null as amount, '/ledgers/inspections/visits/' || visit.id as href, ${BY_DAY} as position
    from inspection_visit as visit ${SUBJECT} where ${within(asked)}`
}

/** Units, or villages, that were visited in the span, once each. */
export function placesIn(kind: 'unit' | 'village', asked: FigureAsked): RawBuilder<FigureRow> {
  return sql`select visit.subject_id as id, ${PLACE} as name, unit.id as unit_id, ${UNIT} as unit_name,
      count(*) || ' 次' as note, null as amount, '/ledgers/inspections/visits' as href,
      coalesce(unit.tree_order, 0) * 10000 + coalesce(village.position, 0) as position
    from inspection_visit as visit ${SUBJECT} where ${within(asked)} and visit.subject_kind = ${kind}
    group by visit.subject_id`
}

/** Problems found in the span. */
export function findingsIn(asked: FigureAsked, { settled }: { settled: boolean }): RawBuilder<FigureRow> {
  const which = settled ? sql`(finding.settled_on <> '' or matter.stage = 'closed')` : sql`1`
  return sql`select finding.id, finding.text as name, unit.id as unit_id, ${PLACE} as unit_name, ${DAY} as note,
      null as amount, '/ledgers/inspections/visits/' || visit.id as href, ${BY_DAY} as position
    from inspection_finding as finding join inspection_visit as visit on visit.id = finding.visit_id ${SUBJECT}
    left join matter on matter.id = finding.matter_id and matter.removed_at is null
    where finding.removed_at is null and ${within(asked)} and ${which}`
}

/** Groups of the year of the day; with `areas` only those that have one, and how many units are in it. */
export function groupsOn({ on, pick }: FigureAsked, { areas }: { areas: boolean }): RawBuilder<FigureRow> {
  const units = sql`(select count(*) from inspection_area as area where area.group_id = it.id)`
  return sql`select it.id, it.name, null as unit_id, '' as unit_name,
      iif(${units} = 0, '没有片区', ${units} || ' 个乡镇') as note, null as amount,
      '/ledgers/inspections/groups' as href, it.position
    from inspection_group as it where it.removed_at is null and it.kind = 'group'
      and it.year = ${Number(on.slice(0, 4))} and (${pick} = '' or it.programme = ${pick})
      and (${areas ? 0 : 1} = 1 or ${units} > 0)`
}

/** Units that areas are made of; with `placed` only those in exactly one of the year's. */
export function areaUnitsOn(
  trx: Trx,
  { programme, rule, on }: { programme: string; rule: AreaRule; on: string },
  { placed }: { placed: boolean },
): RawBuilder<FigureRow> {
  const groups = sql`(select count(*) from inspection_area as area join inspection_group as one on one.id = area.group_id
    where area.unit_id = subject.id and one.programme = ${programme} and one.year = ${Number(on.slice(0, 4))}
      and one.removed_at is null)`
  return sql`select subject.id, subject.name, subject.id as unit_id, subject.name as unit_name,
      iif(${groups} = 1, '', '在 ' || ${groups} || ' 个片区') as note, null as amount,
      '/ledgers/inspections/groups' as href, subject.position
    from ${subjectQuery(trx, rule.of, on)} as subject where ${placed ? 1 : 0} = 0 or ${groups} = 1`
}

/** What of a rule is counted: its subjects, those visited often enough, visits asked for, visits made of those. */
export type RulePart = 'subjects' | 'met' | 'required' | 'made'

export function rulePart(trx: Trx, span: CoverageSpan, part: RulePart): RawBuilder<FigureRow> {
  const { key, times } = span.rule
  const amounts = {
    subjects: sql`null`,
    met: sql`null`,
    required: sql`${times}`,
    made: sql`min(it.visits, ${times})`,
  }
  return sql`select ${key} || ' ' || it.id as id, it.name, it.unit_id, it.unit_name,
      '应 ' || ${times} || ' 次，已 ' || it.visits || ' 次' as note, ${amounts[part]} as amount,
      '/ledgers/inspections?rule=' || ${key} as href, it.position
    from ${counted(trx, span)} as it where ${part} <> 'met' or it.visits >= ${times}`
}

/** Records of several selects together. */
export function together(parts: readonly RawBuilder<FigureRow>[]): RawBuilder<FigureRow> {
  if (parts.length === 0)
    return sql`select '' as id, '' as name, null as unit_id, '' as unit_name, '' as note, null as amount, '' as href,
      0 as position where 0`
  return sql`${sql.join(
    parts.map((it) => sql`select * from (${it})`),
    sql` union all `,
  )}`
}

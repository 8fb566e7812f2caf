import { type RawBuilder, sql } from 'kysely'
import { idList, subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'

/** @file What is owed against what is on record: every figure is computed from the records each time it is asked for. */

export type CoverageAsk = {
  system: string
  board: DutyBoard
  /** In the order of the board's kinds, of each kind in time. */
  periods: readonly JudgedPeriod[]
  /** Whose list it is: subjects as they stood on this ISO day. */
  on: string
  /** Periods that ended before this ISO day are counted. */
  today: string
  unitIds?: readonly string[]
  subjectId?: string | undefined
  text?: string
}

/**
 * `judged`: one row for each subject and period, with what it owed and how that stands; to stand before a `select`.
 * `due`, `done`, `made_up` and `missing` count only periods that have ended; `state` is a mark of the matrix.
 */
export function judgedCtes(trx: Trx, ask: CoverageAsk): RawBuilder<unknown> {
  return sql`with period as materialized (${periodRows(ask)}),
  subject as materialized (${subjectsAsked(trx, ask)}),
  asked_apart as materialized (select period.no, setting.subject_id, setting.asked from duty_setting as setting
    join period on setting.kind_key in ('', period.key) and setting.from_on <= period.to_on
      and (setting.to_on = '' or setting.to_on >= period.to_on)
    where setting.system_key = ${ask.system} and setting.board_key = ${ask.board.key} and setting.asked <> ''
      and setting.removed_at is null group by period.no, setting.subject_id, setting.asked),
  happened as (${happened(ask)}),
  held as materialized (${heldRows(ask)}),
  counted as materialized (${countedRows(ask)}),
  judged as materialized (select at, no, month, closed, wide, asked, altogether, first_month, held_months, planned_months,
      counted.asked * counted.closed * counted.whole as due,
      counted.asked * counted.closed * counted.in_time as done,
      counted.asked * counted.closed * (counted.altogether - counted.in_time) as made_up,
      counted.asked * counted.closed * (counted.whole - counted.altogether) as missing,
      case when not counted.asked then iif(counted.altogether > 0, 'd', '-')
        when counted.altogether < counted.whole then
          case when counted.closed then 'n' when counted.planned then 'p' else 'o' end
        when counted.in_time < counted.whole then 'm'
        when counted.unplanned then 'u' else 'd' end as state
    from counted)`
}

function periodRows({ periods, today }: CoverageAsk): RawBuilder<unknown> {
  const rows = periods.map(({ from, to, kind }, no) => [
    no,
    kind.key,
    from,
    to,
    kind.times,
    kind.counts,
    kind.parts.length,
    kind.needs,
    kind.plan ? 1 : 0,
    to < today ? 1 : 0,
    isWide(from, to) ? 1 : 0,
  ])
  return sql`select value ->> 0 as no, value ->> 1 as key, value ->> 2 as from_on, value ->> 3 as to_on,
    value ->> 4 as times, value ->> 5 as counts, value ->> 6 as parts, value ->> 7 as needs, value ->> 8 as plan,
    value ->> 9 as closed, value ->> 10 as wide from json_each(${JSON.stringify(rows)})`
}

/** Whether a period is longer than a month, so that its marks stand in the months in which something was held. */
export function isWide(from: string, to: string): boolean {
  return from.slice(0, 7) !== to.slice(0, 7) && Date.parse(to) - Date.parse(from) > 31 * 86_400_000
}

function subjectsAsked(trx: Trx, { system, board, on, unitIds = [], subjectId, text = '' }: CoverageAsk) {
  const narrowed = [sql`1`]
  if (unitIds.length > 0) narrowed.push(sql`subject.unit_id in ${idList(unitIds)}`)
  if (subjectId) narrowed.push(sql`subject.id = ${subjectId}`)
  if (text.trim() !== '')
    narrowed.push(
      sql`(instr(subject.name, ${text.trim()}) > 0 or instr(subject.unit_name, ${text.trim()}) > 0)`,
    )
  if (board.listed)
    narrowed.push(sql`exists (select 1 from duty_setting as listed where listed.system_key = ${system}
      and listed.board_key = ${board.key} and listed.subject_id = subject.id and listed.asked = 'yes'
      and listed.removed_at is null)`)
  return sql`select row_number() over (order by subject.position, subject.id) as at, subject.id, subject.name,
      subject.unit_id, subject.unit_name, coalesce(party.has_committee, 1) as committee,
      coalesce(party.groups, 0) as groups, coalesce(party.founded_on, '') as founded
    from ${subjectQuery(trx, board.scope, on)} as subject
    left join party_organization as party on party.id = subject.id where ${sql.join(narrowed, sql` and `)}`
}

/** What was recorded for the subjects themselves, and for people whose attendance counts what they attended. */
function happened({ system, board, periods }: CoverageAsk): RawBuilder<unknown> {
  const from = periods.reduce((first, it) => (it.from < first ? it.from : first), '9999')
  const to = periods.reduce((last, it) => (it.to > last ? it.to : last), '')
  const recorded = sql`select event.subject_id, event.kind_key, event.counts_on, event.held_on, event.planned_on,
      event.part, event.amount from duty_event as event
    where event.system_key = ${system} and event.subject_kind = ${board.scope.kind} and event.removed_at is null
      and event.counts_on between ${from} and ${to}`
  const attended = board.kinds
    .filter((it) => it.attends !== '')
    .map(
      ({
        key,
        attends,
      }) => sql` union all select attended.person_id, ${key}, meeting.held_on, meeting.held_on,
        meeting.held_on, '', 1 from duty_attendance as attended
      join duty_event as meeting on meeting.id = attended.event_id and meeting.removed_at is null
        and meeting.subject_kind = 'party' and meeting.held_on between ${from} and ${to}
      where attended.presence = 'present' and attended.person_id in (select id from subject)
        and ${attends === 'own' ? sql`exists` : sql`not exists`} (select 1 from party_member as own
          where own.person_id = attended.person_id and own.party_id = meeting.subject_id
            and own.from_on <= meeting.held_on and (own.to_on = '' or own.to_on > meeting.held_on))`,
    )
  return sql.join([recorded, ...attended], sql` `)
}

function heldRows({ periods }: CoverageAsk): RawBuilder<unknown> {
  const amount = sql`iif(period.counts = 'amount', happened.amount, 1)`
  const inTime = sql`happened.held_on <> '' and happened.held_on <= period.to_on`
  // Told apart only where a kind counts by parts: it costs a sorting of every group.
  const parts = periods.some((it) => it.kind.counts === 'parts')
    ? sql`count(distinct case when ${inTime} then happened.part end) as parts_in_time,
        count(distinct case when happened.held_on <> '' then happened.part end) as parts_held,
        max(happened.part = '' and ${inTime}) as whole_in_time,
        max(happened.part = '' and happened.held_on <> '') as whole_held`
    : sql`0 as parts_in_time, 0 as parts_held, 0 as whole_in_time, 0 as whole_held`
  return sql`select happened.subject_id, period.no,
      sum(iif(${inTime}, ${amount}, 0)) as in_time,
      sum(iif(happened.held_on > period.to_on, ${amount}, 0)) as late, ${parts},
      max(happened.held_on = '') as planned,
      max(period.plan and happened.held_on <> '' and happened.planned_on = '') as unplanned,
      ${monthsHeld(periods, inTime)}
    from period cross join happened on happened.kind_key = period.key
      and happened.counts_on between period.from_on and period.to_on
    group by happened.subject_id, period.no`
}

/** In which months longer periods have something; a board of none is spared the writing. */
function monthsHeld(periods: CoverageAsk['periods'], inTime: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!periods.some(({ from, to }) => isWide(from, to)))
    return sql`99 as first_month, '' as held_months, '' as planned_months`
  const month = sql`substr(happened.counts_on, 6, 2)`
  return sql`min(iif(period.wide and ${inTime}, cast(${month} as integer), 99)) as first_month,
      group_concat(iif(period.wide and happened.held_on <> '', ${month}, ''), '') as held_months,
      group_concat(iif(period.wide and happened.held_on = '', ${month}, ''), '') as planned_months`
}

/** How much a subject owed in a period (`whole`), and how much of it was held in time and altogether. */
function countedRows({ board }: CoverageAsk): RawBuilder<unknown> {
  const need = sql`iif(period.parts > 0, period.parts, subject.groups)`
  const counted = (times: RawBuilder<unknown>, parts: RawBuilder<unknown>, whole: RawBuilder<unknown>) =>
    sql`coalesce(case period.counts when 'times' then min(${times}, period.times)
      when 'amount' then ${times} >= period.times else (${whole} or ${parts} >= ${need}) end, 0)`
  return sql`select subject.at, period.no, cast(substr(period.to_on, 6, 2) as integer) as month, period.closed, period.wide,
      case period.needs when 'committee' then subject.committee = 1 when 'groups' then subject.groups > 0 else 1 end
        and subject.founded <= period.from_on and off.no is null
        ${board.listed ? sql`and listed.no is not null` : sql``} as asked,
      iif(period.counts = 'times', period.times, 1) as whole,
      ${counted(sql`held.in_time`, sql`held.parts_in_time`, sql`held.whole_in_time`)} as in_time,
      ${counted(sql`(held.in_time + held.late)`, sql`held.parts_held`, sql`held.whole_held`)} as altogether,
      coalesce(held.planned, 0) as planned, coalesce(held.unplanned, 0) as unplanned,
      coalesce(held.first_month, 99) as first_month, coalesce(held.held_months, '') as held_months,
      coalesce(held.planned_months, '') as planned_months
    from subject cross join period
    left join held on held.subject_id = subject.id and held.no = period.no
    left join asked_apart as off on off.subject_id = subject.id and off.no = period.no and off.asked = 'no'
    ${board.listed ? sql`left join asked_apart as listed on listed.subject_id = subject.id and listed.no = period.no and listed.asked = 'yes'` : sql``}`
}

import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { CaseRow, CaseState } from '#shared/modules/procedures/case'
import type { CaseAsk } from '#shared/modules/procedures/contract'
import type { Page, Slice } from '#shared/values/page'
import { titleIn } from './cases-of.repository'

type Wanted = { ask: CaseAsk; today: string }

/** One slice of the cases asked for. */
export async function listCases(trx: Trx, wanted: Wanted, slice: Slice): Promise<Page<CaseRow>> {
  const counted = await sql<{ n: number }>`select count(*) as n ${FROM} where ${whereOf(wanted)}`.execute(trx)
  const { rows } = await casesQuery(wanted, slice).execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows: rows.map(shownRow) }
}

/** The query behind the list. Exported for the test that its order reads an index. */
export function casesQuery({ ask, today }: Wanted, { offset, limit }: Slice): RawBuilder<StoredRow> {
  return sql<StoredRow>`select ${COLUMNS} ${FROM} where ${whereOf({ ask, today })}
    order by ${orderOf(ask)} limit ${limit} offset ${offset}`
}

/** These cases as lists show them, in the order of their ids. */
export async function caseRows(trx: Trx, ids: readonly string[]): Promise<CaseRow[]> {
  const { rows } =
    await sql<StoredRow>`select ${COLUMNS} ${FROM} where it.id in ${idList(ids)} order by it.id`.execute(trx)
  return rows.map(shownRow)
}

export type StoredRow = Omit<CaseRow, 'days'> & { days: string | null }

function shownRow({ days, ...row }: StoredRow): CaseRow {
  return { ...row, days: days === null ? {} : JSON.parse(days) }
}

const SHORT_PARTY = sql`coalesce(nullif(party.short_name, ''), party.name, '')`

const COLUMNS = sql`it.id, it.version, it.system_key as system, it.kind, it.subject_kind as "subjectKind",
  it.subject_id as "subjectId", coalesce(person.name, it.name) as name, it.topic, it.party_id as "partyId",
  ${SHORT_PARTY} as "partyName", it.unit_id as "unitId",
  coalesce(nullif(unit.short_name, ''), unit.name, '') as "unitName", it.village_id as "villageId",
  it.began_on as "beganOn", it.ended_on as "endedOn", it.state, it.stop_reason as "stopReason", ran.rule,
  it.stage, ${titleIn('stages', 'it.stage')} as "stageTitle", it.step,
  ${titleIn('steps', 'it.step')} as "stepTitle", it.due_on as "dueOn",
  ${titleIn('steps', 'it.due_step')} as "dueTitle", it.troubles, it.manager_id as "managerId",
  coalesce(manager.name, '') as manager,
  (select json_group_object(step, on_day) from (select step, max(on_day) as on_day from procedure_entry
    where case_id = it.id and state = 'done' group by step)) as days`

const FROM = sql`from procedure_case as it join procedure_version as ran on ran.id = it.version_id
  left join person on it.subject_kind = 'person' and person.id = it.subject_id
  left join party_organization as party on party.id = it.party_id
  left join organization as unit on unit.id = it.unit_id
  left join account as manager on manager.id = it.manager_id`

function whereOf({ ask, today }: Wanted): RawBuilder<unknown> {
  const clauses = [...withinOf(ask)]
  if (ask.state !== null) clauses.push(sql`it.state = ${ask.state}`)
  if (ask.stage !== '') clauses.push(sql`it.stage = ${ask.stage}`)
  if (ask.only !== 'all') clauses.push(ONLY[ask.only](today))
  return sql.join(clauses, sql` and `)
}

/** What narrows the list apart from state, stage and its questions, which are counted beside each other. */
function withinOf({ system, kind, text, unitIds, partyId, year }: CaseAsk): RawBuilder<unknown>[] {
  const clauses = [sql`it.removed_at is null`, sql`it.system_key = ${system}`, sql`it.kind = ${kind}`]
  if (year > 0) clauses.push(sql`it.began_on between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  if (partyId !== null)
    clauses.push(sql`it.party_id in (select below.id from party_organization as below
      join party_organization as top on top.id = ${partyId}
      where below.id = top.id or instr(below.path, top.id || '/') > 0)`)
  if (unitIds.length > 0)
    clauses.push(sql`exists (select 1 from organization as root where root.id in ${idList(unitIds)}
      and unit.path >= root.path and unit.path < root.path || '~')`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean)) clauses.push(named(word))
  return clauses
}

/** Letters begin a spelling of the person's name; anything else stands in a name, the topic or a place. */
function named(word: string): RawBuilder<unknown> {
  const letters = /^[a-z]+$/i.test(word)
  return sql`(instr(it.name, ${word}) > 0 or instr(it.topic, ${word}) > 0 or instr(unit.name, ${word}) > 0
    or instr(party.name, ${word}) > 0
    or (${letters ? 1 : 0} and instr(person.spellings, ${` ${word.toLowerCase()}`}) > 0))`
}

const ONLY: Record<'overdue' | 'troubled' | 'waiting', (today: string) => RawBuilder<unknown>> = {
  overdue: (today) => sql`(it.state = 'running' and it.due_on <> '' and it.due_on < ${today})`,
  troubled: () => sql`it.troubles > 0`,
  waiting: () => sql`(it.state = 'running' and exists (select 1 from procedure_reply as reply
    where reply.case_id = it.id and reply.asked_on <> '' and reply.result = ''))`,
}

const ORDERS: Record<NonNullable<CaseAsk['sort']>['key'], RawBuilder<unknown>> = {
  name: sql`it.name`,
  unit: sql`unit.tree_order`,
  party: sql`party.tree_order`,
  began: sql`it.began_on`,
  due: sql`it.due_on`,
  step: sql`it.step`,
}

function orderOf({ sort, only }: CaseAsk): RawBuilder<unknown> {
  if (sort === null) return only === 'overdue' ? sql`it.due_on, it.id` : sql`it.began_on desc, it.id desc`
  const way = sort.down ? sql`desc` : sql`asc`
  const empty = sort.key === 'due' ? sql`it.due_on = '', ` : sql``
  return sql`${empty}${ORDERS[sort.key]} ${way}, it.id ${way}`
}

export type CaseCounts = {
  states: Record<CaseState, number>
  stages: Record<string, number>
  only: { overdue: number; troubled: number; waiting: number }
}

/** How many cases each state, stage and question of the list has, narrowed as the list is but for those. */
export async function countCases(trx: Trx, { ask, today }: Wanted): Promise<CaseCounts> {
  const within = sql.join(withinOf(ask), sql` and `)
  const { rows } = await sql<{
    state: CaseState
    stage: string
    n: number
    overdue: number
    troubled: number
    waiting: number
  }>`select it.state, it.stage, count(*) as n, sum(${ONLY.overdue(today)}) as overdue,
      sum(${ONLY.troubled(today)}) as troubled, sum(${ONLY.waiting(today)}) as waiting
    ${FROM} where ${within} group by it.state, it.stage`.execute(trx)
  const counts: CaseCounts = {
    states: { running: 0, done: 0, stopped: 0 },
    stages: {},
    only: { overdue: 0, troubled: 0, waiting: 0 },
  }
  for (const { state, stage, n, overdue, troubled, waiting } of rows) {
    counts.states[state] += n
    if (state === 'running') counts.stages[stage] = n
    counts.only.overdue += overdue
    counts.only.troubled += troubled
    counts.only.waiting += waiting
  }
  return counts
}

/** Running and overdue cases of every procedure, by `system kind`. */
export async function countByProcedure(
  trx: Trx,
  today: string,
): Promise<Map<string, { running: number; overdue: number }>> {
  const { rows } = await sql<{ key: string; running: number; overdue: number }>`select
      it.system_key || ' ' || it.kind as key, count(*) as running, sum(${ONLY.overdue(today)}) as overdue
    from procedure_case as it where it.removed_at is null and it.state = 'running' group by 1`.execute(trx)
  return new Map(rows.map((it) => [it.key, it]))
}

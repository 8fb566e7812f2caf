import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Conduct, ConductFilter, ConductState } from '#shared/modules/members/conduct'
import type { Slice } from '#shared/values/page'
import { countOf, named, PARTY_NAME, PARTY_UNIT, UNIT_NAME } from './member-parts.repository'
import type { MemberConductTable } from './members.table'

export type ConductRecord = Selectable<MemberConductTable>

/** The latest membership, so that someone who left still stands under the last branch. */
const FROM = sql`from member_conduct as it join person on person.id = it.person_id
  left join party_member as here on here.person_id = it.person_id and not exists
    (select 1 from party_member as other where other.person_id = here.person_id
      and (case other.to_on when '' then '9' else other.to_on end, other.from_on)
        > (case here.to_on when '' then '9' else here.to_on end, here.from_on))
  left join party_organization as party on party.id = here.party_id ${PARTY_UNIT}`

const stateOn = (today: string): RawBuilder<ConductState> =>
  sql<ConductState>`case when it.approved_on = '' then 'proposed' when it.outcome_on <> '' or it.ends = 1 then 'closed'
    when it.until_on <> '' and it.until_on < ${today} then 'over' else 'running' end`

function conditions({ kind, state, text, personId }: ConductFilter, today: string): RawBuilder<boolean> {
  return sql<boolean>`it.removed_at is null and (${kind} is null or it.kind = ${kind})
    and (${state} is null or ${stateOn(today)} = ${state})
    and (${personId} is null or it.person_id = ${personId}) and ${named(text)}`
}

type Row = Omit<Conduct, 'ends'> & { ends: number }
const shown = (row: Row): Conduct => ({ ...row, ends: row.ends === 1 })

const COLUMNS = sql`it.id, it.version, it.person_id as "personId", person.name, it.kind, it.measure,
  it.measure_label as "measureLabel", it.reason, it.organ, it.document, it.meeting_on as "meetingOn",
  it.approved_on as "approvedOn", it.until_on as "untilOn", it.outcome, it.outcome_on as "outcomeOn", it.ends,
  party.id as "partyId", ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName"`

/** The ledger, the latest first. */
export async function listConducts(
  trx: Trx,
  { filter, today }: { filter: ConductFilter; today: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Conduct[] }> {
  const wanted = conditions(filter, today)
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total ${FROM} where ${wanted}`.execute(trx),
  )
  const { rows } = await sql<Row>`select ${COLUMNS}, ${stateOn(today)} as state ${FROM} where ${wanted}
    order by it.approved_on = '' desc, it.approved_on desc, it.id desc limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return { total, rows: rows.map(shown) }
}

export async function countConducts(trx: Trx, today: string): Promise<Record<ConductState, number>> {
  const { rows } = await sql<{ state: ConductState; total: number }>`select ${stateOn(today)} as state,
    count(*) as total from member_conduct as it where it.removed_at is null group by 1`.execute(trx)
  const count = (state: ConductState) => rows.find((it) => it.state === state)?.total ?? 0
  return {
    proposed: count('proposed'),
    running: count('running'),
    over: count('over'),
    closed: count('closed'),
  }
}

export async function findConduct(trx: Trx, id: string, today: string): Promise<Conduct | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS}, ${stateOn(today)} as state ${FROM}
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  return rows[0] && shown(rows[0])
}

export async function insertConduct(trx: Trx, row: Insertable<MemberConductTable>): Promise<void> {
  await trx.insertInto('member_conduct').values(row).execute()
}

export async function updateConduct(trx: Trx, id: string, change: Partial<ConductRecord>): Promise<void> {
  await trx.updateTable('member_conduct').set(change).where('id', '=', id).execute()
}

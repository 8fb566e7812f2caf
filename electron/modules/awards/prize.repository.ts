import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { type HonourState, type Prize, PrizeContent, type PrizeSums } from '#shared/modules/awards/honour'
import { COMMITTED, netOf } from '#shared/modules/awards/rules'
import type { PrizeId } from '#shared/values/id'
import type { PrizeTable } from './honour.table'

export type PrizeRecord = Selectable<PrizeTable>
/** A payment with what its honour says. */
export type NamedPrize = PrizeRecord & {
  name: string
  unit_name: string
  category_label: string
  honour_state: HonourState
}

const LEDGER = sql`select it.*, honour.name, honour.unit_name, honour.category_label, honour.state as honour_state
  from award_prize as it join award_honour as honour on honour.id = it.honour_id`

/** The ledger in the order of the award list, withdrawn ones behind. */
export async function loadPrizes(trx: Trx, cycleId: string): Promise<NamedPrize[]> {
  const { rows } = await sql<NamedPrize>`${LEDGER} where it.cycle_id = ${cycleId} and it.removed_at is null
    order by honour.state = 'withdrawn', honour.position, honour.stroke_key, honour.id, it.item, it.id`.execute(
    trx,
  )
  return rows
}

/** One payment of the cycle; refuses one that is not there. */
export async function findPrize(trx: Trx, cycleId: string, id: string): Promise<NamedPrize> {
  const { rows } = await sql<NamedPrize>`${LEDGER} where it.id = ${id} and it.cycle_id = ${cycleId}
    and it.removed_at is null`.execute(trx)
  const [row] = rows
  if (!row) throw refuse('not-found', '找不到这笔奖金，可能已删去。', { remedy: '刷新台账后再看。' })
  return row
}

export function prizesOfHonour(trx: Trx, honourId: string): Promise<PrizeRecord[]> {
  return trx
    .selectFrom('award_prize')
    .selectAll()
    .where('honour_id', '=', honourId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function insertPrizes(trx: Trx, rows: readonly Insertable<PrizeTable>[]): Promise<void> {
  await insertMany(trx, 'award_prize', rows)
}

export async function updatePrize(trx: Trx, id: string, change: Updateable<PrizeTable>): Promise<void> {
  await trx.updateTable('award_prize').set(change).where('id', '=', id).execute()
}

/** What the ledger comes to now, added up by the database within the caller's transaction. */
export async function loadPrizeSums(trx: Trx, cycleId: string): Promise<PrizeSums> {
  const committed = sql`it.state in (select value from json_each(${JSON.stringify(COMMITTED)}))`
  const { rows } = await sql<{
    budget: number | null
    consent: string
    gross: number
    tax: number
    paid: number
    recover: number
  }>`select cycle.budget, cycle.budget_consent as consent,
      coalesce(sum(it.gross) filter (where ${committed}), 0) as gross,
      coalesce(sum(it.tax) filter (where ${committed}), 0) as tax,
      coalesce(sum(it.gross) filter (where it.state = 'paid'), 0) as paid,
      coalesce(sum(it.gross) filter (where it.state = 'recover'), 0) as recover
    from award_cycle as cycle
    left join award_prize as it on it.cycle_id = cycle.id and it.removed_at is null
    where cycle.id = ${cycleId} group by cycle.id`.execute(trx)
  const [sums] = rows
  if (!sums) throw refuse('not-found', '找不到这一届评选。', { remedy: '回到评选列表再选。' })
  const left = sums.budget === null ? null : sums.budget - sums.gross
  return { ...sums, net: netOf(sums), left, over: Math.max(0, -(left ?? 0)) }
}

/** Other payments of the same item to the same one, by prize: what 就高不重复 asks to look at. */
export type SamePayment = { prize_id: string; year: number; cycle_title: string; gross: number }

export async function samePayments(trx: Trx, cycleId: string): Promise<SamePayment[]> {
  const { rows } = await sql<SamePayment>`select it.id as prize_id, other.year, other.cycle_title, paid.gross
    from award_prize as it
    join award_honour as own on own.id = it.honour_id
    join award_honour as other on other.removed_at is null and other.id <> own.id
      and (other.person_id = own.person_id
        or (own.subject = 'organization' and other.subject = own.subject
          and other.organization_id = own.organization_id)
        or (own.identity_key <> '' and other.identity_key = own.identity_key))
    join award_prize as paid on paid.honour_id = other.id and paid.removed_at is null
      and paid.item = it.item and paid.state in ('due', 'paid')
    where it.cycle_id = ${cycleId} and it.removed_at is null and it.state in ('due', 'paid')
      and (other.year = own.year or (other.state = 'held' and other.term_from <> ''
        and (other.term_to = '' or substr(other.term_to, 1, 4) >= cast(own.year as text))))
    order by it.id, other.year desc`.execute(trx)
  return rows
}

/** What nominations say was received already (已享受的人才待遇), by honour. */
export async function benefitsOf(trx: Trx, cycleId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; benefits: string }>`select honour.id,
      json_extract(it.facts, '$.benefits') as benefits
    from award_honour as honour join award_nomination as it on it.id = honour.nomination_id
    where honour.cycle_id = ${cycleId} and json_extract(it.facts, '$.benefits') <> ''`.execute(trx)
  return new Map(rows.map((it) => [it.id, it.benefits]))
}

export function prizeContentOf(row: PrizeRecord): PrizeContent {
  return PrizeContent.parse(JSON.parse(row.content))
}

export function toPrize(row: NamedPrize, warnings: readonly string[] = []): Prize {
  const content = prizeContentOf(row)
  return {
    ...content,
    id: row.id as PrizeId,
    version: row.version,
    name: row.name,
    unitName: row.unit_name,
    categoryLabel: row.category_label,
    honourState: row.honour_state,
    net: netOf(content),
    warnings: [...warnings],
  }
}

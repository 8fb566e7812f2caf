import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { DuesBaseContent, DuesBranch } from '#shared/modules/members/dues'
import type { Slice } from '#shared/values/page'
import { type DuesEdition, duesRelation } from './dues-relation.repository'
import { PARTY_NAME, PARTY_UNIT, UNIT_NAME, unitsBelow } from './member-parts.repository'

export type DuesAsked = {
  editions: readonly DuesEdition[]
  /** Months of the year up to the one asked. */
  months: readonly string[]
  /** Months in a row, up to the one asked, that make somebody listed. */
  inRow: readonly string[]
}

export type BranchesAsked = DuesAsked & { text: string; unitId: string | null; owing: boolean }
export type DuesSums = Pick<DuesBranch, 'members' | 'unset' | 'due' | 'paid' | 'owing' | 'long'>

/** One row for each branch with members in these months. */
function branchSums({ editions, months, inRow, text, unitId, owing }: BranchesAsked): RawBuilder<unknown> {
  const words = text.trim()
  const units = unitId === null ? [] : [unitId]
  return sql`
    with person_sum as (
      select it.party_id, it.person_id, max(it.due is null) as unset, sum(coalesce(it.due, 0)) as due,
        sum(it.paid) as paid, max(coalesce(it.due, 0) > it.paid) as owing
      from ${duesRelation(editions, months)} as it group by it.party_id, it.person_id),
    long_owing as (
      select it.person_id from ${duesRelation(editions, inRow)} as it where it.due > it.paid
      group by it.person_id having count(*) = ${Math.max(1, inRow.length)}),
    branch as (
      select summed.party_id, count(*) as members, sum(summed.unset) as unset, sum(summed.due) as due,
        sum(summed.paid) as paid, sum(summed.owing) as owing,
        sum(summed.person_id in (select person_id from long_owing)) as "long"
      from person_sum as summed group by summed.party_id)
    select party.id as "partyId", ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName",
      branch.members, branch.unset, branch.due, branch.paid, branch.owing, branch."long", party.tree_order as place
    from branch join party_organization as party on party.id = branch.party_id ${PARTY_UNIT}
    where (${words} = '' or instr(party.name, ${words}) > 0 or instr(unit.name, ${words}) > 0)
      and ${unitsBelow(units)} and ${owing ? sql`branch.owing > 0` : sql`1`}`
}

/** Branches in the order of their tree, with what all of them together owe and paid. */
export async function duesBranches(
  trx: Trx,
  asked: BranchesAsked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: DuesBranch[]; sums: DuesSums }> {
  const summed = await sql<
    DuesSums & { total: number }
  >`select count(*) as total, coalesce(sum(members), 0) as members,
    coalesce(sum(unset), 0) as unset, coalesce(sum(due), 0) as due, coalesce(sum(paid), 0) as paid,
    coalesce(sum(owing), 0) as owing, coalesce(sum("long"), 0) as "long" from (${branchSums(asked)})`.execute(
    trx,
  )
  const { rows } = await sql<DuesBranch & { place: number }>`select * from (${branchSums(asked)})
    order by place, "partyId" limit ${limit} offset ${offset}`.execute(trx)
  const { total = 0, ...sums } = summed.rows[0] ?? {
    members: 0,
    unset: 0,
    due: 0,
    paid: 0,
    owing: 0,
    long: 0,
  }
  return { total, rows: rows.map(({ place, ...row }) => row), sums }
}

export type DuesLine = {
  personId: string
  name: string
  payer: string
  base: number
  month: string
  due: number | null
  paid: number
  paidOn: string
  receiptNo: string
}

/** Every month of every member of a branch, by group and name. */
export async function duesLines(
  trx: Trx,
  { editions, months }: Pick<DuesAsked, 'editions' | 'months'>,
  whose: { partyId: string } | { personIds: readonly string[] },
): Promise<DuesLine[]> {
  const wanted =
    'partyId' in whose ? sql`it.party_id = ${whose.partyId}` : sql`it.person_id in ${idList(whose.personIds)}`
  const { rows } = await sql<DuesLine>`
    select it.person_id as "personId", person.name, it.payer, it.base, it.month, it.due, it.paid,
      it.paid_on as "paidOn", it.receipt_no as "receiptNo"
    from ${duesRelation(editions, months)} as it join person on person.id = it.person_id
    where ${wanted} order by person.stroke_key, person.id, it.month`.execute(trx)
  return rows
}

/** Bases of one member, the latest first. */
export function basesOf(trx: Trx, personId: string): Promise<DuesBaseContent[]> {
  return trx
    .selectFrom('member_dues_base')
    .select(['from_month as from', 'payer', 'base', 'fixed', 'note'])
    .where('person_id', '=', personId)
    .orderBy('from_month', 'desc')
    .execute()
}

type By = { at: string; by: string }

/** Sets the same base for many from one month on. */
export async function putBases(
  trx: Trx,
  personIds: readonly string[],
  { from, payer, base, fixed, note }: DuesBaseContent,
  { at, by }: By,
): Promise<void> {
  await sql`insert into member_dues_base (person_id, from_month, payer, base, fixed, note, noted_at, noted_by)
    select value, ${from}, ${payer}, ${base}, ${fixed}, ${note}, ${at}, ${by}
    from json_each(${JSON.stringify(personIds)}) where 1
    on conflict (person_id, from_month) do update set payer = excluded.payer, base = excluded.base,
      fixed = excluded.fixed, note = excluded.note, noted_at = excluded.noted_at, noted_by = excluded.noted_by`.execute(
    trx,
  )
}

export type Payment = { personId: string; month: string; paid: number }

/** Notes these months as paid; what stood for them gives way. */
export async function putPayments(
  trx: Trx,
  payments: readonly Payment[],
  { paidOn, receiptNo }: { paidOn: string; receiptNo: string },
  { at, by }: By,
): Promise<void> {
  await sql`insert into member_dues (person_id, month, paid, paid_on, receipt_no, noted_at, noted_by)
    select value ->> 'personId', value ->> 'month', value ->> 'paid', ${paidOn}, ${receiptNo}, ${at}, ${by}
    from json_each(${JSON.stringify(payments)}) where 1
    on conflict (person_id, month) do update set paid = excluded.paid, paid_on = excluded.paid_on,
      receipt_no = excluded.receipt_no, noted_at = excluded.noted_at, noted_by = excluded.noted_by`.execute(
    trx,
  )
}

export async function removePayment(trx: Trx, personId: string, month: string): Promise<void> {
  await trx.deleteFrom('member_dues').where('person_id', '=', personId).where('month', '=', month).execute()
}

/** What is on record of one month, in 分; 0 where nothing is. */
export async function paidIn(trx: Trx, personId: string, month: string): Promise<number> {
  const row = await trx
    .selectFrom('member_dues')
    .select('paid')
    .where('person_id', '=', personId)
    .where('month', '=', month)
    .executeTakeFirst()
  return row?.paid ?? 0
}

/** What a member paid in the last years, the latest first. */
export async function yearsPaid(
  trx: Trx,
  personId: string,
): Promise<{ year: string; months: number; paid: number }[]> {
  const { rows } = await sql<{ year: string; months: number; paid: number }>`
    select substr(month, 1, 4) as year, count(*) as months, sum(paid) as paid from member_dues
    where person_id = ${personId} group by 1 order by 1 desc limit 6`.execute(trx)
  return rows
}

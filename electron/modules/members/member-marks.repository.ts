import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { MemberMark } from '#shared/modules/members/member'
import { type DuesEdition, duesRelation } from './dues-relation.repository'

export type MarksAsked = {
  today: string
  editions: readonly DuesEdition[]
  /** Full months up to the last one; whoever owes in every one of them is marked. */
  months: readonly string[]
}
export type Marks = ReadonlyMap<string, readonly MemberMark[]>

/** Who has something to be looked at today, by person. Those who have nothing are absent. */
export function memberMarks(trx: Trx, asked: MarksAsked): Promise<Marks> {
  return oncePerState(trx, `members marks ${JSON.stringify(asked)}`, () => readMarks(trx, asked))
}

async function readMarks(trx: Trx, { today, editions, months }: MarksAsked): Promise<Marks> {
  const owing =
    editions.length === 0 || months.length === 0
      ? sql`select '' as person_id, 'owing' as mark where 0`
      : sql`select person_id, 'owing' as mark from ${duesRelation(editions, months)} as it
          where it.due > it.paid group by person_id having count(*) = ${months.length}`
  const { rows } = await sql<{ person_id: string; mark: MemberMark }>`
    select person_id, 'moving' as mark from member_transfer
      where receipt_on = '' and cancelled_on = '' and direction <> 'in' and removed_at is null
    union select person_id, 'mobile' from member_mobile
      where back_on = '' and direction = 'out' and removed_at is null
    union ${owing}
    union select person_id, 'conduct' from member_conduct where removed_at is null and outcome_on = ''
      and (until_on = '' or until_on >= ${today} or approved_on = '')
    union select rating.person_id, 'below' from member_rating as rating where rating.below = 1 and rating.removed_at is null and not exists
      (select 1 from member_rating as later where later.system_key = rating.system_key
        and later.person_id = rating.person_id and later.period > rating.period and later.total is not null
        and later.removed_at is null)`.execute(trx)
  const marks = new Map<string, MemberMark[]>()
  for (const { person_id, mark } of rows) marks.set(person_id, [...(marks.get(person_id) ?? []), mark])
  return marks
}

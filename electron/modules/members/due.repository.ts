import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { openMembershipOf, UNIT_NAME } from './member-parts.repository'

/** Things of one kind that fall due in one town, gathered. */
export type DueGroup = { unitId: string | null; unitName: string; count: number; on: string; name: string }

/** Members away with whom the branch has to speak by a day, by town. */
export async function contactsDue(trx: Trx, until: string): Promise<DueGroup[]> {
  const { rows } = await sql<DueGroup>`
    select unit.id as "unitId", ${UNIT_NAME} as "unitName", count(*) as count, min(away.contact_due_on) as "on",
      min(person.name) as name
    from member_mobile as away cross join person on person.id = away.person_id and person.removed_at is null
    ${openMembershipOf(sql`away.person_id`)}
    where away.back_on = '' and away.removed_at is null and away.contact_due_on <= ${until}
    group by unit.id order by 4 limit 100`.execute(trx)
  return rows
}

export type LetterDue = { id: string; name: string; number: string; validUntil: string; toName: string }

/** Letters without receipt that run out by a day. */
export function lettersDue(trx: Trx, until: string): Promise<LetterDue[]> {
  return trx
    .selectFrom('member_transfer')
    .select(['id', 'name', 'number', 'valid_until as validUntil', 'to_name as toName'])
    .where('receipt_on', '=', '')
    .where('cancelled_on', '=', '')
    .where('removed_at', 'is', null)
    .where('valid_until', '<=', until)
    .orderBy('valid_until')
    .limit(200)
    .execute()
}

export type ConductDue = { id: string; name: string; label: string; untilOn: string }

/** Measures whose time is over by a day and that nobody has judged. */
export function conductsDue(trx: Trx, until: string): Promise<ConductDue[]> {
  return trx
    .selectFrom('member_conduct as it')
    .innerJoin('person', 'person.id', 'it.person_id')
    .select(['it.id', 'person.name', 'it.measure_label as label', 'it.until_on as untilOn'])
    .where('it.removed_at', 'is', null)
    .where('it.outcome_on', '=', '')
    .where('it.until_on', '<>', '')
    .where('it.until_on', '<=', until)
    .orderBy('it.until_on')
    .limit(100)
    .execute()
}

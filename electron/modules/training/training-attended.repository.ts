import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** How many classes each of these people came to between two ISO days, both counted; who came to none is absent. */
export async function attendedIn(
  trx: Trx,
  personIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Map<string, { classes: number; last: string }>> {
  const { rows } = await sql<{ person_id: string; classes: number; last: string }>`select one.person_id,
      count(*) as classes, max(class.from_on) as last
    from training_participant as one join training_class as class on class.id = one.class_id
    where one.person_id in (select value from json_each(${JSON.stringify(personIds)})) and one.absent = 0
      and class.removed_at is null and class.from_on >= ${from} and class.from_on <= ${to}
    group by one.person_id`.execute(trx)
  return new Map(rows.map(({ person_id, ...it }) => [person_id, it]))
}

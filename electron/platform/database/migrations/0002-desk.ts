import { type Kysely, sql } from 'kysely'

const TEXT = "text not null default ''"

/** What a cadre's file gained with the desk: levels and ranks with dates, 编制, 管理类别, 试用期, kept cells of sheets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const name of ['post_level', 'personnel_status', 'staffing_type', 'management_category'])
    await run(`alter table person add column ${name} ${TEXT}`)
  await run(`alter table post_holding add column probation_ends_on ${TEXT}`)
  const set = (name: string, columns: string) =>
    run(`create table ${name} (person_id text not null references person (id) on delete cascade,
      position integer not null, id text not null, ${columns}, primary key (person_id, id)) strict, without rowid`)
  await set(
    'rank_holding',
    `kind text not null check (kind in ('rank', 'level')), name ${TEXT}, started_on ${TEXT}, ended_on ${TEXT},
     document_no ${TEXT}`,
  )
  await set('extra_row', `sheet ${TEXT}, about ${TEXT}, cells ${TEXT}`)
}

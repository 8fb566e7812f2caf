import { type Kysely, sql } from 'kysely'

/** What structure and clock read: one covering index of people, posts by unit and by 试用期, and the department's lines. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(
    'create table cadre_standard (id integer primary key check (id = 1), version integer not null, value text not null) strict',
  )
  await run(`create index person_by_structure on person (organization_id, birth_sort, sex, ethnicity, party,
    qualification, full_time_qualification, post_level, rank, post_started_on, work_started, personnel_status, id, removed_at)
    where removed_at is null`)
  await run('create index post_holding_by_unit on post_holding (organization_id, person_id)')
  await run(`create index post_holding_by_probation on post_holding (probation_ends_on, person_id, ended_on)
    where probation_ends_on <> ''`)
}

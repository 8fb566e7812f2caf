import { type Kysely, sql } from 'kysely'

const TEXTS = [
  'spellings',
  'stroke_key',
  'politics',
  'party_joined_on',
  'unit_started_on',
  'retirement_on',
  'probation_ends_on',
  'qualification_kind',
  'full_time_kind',
  'in_service_kind',
  'degree',
  'full_time_qualification',
  'full_time_degree',
  'full_time_school',
  'in_service_qualification',
  'in_service_degree',
  'in_service_school',
  'assessment_text',
  'assessment_latest',
]
const NUMBERS = [
  'party_joined_sort',
  'work_started_sort',
  'post_started_sort',
  'unit_started_sort',
  'retirement_sort',
  'assessment_latest_year',
  'assessment_excellent',
]

/** Spellings to search by, and the columns that conditions and orders read; filled once the file is opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const name of TEXTS) await run(`alter table person add column ${name} text not null default ''`)
  for (const name of NUMBERS) await run(`alter table person add column ${name} integer not null default 0`)
  await run('drop index person_by_post')
  await run('drop index person_by_initials')
  // Walked in office order: everything a typed text is looked for in stands in it, so a search reads nothing else.
  await run(`create index person_by_search on person (organization_id, position, id, name_key, spellings,
    identity_number, post_text, removed_at) where removed_at is null`)
  await run(`create index person_by_stroke on person (stroke_key, id, organization_id, removed_at)
    where removed_at is null`)
  await run('create unique index organization_by_place on organization (tree_order, id)')
}

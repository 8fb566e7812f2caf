import { type Kysely, sql } from 'kysely'

/**
 * Departments’ own variants of the forms, and margins by printer: what was one pair of offsets for all becomes the
 * entry of the printer without a name, which stands for any that has none of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(`create table form_template (
    id text primary key, version integer not null, created_at text not null, created_by text not null,
    changed_at text not null, changed_by text not null, removed_at text,
    name text not null, base text not null, content text not null) strict`)
  await run(`create unique index form_template_name on form_template (name) where removed_at is null`)
  await run(`update setting set value = json_set(value, '$.printers', json_object('', json_object(
    'front', json_object('x', coalesce(json_extract(value, '$.frontOffsetMm'), 0), 'y', 0),
    'back', json_object('x', coalesce(json_extract(value, '$.backOffsetMm'), 0), 'y', 0))))
    where json_extract(value, '$.frontOffsetMm') is not null`)
}

import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** The house's first tables. Imports nothing of ours and is never edited once released. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await platformTables(db)
  await organizationTables(db)
  await personTable(db)
  await personSetTables(db)
  await indexes(db)
}

const TEXT = "text not null default ''"

async function platformTables(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run('create table database_fact (name text primary key, value text not null) strict, without rowid')
  await run(
    'create table setting (id integer primary key check (id = 1), version integer not null, value text not null) strict',
  )
  await run(`create table draft (account_id text not null, record_kind text not null, record_id text not null,
    base_version integer not null, content text not null, saved_at text not null,
    primary key (account_id, record_kind, record_id)) strict, without rowid`)
  await kept(db.schema.createTable('account'))
    .addColumn('name', 'text', (col) => col.notNull().unique())
    .addColumn('section', sql`text`, (col) => col.notNull())
    .addColumn('roles', 'text', (col) => col.notNull())
    .addColumn('disabled', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('last_sign_in_at', 'text')
    .modifyEnd(sql`strict`)
    .execute()
  await run(`create table audit_entry (seq integer primary key, at text not null, account_id text not null,
    account_name text not null, method text not null, action text not null, target_kind text not null,
    target_id text not null, target_name text not null,
    outcome text not null check (outcome in ('done', 'refused', 'viewed')), changes text not null,
    batch_id text, record_version integer, mac blob not null) strict`)
  await run(`create table batch (id text primary key, no integer not null unique, kind text not null,
    title text not null, created_at text not null, account_id text not null, account_name text not null,
    created_count integer not null, changed_count integer not null, undone_at text) strict`)
  await run(`create table batch_entry (batch_id text not null references batch (id), record_id text not null,
    name text not null, kind text not null check (kind in ('created', 'changed')), version_after integer not null,
    fields text not null, undo text not null, undone_at text,
    primary key (batch_id, record_id)) strict, without rowid`)
}

async function organizationTables(db: Kysely<unknown>): Promise<void> {
  let table = kept(db.schema.createTable('organization')).addColumn('parent_id', 'text', (col) =>
    col.references('organization.id'),
  )
  for (const name of [
    'name',
    'short_name',
    'code',
    'kind',
    'level',
    'affiliation',
    'category',
    'path',
  ] as const)
    table = table.addColumn(name, 'text', (col) => col.notNull().defaultTo(''))
  await table
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('tree_order', 'integer', (col) => col.notNull().defaultTo(0))
    .modifyEnd(sql`strict`)
    .execute()
}

const PERSON_TEXTS = [
  'name',
  'name_key',
  'pinyin',
  'initials',
  'sex',
  'birth',
  'ethnicity',
  'ancestral_place',
  'birthplace',
  'party',
  'work_started',
  'health',
  'technical_title',
  'specialty',
  'proposed_post',
  'proposed_removal',
  'appointment_reason',
  'reporting_unit',
  'age_reference_on',
  'filled_on',
  'filled_by',
  'identity_number',
  'retirement_due_on',
  'age_limit_before_reform',
  'rank',
  'personnel_category',
  'post_text',
  'post_started_on',
  'qualification',
  'photo_crop',
] as const

async function personTable(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('create table photo (hash text primary key, mime text not null, bytes blob not null) strict')
    .execute(db)
  let table = kept(db.schema.createTable('person'))
  for (const name of PERSON_TEXTS) table = table.addColumn(name, 'text', (col) => col.notNull().defaultTo(''))
  for (const name of ['birth_sort', 'completeness', 'open_warnings', 'position'] as const)
    table = table.addColumn(name, 'integer', (col) => col.notNull().defaultTo(0))
  await table
    .addColumn('organization_id', 'text', (col) => col.references('organization.id'))
    .addColumn('photo_hash', 'text', (col) => col.references('photo.hash'))
    .addColumn('batch_id', 'text')
    .modifyEnd(sql`strict`)
    .execute()
}

async function personSetTables(db: Kysely<unknown>): Promise<void> {
  const set = (name: string, columns: string) =>
    sql
      .raw(`create table ${name} (person_id text not null references person (id) on delete cascade,
        position integer not null, id text not null, ${columns}, primary key (person_id, id)) strict, without rowid`)
      .execute(db)
  const texts = (...names: string[]) => names.map((name) => `${name} ${TEXT}`).join(', ')
  await set(
    'post_holding',
    `organization_id text references organization (id), ${texts('unit_name', 'title', 'started_on', 'ended_on', 'document_no', 'level')},
     is_main integer not null, printed integer not null`,
  )
  await set('education', texts('mode', 'qualification', 'degree', 'school', 'started_on', 'ended_on'))
  await set('career_entry', texts('started_on', 'ended_on', 'text', 'notes'))
  await set('reward', texts('kind', 'happened_on', 'text'))
  await set('assessment', `year integer not null, ${texts('grade')}`)
  await set('family_member', texts('relation', 'name', 'birth', 'politics', 'workplace'))
  const own = (name: string, columns: string) =>
    sql
      .raw(
        `create table ${name} (person_id text not null references person (id) on delete cascade, ${columns}) strict, without rowid`,
      )
      .execute(db)
  await own(
    'text_override',
    'tag text not null, text text not null, source text not null, primary key (person_id, tag)',
  )
  await own(
    'person_source',
    'format text not null, file_name text not null, form text not null, primary key (person_id)',
  )
  await own(
    'warning_acceptance',
    'key text not null, reason text not null, account_name text not null, at text not null, primary key (person_id, key)',
  )
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run('create index organization_by_parent on organization (parent_id, position)')
  await run('create index organization_by_path on organization (path)')
  await run("create index person_by_identity on person (identity_number, id) where identity_number <> ''")
  await run('create index person_by_name on person (name_key, birth)')
  // Lists read ids from one index alone, so each carries the unit that they may be narrowed to, and the column of
  // its own condition, which SQLite looks at again.
  const living = (name: string, columns: string) =>
    run(`create index person_by_${name} on person (${columns}, removed_at) where removed_at is null`)
  await living('unit', 'organization_id, position, id')
  await living('pinyin', 'pinyin, id, organization_id')
  await living('initials', 'initials, id, organization_id')
  await living('birth', 'birth_sort, id, organization_id')
  await living('change', 'changed_at, id, organization_id')
  await living('post', 'post_text, name_key, organization_id, position, id')
  await run('create index person_by_removal on person (removed_at, id) where removed_at is not null')
  await run('create index audit_entry_by_record on audit_entry (target_id, seq)')
  await run('create index batch_entry_by_record on batch_entry (record_id)')
}

function kept<T extends string>(table: CreateTableBuilder<T, never>) {
  return table
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('created_by', 'text', (col) => col.notNull())
    .addColumn('changed_at', 'text', (col) => col.notNull())
    .addColumn('changed_by', 'text', (col) => col.notNull())
    .addColumn('removed_at', 'text')
}

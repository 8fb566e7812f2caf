import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Dossiers, their materials and scanned pages, the audit, custody, exchange; the page store's own list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const statement of [...STORE, ...RECORDS, ...DESK, ...AUDITS, ...CUSTODY, ...EXCHANGE])
    await run(statement)
}

const STORE = [
  // What the page store keeps. A file without a row is an orphan; a row without a file is damage.
  `create table store_object (hash text not null primary key, size integer not null, added_at text not null,
    checked_at text not null default '', damage text not null default '') strict, without rowid`,
  `create index store_object_by_check on store_object (checked_at)`,
  `create index store_object_damaged on store_object (hash) where damage <> ''`,
  'alter table account add column person_id text',
]

const RECORDS = [
  `create table dossier (${KEPT}, person_id text not null, number text not null default '', number_key text not null default '',
    originals integer not null, duplicates integer not null, cabinet text not null, shelf text not null,
    received_on text not null, received_from text not null, note text not null,
    state text not null check (state in ('held', 'lent', 'leaving', 'gone', 'archived')),
    whereabouts text not null default '') strict`,
  'create unique index dossier_by_person on dossier (person_id) where removed_at is null',
  `create unique index dossier_by_number on dossier (number) where removed_at is null and number <> ''`,
  'create index dossier_in_order on dossier (number_key, id) where removed_at is null',
  'create index dossier_by_state on dossier (state, number_key, id) where removed_at is null',
  'create index dossier_by_change on dossier (changed_at, id) where removed_at is null',
  `create table dossier_material (${KEPT}, dossier_id text not null references dossier (id), class_code text not null,
    class_place integer not null, position integer not null, placed integer not null default 0, title text not null,
    title_key text not null, year integer, month integer, day integer, date_sort integer not null, copies integer not null,
    pages integer, remark text not null) strict`,
  'create index dossier_material_in_order on dossier_material (dossier_id, class_place, position, id) where removed_at is null',
  'create index dossier_material_by_title on dossier_material (title_key, dossier_id) where removed_at is null',
  // material_id null: 待归位. The images are named by the SHA-256 of their content.
  `create table dossier_page (${KEPT}, dossier_id text not null references dossier (id),
    material_id text references dossier_material (id), position integer not null, mime text not null,
    original_hash text not null references store_object (hash), width integer not null, height integer not null, dpi real,
    size integer not null, blank integer not null default 0, corrected_hash text references store_object (hash),
    corrected_mime text not null default '', corrected_width integer not null default 0,
    corrected_height integer not null default 0, edits text not null default '',
    thumb_hash text references store_object (hash), source_hash text references store_object (hash),
    source_name text not null default '', source_page integer not null default 1, batch_id text) strict`,
  'create index dossier_page_in_order on dossier_page (dossier_id, material_id, position, id) where removed_at is null',
  'create index dossier_page_by_material on dossier_page (material_id, position) where removed_at is null',
  'create index dossier_page_by_original on dossier_page (original_hash)',
  'create index dossier_page_by_corrected on dossier_page (corrected_hash) where corrected_hash is not null',
  'create index dossier_page_by_thumb on dossier_page (thumb_hash) where thumb_hash is not null',
  'create index dossier_page_by_source on dossier_page (source_hash) where source_hash is not null',
  // Scans that a page had before it was replaced: they stay.
  `create table dossier_page_before (page_id text not null references dossier_page (id), version integer not null,
    mime text not null, original_hash text not null references store_object (hash), width integer not null,
    height integer not null, replaced_at text not null, replaced_by text not null,
    primary key (page_id, version)) strict, without rowid`,
  'create index dossier_page_before_by_original on dossier_page_before (original_hash)',
  'create table dossier_standard (id integer primary key check (id = 1), version integer not null, value text not null) strict',
]

const DESK = [
  `create table dossier_loose (${KEPT}, number integer not null, year_received integer not null, person_id text,
    name text not null, name_key text not null, title text not null, class_code text, year integer, month integer, day integer,
    copies integer not null, pages integer, from_unit text not null, handed_on text not null, handed_by text not null,
    received_by text not null, remark text not null,
    state text not null check (state in ('pending', 'due', 'filed', 'returned')), state_reason text not null default '',
    material_id text references dossier_material (id), unique (year_received, number)) strict`,
  'create index dossier_loose_by_state on dossier_loose (state, year_received, number) where removed_at is null',
  `create index dossier_loose_by_person on dossier_loose (person_id) where removed_at is null and person_id is not null`,
  `create table dossier_missing (${KEPT}, dossier_id text not null references dossier (id), class_code text not null,
    title text not null, time text not null, copies integer not null, remark text not null, organization_id text,
    chased_unit text not null, state text not null check (state in ('open', 'chased', 'closed', 'waived')),
    state_reason text not null default '', letter_no text not null default '', letter_on text not null default '',
    due_on text not null default '', due_sort integer not null default 0,
    material_id text references dossier_material (id)) strict`,
  'create index dossier_missing_by_dossier on dossier_missing (dossier_id, state) where removed_at is null',
  'create index dossier_missing_by_state on dossier_missing (state, due_sort, id) where removed_at is null',
]

const AUDITS = [
  `create table dossier_statement (${KEPT}, dossier_id text not null references dossier (id), item text not null,
    about text not null, value text not null, material_id text not null references dossier_material (id),
    page_id text references dossier_page (id), spot text not null default '', altered integer not null default 0,
    remark text not null) strict`,
  'create index dossier_statement_by_dossier on dossier_statement (dossier_id, item, about) where removed_at is null',
  'create index dossier_statement_by_material on dossier_statement (material_id)',
  `create table dossier_decision (dossier_id text not null references dossier (id), item text not null, about text not null,
    value text not null, basis text not null, decided_on text not null, decided_by text not null, at text not null,
    by_name text not null, primary key (dossier_id, item, about)) strict, without rowid`,
  `create table dossier_audit (dossier_id text not null primary key references dossier (id), version integer not null,
    state text not null, result text not null default '', doubtful integer not null default 0,
    differ integer not null default 0, absent integer not null default 0, points real, fatal integer not null default 0,
    looked_at text not null default '', content text not null) strict, without rowid`,
  'create index dossier_audit_by_state on dossier_audit (state, dossier_id)',
  `create table dossier_audit_step (dossier_id text not null references dossier (id), seq integer not null,
    state text not null, at text not null, by_name text not null, on_day text not null, opinion text not null,
    primary key (dossier_id, seq)) strict, without rowid`,
  `create table dossier_judgement (dossier_id text not null references dossier (id), key text not null, points real not null,
    note text not null, at text not null, by_name text not null, primary key (dossier_id, key)) strict, without rowid`,
]

const CUSTODY = [
  `create table dossier_permit (${KEPT}, kind text not null check (kind in ('consult', 'borrow')), year integer not null,
    number integer not null, unit text not null, asked_on text not null, until_on text not null, until_sort integer not null,
    state text not null check (state in ('asked', 'granted', 'refused', 'open', 'lent', 'closed', 'withdrawn')),
    decided_by text not null default '', decided_on text not null default '', decision text not null default '',
    seconds_used real not null default 0, lent_on text not null default '', returned_on text not null default '',
    returned_by text not null default '', return_handler text not null default '', return_checks text not null default '[]',
    search text not null, content text not null, unique (kind, year, number)) strict`,
  'create index dossier_permit_by_state on dossier_permit (state, id) where removed_at is null',
  'create index dossier_permit_by_kind on dossier_permit (kind, id) where removed_at is null',
  `create table dossier_permit_dossier (permit_id text not null references dossier_permit (id) on delete cascade,
    dossier_id text not null references dossier (id), position integer not null,
    primary key (permit_id, dossier_id)) strict, without rowid`,
  'create index dossier_permit_dossier_by_dossier on dossier_permit_dossier (dossier_id)',
  `create table dossier_permit_reader (permit_id text not null references dossier_permit (id) on delete cascade,
    position integer not null, account_id text, primary key (permit_id, position)) strict, without rowid`,
  'create index dossier_permit_reader_by_account on dossier_permit_reader (account_id) where account_id is not null',
  // The reading log stays for good: rows are only added, their seconds only grow.
  `create table dossier_reading (id text not null primary key, at text not null, account_id text not null,
    reader_name text not null, permit_id text, dossier_id text not null, dossier_name text not null,
    material_id text, class_code text not null, material_title text not null, page_id text not null, page_no integer not null,
    seconds real not null, act text not null check (act in ('view', 'print', 'export')),
    terminal text not null, copy_id text) strict`,
  'create index dossier_reading_by_dossier on dossier_reading (dossier_id, id)',
  'create index dossier_reading_by_permit on dossier_reading (permit_id, id) where permit_id is not null',
  // 打印、导出的复制件: every copy has its number, and what became of it.
  `create table dossier_copy (id text not null primary key, version integer not null, year integer not null,
    number integer not null, at text not null, by_name text not null, permit_id text, form text not null
      check (form in ('print', 'pdf')), about text not null, pages integer not null, ended_on text not null default '',
    ended_by text not null default '', ended text not null default '' check (ended in ('', 'returned', 'destroyed')),
    unique (year, number)) strict`,
  'create index dossier_copy_by_permit on dossier_copy (permit_id) where permit_id is not null',
  `create table dossier_transfer (${KEPT}, direction text not null check (direction in ('out', 'in')), year integer not null,
    number integer not null, unit text not null, on_day text not null, on_sort integer not null,
    state text not null check (state in ('draft', 'sent', 'received', 'checking', 'stored', 'cancelled')),
    receipt_on text not null default '', receipt_by text not null default '', receipt_due_sort integer not null default 0,
    stored_on text not null default '', stored_by text not null default '', word text not null default '', search text not null, content text not null, unique (direction, year, number)) strict`,
  'create index dossier_transfer_in_order on dossier_transfer (on_sort, id) where removed_at is null',
  'create index dossier_transfer_by_state on dossier_transfer (state, on_sort, id) where removed_at is null',
  'create index dossier_transfer_by_direction on dossier_transfer (direction, on_sort, id) where removed_at is null',
  `create table dossier_transfer_dossier (transfer_id text not null references dossier_transfer (id) on delete cascade,
    position integer not null, dossier_id text, person_id text, primary key (transfer_id, position)) strict, without rowid`,
  'create index dossier_transfer_dossier_by_dossier on dossier_transfer_dossier (dossier_id) where dossier_id is not null',
]

const EXCHANGE = [
  `create table dossier_export (id text not null primary key, year integer not null, number integer not null, at text not null,
    by_name text not null, form text not null, purpose text not null, receiver text not null, dossiers integer not null,
    images integer not null, bytes integer not null,
    state text not null check (state in ('writing', 'done', 'broken')), reason text not null default '', target text not null,
    lines text not null, unique (year, number)) strict`,
]

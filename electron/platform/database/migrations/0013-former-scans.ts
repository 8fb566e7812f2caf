import { type Kysely, sql } from 'kysely'

/** A scan that was replaced keeps what was known of it: its mark, its correction and the file it came from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table dossier_page_before add column blank integer not null default 0',
  'alter table dossier_page_before add column corrected_hash text references store_object (hash)',
  `alter table dossier_page_before add column corrected_mime text not null default ''`,
  'alter table dossier_page_before add column corrected_width integer not null default 0',
  'alter table dossier_page_before add column corrected_height integer not null default 0',
  `alter table dossier_page_before add column edits text not null default ''`,
  'alter table dossier_page_before add column source_hash text references store_object (hash)',
  `alter table dossier_page_before add column source_name text not null default ''`,
  'alter table dossier_page_before add column source_page integer not null default 1',
  // By these the collection of orphans asks whether anything still holds a file.
  `create index dossier_page_before_by_corrected on dossier_page_before (corrected_hash)
    where corrected_hash is not null`,
  'create index dossier_page_before_by_source on dossier_page_before (source_hash) where source_hash is not null',
]

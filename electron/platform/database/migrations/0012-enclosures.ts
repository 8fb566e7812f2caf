import { type Kysely, sql } from 'kysely'

/** 审批附件: scans beside the approvals of custody. By their foreign key the page store knows that they are in use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const statement of ENCLOSURES) await run(statement)
}

const ENCLOSURES = [
  `create table dossier_enclosure (id text not null primary key, permit_id text references dossier_permit (id),
    transfer_id text references dossier_transfer (id), position integer not null, name text not null,
    mime text not null check (mime in ('application/pdf', 'image/jpeg', 'image/png')), size integer not null,
    pages integer not null, hash text not null references store_object (hash), added_in text not null,
    added_at text not null, added_by text not null, check ((permit_id is null) <> (transfer_id is null))) strict`,
  'create index dossier_enclosure_by_permit on dossier_enclosure (permit_id, position) where permit_id is not null',
  'create index dossier_enclosure_by_transfer on dossier_enclosure (transfer_id, position) where transfer_id is not null',
  'create index dossier_enclosure_by_hash on dossier_enclosure (hash)',
]

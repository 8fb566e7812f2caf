import { type Selectable, sql } from 'kysely'
import type { EvidenceOwnerRef } from '#shared/platform/evidence/schema'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import type { EvidenceTable } from './evidence.table'

export type EvidenceRecord = Selectable<EvidenceTable>

/** The files of one record in their order, each with the name of who added it. */
export function evidenceOf(
  trx: Trx,
  { kind, id }: EvidenceOwnerRef,
): Promise<(EvidenceRecord & { adder: string })[]> {
  return trx
    .selectFrom('evidence as it')
    .leftJoin('account', 'account.id', 'it.added_by')
    .selectAll('it')
    .select(sql<string>`coalesce(account.name, '')`.as('adder'))
    .where('it.owner_kind', '=', kind)
    .where('it.owner_id', '=', id)
    .orderBy('it.position')
    .execute()
}

/** How many files each of these records has; one without files is left out. */
export async function evidenceCounts(
  trx: Trx,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('evidence')
    .select(['owner_id', (it) => it.fn.countAll<number>().as('files')])
    .where('owner_kind', '=', kind)
    .where('owner_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .groupBy('owner_id')
    .execute()
  return new Map(rows.map((it) => [it.owner_id, it.files]))
}

export function findEvidence(trx: Trx, id: string): Promise<EvidenceRecord | undefined> {
  return trx.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertEvidence(trx: Trx, rows: readonly EvidenceRecord[]): Promise<void> {
  await insertMany(trx, 'evidence', rows)
}

export async function updateEvidenceNote(trx: Trx, id: string, note: string): Promise<void> {
  await trx.updateTable('evidence').set({ note }).where('id', '=', id).execute()
}

/** The sealed file stays until the next opening finds that nothing refers to it. */
export async function deleteEvidence(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('evidence').where('id', '=', id).execute()
}

/** All files of a record that is deleted for good. */
export async function deleteEvidenceOf(trx: Trx, { kind, id }: EvidenceOwnerRef): Promise<void> {
  await trx.deleteFrom('evidence').where('owner_kind', '=', kind).where('owner_id', '=', id).execute()
}

import { type EvidenceOwnerRef, MOST_EVIDENCE } from '#shared/platform/evidence/schema'
import { newId } from '../database/id'
import type { Trx } from '../database/schema'
import { keepObjects } from '../store/store.repository'
import { evidenceOf, insertEvidence } from './evidence.repository'
import { fitting, type RefusedFiles, type SealedFile } from './seal-files'

/** Sealed files to a record, behind those that it has. Whether it takes any is the caller's to ask. */
export async function keepEvidence(
  trx: Trx,
  owner: EvidenceOwnerRef,
  sealed: readonly SealedFile[],
  { now, by }: { now: string; by: string },
): Promise<{ names: string[]; left: RefusedFiles }> {
  const there = await evidenceOf(trx, owner)
  const { fresh, left } = fitting(sealed, { there, most: MOST_EVIDENCE })
  await keepObjects(
    trx,
    fresh.map((it) => it.stored),
    now,
  )
  const rows = fresh.map(({ stored, ...file }) => ({
    id: newId(),
    owner_kind: owner.kind,
    owner_id: owner.id,
    ...file,
    ...stored,
    note: '',
    added_at: now,
    added_by: by,
  }))
  await insertEvidence(trx, rows)
  return { names: rows.map((it) => it.name), left }
}

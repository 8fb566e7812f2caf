import type { Trx } from '#electron/platform/database/schema'

/** What is attached to each nomination of a cycle, by the hashes of its bytes. */
export async function attachedHashes(trx: Trx, cycleId: string): Promise<Map<string, Set<string>>> {
  const rows = await trx
    .selectFrom('award_nomination as nomination')
    .innerJoin('award_attachment as attachment', 'attachment.nomination_id', 'nomination.id')
    .select(['nomination.id', 'attachment.hash'])
    .where('nomination.cycle_id', '=', cycleId)
    .where('nomination.removed_at', 'is', null)
    .execute()
  const hashes = new Map<string, Set<string>>()
  for (const { id, hash } of rows) {
    const held = hashes.get(id)
    if (held) held.add(hash)
    else hashes.set(id, new Set([hash]))
  }
  return hashes
}

/** How a cycle's nominations stand: changes with every one that is added, written over or removed. */
export async function standOf(trx: Trx, cycleId: string): Promise<string> {
  const { n, versions } = await trx
    .selectFrom('award_nomination')
    .select((it) => [it.fn.countAll<number>().as('n'), it.fn.sum<number>('version').as('versions')])
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return `${n} ${versions ?? 0}`
}

/** What another cycle is called, for a workbook that was made for it; null where this file has no such cycle. */
export async function cycleTitle(trx: Trx, id: string): Promise<string | null> {
  const row = await trx.selectFrom('award_cycle').select('title').where('id', '=', id).executeTakeFirst()
  return row?.title ?? null
}

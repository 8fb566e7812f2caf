import type { Trx } from '#electron/platform/database/schema'

/** What an account typed and has not stored, of one record of a kind. Nobody else reads it. */
export type DraftKey = { account_id: string; record_kind: string; record_id: string }
export type StoredDraft = { base_version: number; content: string; saved_at: string }

/** Keeps unsaved text; the latest replaces the one before. */
export async function keepDraft(trx: Trx, draft: DraftKey & StoredDraft): Promise<void> {
  await trx
    .insertInto('draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'record_kind', 'record_id']).doUpdateSet({
        base_version: draft.base_version,
        content: draft.content,
        saved_at: draft.saved_at,
      }),
    )
    .execute()
}

export function findDraft(trx: Trx, key: DraftKey): Promise<StoredDraft | undefined> {
  return ofAccount(trx, key).where('record_id', '=', key.record_id).executeTakeFirst()
}

/** The draft kept last among the records whose id begins with `prefix`. */
export function findLatestDraft(
  trx: Trx,
  { prefix, ...owner }: Omit<DraftKey, 'record_id'> & { prefix: string },
): Promise<StoredDraft | undefined> {
  return ofAccount(trx, owner)
    .where('record_id', '>=', prefix)
    .where('record_id', '<', `${prefix}~`)
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function dropDraft(trx: Trx, key: DraftKey): Promise<void> {
  await trx
    .deleteFrom('draft')
    .where('account_id', '=', key.account_id)
    .where('record_kind', '=', key.record_kind)
    .where('record_id', '=', key.record_id)
    .execute()
}

function ofAccount(trx: Trx, owner: Omit<DraftKey, 'record_id'>) {
  return trx
    .selectFrom('draft')
    .select(['base_version', 'content', 'saved_at'])
    .where('account_id', '=', owner.account_id)
    .where('record_kind', '=', owner.record_kind)
}

import type { Trx } from '#electron/platform/database/schema'

const KIND = 'person'

/** Keeps the caller's unsaved text for one person; the latest replaces the one before. */
export async function keepDraft(
  trx: Trx,
  draft: { account_id: string; record_id: string; base_version: number; content: string; saved_at: string },
): Promise<void> {
  await trx
    .insertInto('draft')
    .values({ ...draft, record_kind: KIND })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'record_kind', 'record_id']).doUpdateSet({
        base_version: draft.base_version,
        content: draft.content,
        saved_at: draft.saved_at,
      }),
    )
    .execute()
}

export function findDraft(
  trx: Trx,
  accountId: string,
  personId: string,
): Promise<{ base_version: number; content: string; saved_at: string } | undefined> {
  return trx
    .selectFrom('draft')
    .select(['base_version', 'content', 'saved_at'])
    .where('account_id', '=', accountId)
    .where('record_kind', '=', KIND)
    .where('record_id', '=', personId)
    .executeTakeFirst()
}

export async function dropDraft(trx: Trx, accountId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('draft')
    .where('account_id', '=', accountId)
    .where('record_kind', '=', KIND)
    .where('record_id', '=', personId)
    .execute()
}

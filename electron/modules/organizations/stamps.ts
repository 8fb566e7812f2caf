import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'

/** What a row that begins now carries. */
export function begun({ now, caller }: Pick<Context, 'now' | 'caller'>) {
  const { accountId } = caller
  return {
    version: 1,
    created_at: now,
    created_by: accountId,
    changed_at: now,
    changed_by: accountId,
    removed_at: null,
  }
}

/** What a row that is changed now carries. */
export function changed({ now, caller }: Pick<Context, 'now' | 'caller'>, row: { version: number }) {
  return { version: row.version + 1, changed_at: now, changed_by: caller.accountId }
}

/** The row as it was looked at: refused where it is no more or somebody changed it since. `what`: 党组织. */
export function unchanged<R extends { name: string; version: number }>(
  row: R | undefined,
  version: number,
  what: string,
): R {
  if (!row) throw refuse('not-found', `找不到这个${what}，可能已被删除。`, { remedy: '回到列表再选。' })
  if (row.version !== version)
    throw refuse('conflict', `“${row.name}”已被他人改过。`, { remedy: '看过现在的内容后再改。' })
  return row
}

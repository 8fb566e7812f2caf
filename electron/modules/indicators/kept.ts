import { newId } from '#electron/platform/database/id'
import type { Kept } from '#electron/platform/database/row'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'

/** What a row carries that is made now. */
export function begun({ now, caller }: Pick<Context, 'now' | 'caller'>): Kept {
  const by = caller.accountId
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: by,
    changed_at: now,
    changed_by: by,
    removed_at: null,
  }
}

/** What changes of a row with every change. */
export function changed({ now, caller }: Pick<Context, 'now' | 'caller'>, version: number) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

/** Refuses a change of a row that somebody else changed since it was read. */
export function checkVersion({ version }: Pick<Kept, 'version'>, known: number, name: string): void {
  if (version === known) return
  throw refuse('conflict', `“${name}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

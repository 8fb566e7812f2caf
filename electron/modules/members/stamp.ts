import { newId } from '#electron/platform/database/id'
import type { Kept } from '#electron/platform/database/row'
import type { Context } from '#electron/platform/ipc/context'

type By = Pick<Context, 'now' | 'caller'>

/** What a new row carries. */
export function begun({ now, caller }: By, id: string = newId()): Kept {
  return {
    id,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
  }
}

/** What a change leaves on a row of that version. */
export function changed({ now, caller }: By, version: number) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

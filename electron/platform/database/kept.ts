import type { Context } from '../ipc/context'
import { newId } from './id'
import type { Kept } from './row'

type Caller = Pick<Context, 'now' | 'caller'>

/** What a new row carries beside its own columns. */
export function keptNew({ now, caller }: Caller): Kept {
  const { accountId } = caller
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: accountId,
    changed_at: now,
    changed_by: accountId,
    removed_at: null,
  }
}

/** What changing a row of this version sets beside its own columns. */
export function keptChanged({ now, caller }: Caller, version: number) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

/** What putting a row of this version into the recycle bin sets. */
export function keptRemoved(context: Caller, version: number) {
  return { ...keptChanged(context, version), removed_at: context.now }
}

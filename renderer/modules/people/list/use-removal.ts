import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { text } from '../people.text'

const MOST = 5000

/** Moves people to the recycle bin and back. It asks nothing: each way can be undone from its report. */
export function useRemoval() {
  const removal = useCommand('people.remove')
  const restoring = useCommand('people.restore')

  const restore = async (ids: readonly PersonId[]): Promise<boolean> => {
    let restored = 0
    for (const some of inParts(ids)) {
      const reply = await restoring.run({ ids: some })
      if (!reply.ok) showToast(reply.message, { tone: 'failed' })
      if (!reply.ok) return false
      restored += reply.value.restored
    }
    showToast(text.restored(restored))
    return true
  }
  const remove = async (ids: readonly PersonId[]): Promise<boolean> => {
    let removed = 0
    for (const some of inParts(ids)) {
      const reply = await removal.run({ ids: some })
      if (!reply.ok) showToast(reply.message, { tone: 'failed' })
      if (!reply.ok) return false
      removed += reply.value.removed
    }
    const words = text.removed(removed)
    tellOperation(words)
    showToast(words, { action: { label: text.undo, run: () => void restore(ids) } })
    return true
  }
  return { remove, restore, running: removal.running || restoring.running }
}

/** What one call may carry at most, in the given order. */
function inParts(ids: readonly PersonId[]): PersonId[][] {
  const parts: PersonId[][] = []
  for (let at = 0; at < ids.length; at += MOST) parts.push(ids.slice(at, at + MOST))
  return parts
}

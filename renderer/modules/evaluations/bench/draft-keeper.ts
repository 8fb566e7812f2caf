import type { Reply } from '#shared/ipc/reply'
import type { BallotContent } from '#shared/modules/evaluations/ballot'

/** What the records have confirmed: when, and how many cells the draft holds. */
export type KeptDraft = { savedAt: string; failed: boolean; filled: number }

type Keep = (ballot: BallotContent, version: number | null) => Promise<Reply<{ savedAt: string }>>

/** The most that a mark waits before it is on its way to the disk. */
const PAUSE_MS = 200

/**
 * Keeps the paper in work as a draft: 200 ms after the first mark not yet kept, however fast the next ones come, one
 * call at a time so that an older content never arrives behind a newer one.
 */
export function createDraftKeeper(keep: Keep, tell: (draft: KeptDraft | null) => void) {
  let due: { ballot: BallotContent; version: number | null } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let underWay: Promise<void> = Promise.resolve()

  const stopTimer = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const keepDue = async () => {
    const now = due
    if (!now) return
    due = null
    const reply = await keep(now.ballot, now.version)
    const filled = now.ballot.marks.length
    // What could not be kept is due again with the next mark.
    if (!reply.ok) due ??= now
    tell(
      reply.ok
        ? { savedAt: reply.value.savedAt, failed: false, filled }
        : { savedAt: '', failed: true, filled },
    )
  }
  const flush = () => {
    stopTimer()
    underWay = underWay.then(keepDue)
    return underWay
  }
  return {
    changed: (ballot: BallotContent, version: number | null) => {
      due = { ballot, version }
      timer ??= setTimeout(() => void flush(), PAUSE_MS)
    },
    flush,
    /** The paper itself is stored next: what waits is not sent, what is on its way arrives first. */
    rest: () => {
      stopTimer()
      return underWay
    },
    forget: () => {
      stopTimer()
      due = null
      tell(null)
    },
  }
}

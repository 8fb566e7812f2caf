import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Count, Entry } from '#shared/modules/evaluations/ballot'
import type { BallotImport } from '#shared/modules/evaluations/contract-ballots'
import type { JudgedBallot } from './judge'

/** A file that was read and waits to be written. It lives in the session's memory only. */
export type OpenImport = {
  roundId: string
  box: number
  entry: Entry
  /** How the ballots looked when it was read. */
  layout: string
  shown: BallotImport
  /** Those that would be written. */
  ballots: JudgedBallot[]
  /** For a box that is counted in totals, with the version of the box that they were read for. */
  totals: { counts: Count[]; version: number } | null
}

const KEY = 'evaluations.ballots'

/** Puts an import in the place of the one that was open. */
export function keepImport({ session }: Context, open: OpenImport): void {
  session.set(KEY, open)
}

/** The open import of this box and entry. */
export function importOf(
  { session }: Context,
  asked: { roundId: string; box: number; entry: Entry; previewId: string },
): OpenImport {
  const open = session.get(KEY) as OpenImport | undefined
  const fits =
    open?.shown.id === asked.previewId &&
    open.roundId === asked.roundId &&
    open.box === asked.box &&
    open.entry === asked.entry
  if (!open || !fits) throw refuse('not-found', '这次读入的文件已关闭。', { remedy: '重新选文件读入。' })
  return open
}

export function closeImport({ session }: Context): void {
  session.delete(KEY)
}

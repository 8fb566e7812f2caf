import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ScoreImport } from '#shared/modules/awards/contract-scores'
import type { StagePlace } from '../score.repository'
import type { ReadFile } from './read-file'

/** Workbooks that were read and wait to be written. They live in the session's memory only. */
export type OpenScoreImport = { place: StagePlace; shown: ScoreImport; files: ReadFile[] }

const KEY = 'awards.scores'

/** Puts an import in the place of the one that was open. */
export function keepScoreImport({ session }: Context, open: OpenScoreImport): void {
  session.set(KEY, open)
}

export function scoreImportOf({ session }: Context, place: StagePlace, previewId: string): OpenScoreImport {
  const open = session.get(KEY) as OpenScoreImport | undefined
  const fits =
    open?.shown.previewId === previewId &&
    open.place.cycleId === place.cycleId &&
    open.place.stage === place.stage
  if (!open || !fits) throw refuse('not-found', '这次读入的文件已关闭。', { remedy: '重新选文件读入。' })
  return open
}

export function closeScoreImport({ session }: Context): void {
  session.delete(KEY)
}

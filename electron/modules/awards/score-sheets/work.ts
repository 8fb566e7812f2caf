import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { toFileName } from '#shared/modules/people/form-file-names'
import { type ScoreDesk, sheetsOf } from '../score-desk'
import { progressOf } from '../score-progress'
import type { ReviewerWork } from './layout'

/** What each of these reviewers, or of all, still has to read and score. Refuses where there is nothing. */
export async function reviewerWork(
  trx: Trx,
  desk: ScoreDesk,
  wanted: readonly string[],
): Promise<ReviewerWork[]> {
  const found: ReviewerWork[] = []
  for (const { reviewerId, name } of await progressOf(trx, desk)) {
    if (wanted.length > 0 && !wanted.includes(reviewerId)) continue
    const sheets = (await sheetsOf(trx, desk, reviewerId)).filter(
      (it) => it.state === 'assigned' || it.state === 'submitted',
    )
    if (sheets.length > 0) found.push({ reviewer: { id: reviewerId, name }, sheets })
  }
  if (found.length === 0)
    throw refuse('not-found', `“${desk.stage.label}”没有分配评审任务，没有可导出的。`, {
      remedy: '先在“评审”里分配评审任务。',
    })
  return found
}

/** A name for a file in one folder: two reviewers of one name get numbers. */
export function freeFileName(name: string, taken: Set<string>): string {
  const plain = toFileName(name) || '未名'
  for (let number = 1; ; number++) {
    const made = number === 1 ? plain : `${plain}（${number}）`
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

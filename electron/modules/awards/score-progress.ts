import type { Trx } from '#electron/platform/database/schema'
import type { ScoreProgress } from '#shared/modules/awards/review'
import { gathered } from '#shared/modules/evaluations/rules-counts'
import { loadAssignmentRows, loadHandedIn, loadPacks } from './score.repository'
import { assignedPrint, type ScoreDesk } from './score-desk'

/** How far each reviewer has come, by name; nominations that are out of the running count for nothing. */
export async function progressOf(trx: Trx, desk: ScoreDesk): Promise<ScoreProgress[]> {
  const nominations = new Map(
    (await loadHandedIn(trx, desk.place.cycleId)).map((it) => [it.nominationId, it]),
  )
  const packs = await loadPacks(trx, desk.place)
  const rows = (await loadAssignmentRows(trx, desk.place)).flatMap((it) => {
    const nomination = nominations.get(it.nominationId)
    return nomination?.state === 'entered' ? [{ ...nomination, ...it }] : []
  })
  const found = [...gathered(rows, (it) => it.reviewerId)].map(([reviewerId, own]): ScoreProgress => {
    const count = (state: (typeof own)[number]['state']) => own.filter((it) => it.state === state).length
    const pack = packs.get(reviewerId)
    return {
      reviewerId,
      name: own[0]?.reviewer ?? '',
      assigned: own.length,
      submitted: count('submitted'),
      recused: count('recused'),
      absent: count('absent'),
      stale: pack !== undefined && pack.assigned !== assignedPrint(desk, own),
      issuedAt: pack?.issuedAt ?? '',
    }
  })
  return found.sort((a, b) => a.name.localeCompare(b.name, 'zh') || (a.reviewerId < b.reviewerId ? -1 : 1))
}

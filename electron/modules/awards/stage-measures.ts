import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { StageRule, TieRule } from '#shared/modules/awards/programme'
import type { ReviewResult } from '#shared/modules/awards/review'
import { highestCounts, type OutcomeEntry, votedOf } from '#shared/modules/awards/rules'
import { storedScores } from './outcome.repository'
import { reviewResultsOf } from './review-results'
import { loadVotes, type Votes } from './vote.repository'

/** What of an entry comes from scores and votes. */
export type Measured = Pick<OutcomeEntry, 'score' | 'measure' | 'lost' | 'ties'>

/** Scores or votes of a stage by nomination, with a value for each of its tie rules. Other kinds have none. */
export async function measuresOf(trx: Trx, cycle: Cycle, rule: StageRule): Promise<Map<string, Measured>> {
  if (rule.kind === 'vote') return votedMeasures(trx, cycle, rule)
  return rule.kind === 'review' ? reviewedMeasures(trx, cycle, rule) : new Map()
}

async function reviewedMeasures(trx: Trx, cycle: Cycle, rule: StageRule): Promise<Map<string, Measured>> {
  const results = await reviewResultsOf(trx, cycle, rule.key)
  const previous = await previousScores(trx, cycle, rule.key)
  const votes = yesVotes(await loadVotes(trx, { cycleId: cycle.id, stage: rule.key }))
  const highest = highestCounts(results)
  const tieOf = (it: ReviewResult, { by, item }: TieRule): number | null => {
    if (by === 'previous') return previous.get(it.nominationId) ?? null
    if (by === 'item') return it.items[item] ?? null
    return (by === 'highest' ? highest : votes).get(it.nominationId) ?? null
  }
  return new Map(
    results.map((it) => {
      const score = decidingScore(it, rule)
      const ties = rule.ties.map((tie) => tieOf(it, tie))
      return [it.nominationId, { score, measure: score, lost: '', ties }]
    }),
  )
}

/** The score that decides, on 0–100 whichever of the three it is. */
function decidingScore(
  { raw, corrected, rank, problems }: ReviewResult,
  { review }: StageRule,
): number | null {
  if (problems.length > 0) return null
  if (review?.decides === 'corrected') return corrected
  return review?.decides === 'rank' ? rank && rank * 100 : raw
}

async function votedMeasures(trx: Trx, cycle: Cycle, rule: StageRule): Promise<Map<string, Measured>> {
  const { meeting, counts } = await loadVotes(trx, { cycleId: cycle.id, stage: rule.key })
  const previous = await previousScores(trx, cycle, rule.key)
  return new Map(
    counts.map((count) => [
      count.nominationId,
      {
        ...votedOf(rule.vote, meeting, count),
        ties: rule.ties.map(({ by }) =>
          by === 'previous' ? (previous.get(count.nominationId) ?? null) : null,
        ),
      },
    ]),
  )
}

function yesVotes({ counts }: Votes): Map<string, number | null> {
  return new Map(counts.map((it) => [it.nominationId, it.yes]))
}

/** What the last 评分 before this stage was confirmed with. */
async function previousScores(
  trx: Trx,
  { id, stages }: Cycle,
  key: string,
): Promise<Map<string, number | null>> {
  const place = stages.findIndex((it) => it.key === key)
  const before = stages.slice(0, place).findLast((it) => it.kind === 'review' && it.state === 'confirmed')
  return before ? storedScores(trx, { cycleId: id, stage: before.key }) : new Map()
}

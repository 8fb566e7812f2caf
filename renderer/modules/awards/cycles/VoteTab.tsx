import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { OutcomeRow } from '#shared/modules/awards/outcome'
import type { StageRule } from '#shared/modules/awards/programme'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice } from '../../../components'
import { useStageChoice } from './use-stage-choice'
import { VoteSheet } from './VoteSheet'
import { text } from './vote.text'

/** Meetings that vote or approve: who was there, and the votes counted. */
export function VoteTab({ cycle }: { cycle: Cycle }) {
  const voting = cycle.stages.filter((it) => isVoted(cycle, it))
  const { stage, choose } = useStageChoice(cycle, voting)
  if (!stage) return <EmptyState>{text.noStage}</EmptyState>
  return <StageVotes key={stage.key} cycle={cycle} stage={stage} stages={voting} onStage={choose} />
}

/** A 票决, a 审定, or a 评分 whose ties the experts vote on. */
function isVoted({ content }: Cycle, { key, kind }: CycleStage): boolean {
  if (kind === 'vote' || kind === 'decide') return true
  return content.stages.some((it) => it.key === key && it.ties.some((tie) => tie.by === 'vote'))
}

type StageVotesProps = {
  cycle: Cycle
  stage: CycleStage
  stages: readonly CycleStage[]
  onStage: (key: string) => void
}

function StageVotes({ cycle, stage, stages, onStage }: StageVotesProps) {
  const place = { cycleId: cycle.id, stage: stage.key }
  const { data: votes, error } = useApiQuery('awards.voteCounts', place)
  const { data: outcome } = useApiQuery('awards.stageOutcome', place)
  const rule = cycle.content.stages.find((it) => it.key === stage.key)
  if (error) return <ErrorNotice error={error} />
  if (!votes || !outcome || !rule) return null
  return (
    <VoteSheet
      key={`${stage.key} ${votes.version} ${stage.state}`}
      {...{ cycle, stage, stages, onStage, rule, votes }}
      rows={votedRows(rule, outcome.rows)}
    />
  )
}

/**
 * In the order of the sheet of counts: by category and number. Of a 评分 only those whom nothing tells apart are voted
 * on; of a 审定 nobody one by one.
 */
function votedRows({ kind }: StageRule, rows: readonly OutcomeRow[]): readonly OutcomeRow[] {
  if (kind === 'decide') return []
  const voted = kind === 'review' ? rows.filter((it) => it.tied || it.tieText !== '') : rows
  const categories = [...new Set(rows.map((it) => it.category))]
  return voted.toSorted(
    (a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || a.number - b.number,
  )
}

import type { RoundResult } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { EmptyState, ErrorNotice } from '../../../components'
import { ComparisonView } from './ComparisonView'
import { DistributionView } from './DistributionView'
import { baseOf } from './distribution'
import { RankingView } from './RankingView'
import { RecountView } from './RecountView'
import { ResultTools } from './ResultTools'
import classes from './result.module.css'
import { text } from './result.text'
import { usePlace } from './result-place'
import type { ShownResult } from './shown-result'
import { TurnoutTable } from './TurnoutTable'
import { WhatIfView } from './WhatIfView'

/** Ranking, ceilings and turnout, and what can be asked of them. A tab of the round's page. */
export function ResultTab({ round }: { round: Round }) {
  const { data: result, error } = useApiQuery('evaluations.result', { roundId: round.id })
  const subjects = useApiQuery('evaluations.subjects', { roundId: round.id })
  if (error ?? subjects.error)
    return (
      <div className={classes.padded}>
        <ErrorNotice error={error ?? subjects.error} />
      </div>
    )
  if (!result || !subjects.data) return null
  return result.visible ? (
    <Shown round={round} result={result} subjects={subjects.data} />
  ) : (
    <Unseen round={round} result={result} />
  )
}

/** While ballots are being entered: how many there are, and nothing of what stands on them. */
function Unseen({ round, result }: { round: Round; result: RoundResult }) {
  const why = round.state === 'draft' ? text.hidden.draft : text.hidden.open
  return (
    <div className={classes.tab}>
      <EmptyState>{why}</EmptyState>
      {round.state !== 'draft' && (
        <div className={classes.padded}>
          <TurnoutTable scheme={round.scheme} turnout={result.turnout} />
        </div>
      )}
    </div>
  )
}

const VIEW_PAGES = {
  ranking: RankingView,
  distribution: DistributionView,
  comparison: ComparisonView,
  'what-if': WhatIfView,
  recount: RecountView,
}

function Shown(shown: ShownResult) {
  const { view } = usePlace(shown.round.id)
  const View = VIEW_PAGES[view]
  const ranked = shown.result.rows.filter((it) => it.rank !== null).length
  useStatus([text.subjects(baseOf(shown.result.rows).length), text.ranked(ranked)])
  return (
    <div className={classes.tab}>
      <ResultTools round={shown.round} view={view} />
      <div className={classes.view}>
        <View {...shown} />
      </div>
    </div>
  )
}

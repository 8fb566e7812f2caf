import { navigate } from 'wouter/use-hash-location'
import type { Round } from '#shared/modules/evaluations/round'
import { SCHEME_USES } from '#shared/modules/evaluations/scheme'
import type { RoundId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { CountTabs, Page, PageHead, useShortcut } from '../../../components'
import { EntryTab } from '../bench/EntryTab'
import { PointsTab } from '../points/PointsTab'
import { ResultTab } from '../result/ResultTab'
import { BoxesTab } from './BoxesTab'
import { Hindrances } from './Hindrances'
import { RoundActions } from './RoundActions'
import { openTab, type RoundTabName, tabOf } from './round-place'
import { text } from './rounds.text'
import { StepsLine } from './StepsLine'
import { StepsTab } from './StepsTab'
import { SubjectsTab } from './SubjectsTab'

const TABS: Record<RoundTabName, (props: { round: Round }) => React.ReactNode> = {
  subjects: SubjectsTab,
  boxes: BoxesTab,
  ballots: EntryTab,
  points: PointsTab,
  result: ResultTab,
  steps: StepsTab,
}

/** One round: how far it has come, the next step with what hinders it, and its parts as tabs. */
export function RoundPage({ id, tab }: { id: RoundId; tab: string }) {
  const { data: round, error } = useApiQuery('evaluations.round', { id })
  return round ? <Opened round={round} tab={tabOf(tab, round)} /> : <PageFailure error={error} />
}

function Opened({ round, tab }: { round: Round; tab: RoundTabName }) {
  const { data } = useApiQuery('evaluations.hindrances', { roundId: round.id })
  const Tab = TABS[tab]
  useShortcut('escape', () => navigate('/evaluations'))
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={round.title}
            facts={text.roundFacts([
              text.yearOf(round.year),
              SCHEME_USES[round.scheme.use],
              round.heldOn,
              text.subjectCount(round.subjects),
            ])}
            actions={<RoundActions round={round} ways={data} />}
          />
          <StepsLine state={round.state} />
          {data && <Hindrances round={round} ways={data} />}
          <CountTabs
            label={text.roundTabsLabel}
            tabs={(Object.keys(TABS) as RoundTabName[]).map((key) => ({
              key,
              label: text.roundTabs[key],
              count: countOf(key, round),
            }))}
            value={tab}
            onChange={(next) => openTab(round.id, next)}
          />
        </>
      }
    >
      <Tab round={round} />
    </Page>
  )
}

function countOf(tab: RoundTabName, round: Round): number | undefined {
  return tab === 'subjects' ? round.subjects : tab === 'boxes' ? round.boxes.length : undefined
}

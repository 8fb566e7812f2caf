import { navigate } from 'wouter/use-hash-location'
import { CYCLE_STATES, type Cycle } from '#shared/modules/awards/cycle'
import type { CycleId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { CountTabs, Page, PageHead, useShortcut } from '../../../components'
import { ChecksTab } from '../checks/ChecksTab'
import { HonoursTab } from '../honours/HonoursTab'
import { PrizesTab } from '../honours/PrizesTab'
import { NominationsTab } from '../nominations/NominationsTab'
import { NoticeTab } from '../notice/NoticeTab'
import { PanelsTab } from '../reviewers/PanelsTab'
import { ScoresTab } from '../scores/ScoresTab'
import { CycleActions } from './CycleActions'
import { type CycleTabName, openTab, tabOf, tabsOf } from './cycle-place'
import { text } from './cycles.text'
import { OutcomeTab } from './OutcomeTab'
import { OverviewTab } from './OverviewTab'
import { RulesTab } from './RulesTab'
import { StageHindrances } from './StageHindrances'
import { StageRail } from './StageRail'
import { VoteTab } from './VoteTab'

const TABS: Record<CycleTabName, (props: { cycle: Cycle }) => React.ReactNode> = {
  overview: OverviewTab,
  rules: RulesTab,
  nominations: NominationsTab,
  checks: ChecksTab,
  panels: PanelsTab,
  scores: ScoresTab,
  outcome: OutcomeTab,
  vote: VoteTab,
  notice: NoticeTab,
  honours: HonoursTab,
  prizes: PrizesTab,
}

/** One cycle: how far its stages have come, the next step with what hinders it, and its parts as tabs. */
export function CyclePage({ id, tab }: { id: CycleId; tab: string }) {
  const { data: cycle, error } = useApiQuery('awards.cycle', { id })
  return cycle ? <Opened cycle={cycle} tab={tabOf(tab, cycle)} /> : <PageFailure error={error} />
}

function Opened({ cycle, tab }: { cycle: Cycle; tab: CycleTabName }) {
  const { data: ways } = useApiQuery('awards.stageHindrances', { cycleId: cycle.id })
  const Tab = TABS[tab]
  useShortcut('escape', () => navigate('/awards'))
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={cycle.title}
            facts={text.cycleFacts([
              text.no(cycle.no),
              text.yearOf(cycle.year),
              cycle.state === 'running' ? '' : CYCLE_STATES[cycle.state],
            ])}
            note={cycle.stoppedReason ? text.stopped(cycle.stoppedReason) : undefined}
            actions={<CycleActions cycle={cycle} ways={ways} />}
          />
          <StageRail cycle={cycle} />
          {ways && <StageHindrances cycle={cycle} ways={ways} />}
          <CountTabs
            label={text.cycleTabsLabel}
            tabs={tabsOf(cycle).map((key) => ({ key, label: text.cycleTabs[key] }))}
            value={tab}
            onChange={(next) => openTab(cycle.id, next)}
          />
        </>
      }
    >
      <Tab cycle={cycle} />
    </Page>
  )
}

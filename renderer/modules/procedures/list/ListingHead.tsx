import type { CaseState } from '#shared/modules/procedures/case'
import type { CaseAsk, ProcedureListed } from '#shared/modules/procedures/contract'
import { SearchBox } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import type { OutputOf } from '../../../app/queries'
import { Button, type CountTab, CountTabs, PageHead } from '../../../components'
import { text } from '../procedures.text'
import { IntakeButton } from './IntakeButton'

type Answer = OutputOf<'procedures.cases'> | undefined

type HeadProps = {
  procedure: ProcedureListed
  ask: CaseAsk
  onAsk: (ask: CaseAsk) => void
  answer: Answer
  onOpen: (() => void) | undefined
}

/** Title, counts, papers and ways in; below them the states and stages with their numbers. */
export function ListingHead({ procedure, ask, onAsk, answer, onOpen }: HeadProps) {
  return (
    <>
      <PageHead
        title={procedure.title}
        facts={text.facts(procedure.running, procedure.overdue)}
        actions={
          <>
            <WorkPaperActions
              paper={{ paper: 'procedure-list', ask }}
              label={text.list}
              name={text.listFile(procedure.title)}
              table
            />
            {onOpen && <IntakeButton procedure={procedure} />}
            {onOpen && (
              <Button kind="primary" keys="ctrl+n" onClick={onOpen}>
                {text.begin}
              </Button>
            )}
          </>
        }
      />
      <StateTabs ask={ask} onAsk={onAsk} answer={answer} />
      {procedure.stages.length > 1 && ask.state === 'running' && (
        <StageTabs procedure={procedure} ask={ask} onAsk={onAsk} answer={answer} />
      )}
    </>
  )
}

type StateTab = CaseState | 'overdue' | 'troubled' | 'waiting' | 'all'
type TabsProps = Pick<HeadProps, 'ask' | 'onAsk' | 'answer'>

function StateTabs({ ask, onAsk, answer }: TabsProps) {
  const tabs: readonly CountTab<StateTab>[] = [
    { key: 'running', label: text.states.running, count: answer?.states.running },
    { key: 'overdue', label: text.only.overdue, count: answer?.only.overdue, tone: 'red' },
    { key: 'waiting', label: text.only.waiting, count: answer?.only.waiting },
    { key: 'troubled', label: text.only.troubled, count: answer?.only.troubled, tone: 'amber' },
    { key: 'done', label: text.states.done, count: answer?.states.done },
    { key: 'stopped', label: text.states.stopped, count: answer?.states.stopped },
    { key: 'all', label: text.all },
  ]
  const change = (key: StateTab) => {
    if (key === 'overdue' || key === 'waiting') onAsk({ ...ask, state: 'running', only: key })
    else if (key === 'troubled') onAsk({ ...ask, state: null, stage: '', only: key })
    else onAsk({ ...ask, state: key === 'all' ? null : key, stage: '', only: 'all' })
  }
  return (
    <CountTabs<StateTab>
      label={text.tabs}
      tabs={tabs}
      value={ask.only === 'all' ? (ask.state ?? 'all') : ask.only}
      onChange={change}
      right={
        <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
      }
    />
  )
}

function StageTabs({ procedure, ask, onAsk, answer }: TabsProps & { procedure: ProcedureListed }) {
  const tabs: readonly CountTab<string>[] = [
    { key: '', label: text.everyStage },
    ...procedure.stages.map(({ key, title }) => ({ key, label: title, count: answer?.stages[key] ?? 0 })),
  ]
  return (
    <CountTabs<string>
      label={text.stages}
      tabs={tabs.map((it) => ({ ...it, key: it.key || 'every' }))}
      value={ask.stage || 'every'}
      onChange={(key) => onAsk({ ...ask, stage: key === 'every' ? '' : key })}
    />
  )
}

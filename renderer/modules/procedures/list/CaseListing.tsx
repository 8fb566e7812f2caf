import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CaseRow, CaseState } from '#shared/modules/procedures/case'
import type { CaseAsk, ProcedureListed } from '#shared/modules/procedures/contract'
import type { ProcedureCaseId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { type OutputOf, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  type CountTab,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { text } from '../procedures.text'
import { CaseBar } from './CaseBar'
import { caseColumns } from './case-columns'
import { OpenDialog } from './OpenDialog'

type Props = { procedure: ProcedureListed; only: CaseAsk['only'] }

const EVERYTHING = {
  text: '',
  state: null,
  stage: '',
  unitIds: [],
  partyId: null,
  year: 0,
  only: 'all',
  sort: null,
} as const

/** Cases of one procedure, narrowed by state, stage and words; many are worked on at once. */
export function CaseListing({ procedure, only }: Props) {
  const { system, kind } = procedure
  const whole: CaseAsk = { ...EVERYTHING, system, kind, unitIds: [] }
  const list = useList<CaseAsk>({ ...whole, state: 'running', only }, whole)
  const { ask, keys } = list
  const source = usePagedQuery('procedures.cases', ask)
  const [opening, setOpening] = useState(false)
  const mayEdit = useRight('ledgers.edit') && procedure.on
  useShortcut('ctrl+n', () => setOpening(true), { label: text.begin, enabled: mayEdit })
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.procedures.cases({ ...ask, ...slice })))
  return (
    <Page
      head={
        <Head
          procedure={procedure}
          ask={ask}
          onAsk={list.change}
          answer={source.answer}
          onOpen={mayEdit ? () => setOpening(true) : undefined}
        />
      }
      bottom={
        keys.size > 0 && (
          <CaseBar
            procedure={procedure}
            ids={[...keys] as ProcedureCaseId[]}
            source={source}
            onNone={list.none}
          />
        )
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<CaseRow>
          label={text.list}
          columns={caseColumns(procedure)}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/ledgers/procedures/case/${row.id}`)}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          sort={ask.sort ? { key: ask.sort.key, descending: ask.sort.down } : undefined}
          onSort={(key) => list.change({ ...ask, sort: sortAfter(ask.sort, key) })}
          isQuiet={(row) => row.state === 'stopped'}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {opening && <OpenDialog procedure={procedure} onClose={() => setOpening(false)} />}
    </Page>
  )
}

function sortAfter(sort: CaseAsk['sort'], key: string): CaseAsk['sort'] {
  const column = key as NonNullable<CaseAsk['sort']>['key']
  if (sort?.key !== key) return { key: column, down: false }
  return sort.down ? null : { key: column, down: true }
}

type Answer = OutputOf<'procedures.cases'> | undefined

type HeadProps = {
  procedure: ProcedureListed
  ask: CaseAsk
  onAsk: (ask: CaseAsk) => void
  answer: Answer
  onOpen: (() => void) | undefined
}

function Head({ procedure, ask, onAsk, answer, onOpen }: HeadProps) {
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

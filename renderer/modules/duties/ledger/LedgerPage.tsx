import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { LedgerQuestion } from '#shared/modules/duties/contract'
import { type DutyRow, EVENT_STATES, type EventState } from '#shared/modules/duties/event'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import type { DutyEventId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  PlainPicker,
} from '../../../components'
import { boardAddress } from '../use-board'
import { ExchangeMenu } from './ExchangeMenu'
import { text } from './ledger.text'
import { COLUMNS } from './ledger-columns'

type Ask = Pick<LedgerQuestion, 'kinds' | 'states' | 'text'>
const EVERYTHING: Ask = { kinds: [], states: [], text: '' }
/** No kind is called so: keys hold no capitals. */
const ALL = 'ALL'
type Props = { system: BoardsOfSystem; board: DutyBoard }

/** Every record and plan of a board in a year. */
export function LedgerPage({ system, board }: Props) {
  const [search] = useSearchParams()
  const year = Number(search.get('year') ?? localToday().slice(0, 4))
  const list = useList<Ask>(
    { ...EVERYTHING, kinds: (search.get('kind') ?? '').split(',').filter(Boolean) },
    EVERYTHING,
  )
  const question: LedgerQuestion = {
    ...list.ask,
    system: system.system,
    board: board.key,
    year,
    month: 0,
    unitIds: [],
    subjectId: null,
  }
  const rows = usePagedQuery('duties.records', question)
  useListStatus(text, rows.total, list.keys.size)
  const open = (row: DutyRow) => navigate(`/ledgers/duties/records/${row.id}`)
  return (
    <Page
      head={<Head {...{ system, board, question, list }} total={rows.total} />}
      bottom={list.keys.size > 0 && <ArchiveBar keys={list.keys} onDone={list.none} />}
    >
      <ListBody>
        <KindTabs {...{ board, list }} kinds={rows.answer?.kinds ?? []} />
        <ErrorNotice error={rows.error} />
        <DataTable<DutyRow>
          label={text.list}
          columns={COLUMNS}
          source={rows}
          rowKey={(row) => row.id}
          focus={list.focus}
          onFocus={list.setFocus}
          onOpen={open}
          selection={{
            keys: list.keys,
            onChange: list.setKeys,
            onAll: () =>
              void everyKey(rows.total, (slice) => api.duties.records({ ...question, ...slice })).then(
                list.setKeys,
              ),
          }}
          empty={!rows.loading && <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

type List = ReturnType<typeof useList<Ask>>
type HeadProps = Props & { question: LedgerQuestion; list: List; total: number }

function Head({ system, board, question, list, total }: HeadProps) {
  const [state = ''] = list.ask.states
  return (
    <PageHead
      title={`${board.label}${text.list}`}
      facts={text.facts(system.title, question.year)}
      actions={
        <>
          <SearchBox
            value={list.ask.text}
            label={text.search}
            onChange={(words) => list.change({ ...list.ask, text: words })}
          />
          <PlainPicker
            label={text.state}
            value={state}
            placeholder={text.anyState}
            options={Object.entries(EVENT_STATES).map(([value, label]) => ({ value, label }))}
            onChange={(next) => list.change({ ...list.ask, states: next === '' ? [] : [next as EventState] })}
          />
          <Button onClick={() => navigate(`${boardAddress(system.system, board.key)}?year=${question.year}`)}>
            {text.matrix}
          </Button>
          <ExchangeMenu question={question} name={`${board.label}${text.list}`} />
          <WorkPaperActions
            paper={{ paper: 'duty-ledger', ask: question }}
            label={text.paper}
            name={`${board.label}${text.list}`}
            beside
            disabled={total === 0}
          />
        </>
      }
    />
  )
}

type KindTabsProps = {
  board: DutyBoard
  list: List
  kinds: readonly { kind: string; held: number; people: number }[]
}

/** One kind at a time, each with how often it was held. */
function KindTabs({ board, list, kinds }: KindTabsProps) {
  const all = kinds.reduce((sum, it) => sum + it.held, 0)
  const people = kinds.reduce((sum, it) => sum + it.people, 0)
  const [chosen = ALL] = list.ask.kinds
  return (
    <CountTabs
      label={text.kind}
      value={chosen}
      tabs={[
        { key: ALL, label: text.all, count: all },
        ...board.kinds.map((it) => ({
          key: it.key,
          label: it.label,
          count: kinds.find((one) => one.kind === it.key)?.held ?? 0,
        })),
      ]}
      onChange={(kind) => list.change({ ...list.ask, kinds: kind === ALL ? [] : [kind] })}
      right={text.figures(all, people)}
    />
  )
}

function ArchiveBar({ keys, onDone }: { keys: ReadonlySet<string>; onDone: () => void }) {
  const { run, running } = useCommand('duties.archive')
  const mayEdit = useRight('ledgers.edit')
  const ids = [...keys] as DutyEventId[]
  const archive = async () => {
    const reply = await run({ ids, on: localToday() })
    if (!reply.ok) return
    tellDone(text.archivedDone(reply.value.archived, reply.value.left))
    onDone()
  }
  return (
    <BottomBar right={text.selected(keys.size)}>
      {mayEdit && (
        <Button small loading={running} onClick={() => void archive()}>
          {text.archive(keys.size)}
        </Button>
      )}
      <WorkPaperActions
        paper={{ paper: 'duty-record', ask: { ids } }}
        label={text.sheets}
        name={text.sheets}
        beside
        small
      />
    </BottomBar>
  )
}

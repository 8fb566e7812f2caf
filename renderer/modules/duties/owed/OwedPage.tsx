import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { OwedQuestion } from '#shared/modules/duties/contract'
import { type Owed, PRESENCE } from '#shared/modules/duties/event'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKeyBy, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import {
  BottomBar,
  Button,
  type Column,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  Segmented,
} from '../../../components'
import { text as words } from '../duties.text'
import { MakeUpDialog } from './MakeUpDialog'
import { text } from './owed.text'

type Ask = Pick<OwedQuestion, 'state' | 'text'>
const EVERYTHING: Ask = { state: 'owed', text: '' }
const STATES = (['owed', 'madeUp', 'all'] as const).map((value) => ({ value, label: text.states[value] }))
const keyOf = (it: Owed) => `${it.eventId}/${it.personId}`

/** Who was not there and owes a class; many are made up by one. */
export function OwedPage() {
  const [search] = useSearchParams()
  const year = Number(search.get('year') ?? localToday().slice(0, 4))
  const list = useList<Ask>(EVERYTHING, EVERYTHING)
  const question: OwedQuestion = { ...list.ask, year, unitIds: [], subjectId: null, personId: null }
  const rows = usePagedQuery('duties.owed', question)
  const mayEdit = useRight('ledgers.edit')
  const [making, setMaking] = useState(false)
  useListStatus(text, rows.total, list.keys.size)
  return (
    <Page
      head={<Head question={question} list={list} answer={rows.answer} total={rows.total} />}
      bottom={
        mayEdit &&
        list.keys.size > 0 && (
          <BottomBar right={text.selected(list.keys.size)}>
            <Button small onClick={() => setMaking(true)}>
              {text.makeUp(list.keys.size)}
            </Button>
          </BottomBar>
        )
      }
    >
      <ListBody>
        <ErrorNotice error={rows.error} />
        <DataTable<Owed>
          label={text.list}
          columns={[...COLUMNS, undoColumn]}
          source={rows}
          rowKey={keyOf}
          focus={list.focus}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/ledgers/duties/records/${row.eventId}`)}
          selection={{
            keys: list.keys,
            onChange: list.setKeys,
            onAll: () =>
              void everyKeyBy(rows.total, (slice) => api.duties.owed({ ...question, ...slice }), keyOf).then(
                list.setKeys,
              ),
          }}
          empty={!rows.loading && <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {making && <MakeUpDialog keys={list.keys} onClose={() => setMaking(false)} onDone={list.none} />}
    </Page>
  )
}

type HeadProps = {
  question: OwedQuestion
  list: ReturnType<typeof useList<Ask>>
  answer: { owed: number; madeUp: number } | undefined
  total: number
}

/** How many are owed and made up, what is looked for, the list on paper. */
function Head({ question, list, answer, total }: HeadProps) {
  return (
    <PageHead
      title={text.title}
      facts={text.facts(answer?.owed ?? 0, answer?.madeUp ?? 0)}
      actions={
        <>
          <SearchBox
            value={list.ask.text}
            label={text.search}
            onChange={(typed) => list.change({ ...list.ask, text: typed })}
          />
          <Segmented
            label={text.list}
            value={list.ask.state}
            options={STATES}
            onChange={(state) => list.change({ ...list.ask, state })}
          />
          <Button onClick={() => navigate('/ledgers/duties')}>{text.back}</Button>
          <WorkPaperActions
            paper={{ paper: 'duty-owed', ask: question }}
            label={text.paper}
            name={text.paper}
            table
            disabled={total === 0}
          />
        </>
      }
    />
  )
}

const COLUMNS: readonly Column<Owed>[] = [
  { key: 'name', title: text.name, width: 88, strong: true, render: (it) => listName(it.name) },
  { key: 'branch', title: text.branch, width: 200, render: (it) => it.subject.name },
  { key: 'kind', title: text.kind, width: 96, render: (it) => it.kindLabel },
  { key: 'on', title: text.on, width: 104, render: (it) => shownDay(it.heldOn) },
  { key: 'topic', title: text.topic, render: (it) => it.topic || words.none },
  {
    key: 'reason',
    title: text.reason,
    width: 160,
    render: (it) => [PRESENCE[it.presence], it.reason].filter(Boolean).join('：'),
  },
  { key: 'madeUpOn', title: text.madeUpOn, width: 104, render: (it) => shownDay(it.madeUpOn) || words.none },
]

const undoColumn: Column<Owed> = {
  key: 'undo',
  title: '',
  width: 96,
  render: (it) => (it.madeUpOn === '' ? null : <UndoButton row={it} />),
}

function UndoButton({ row }: { row: Owed }) {
  const { run, running } = useCommand('duties.owe')
  const mayEdit = useRight('ledgers.edit')
  const undo = async () => {
    const reply = await run({ eventId: row.eventId, personId: row.personId })
    if (reply.ok) tellDone(text.undone)
  }
  if (!mayEdit) return null
  return (
    <Button small kind="quiet" loading={running} onClick={() => void undo()}>
      {text.undo}
    </Button>
  )
}

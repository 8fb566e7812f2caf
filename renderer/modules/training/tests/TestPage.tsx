import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TestReturn, TestRow } from '#shared/modules/training/resources'
import { ListTools, SearchBox } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  EditableRows,
  type EditColumn,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  PageScroll,
  Segmented,
  useShortcut,
} from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { text } from '../training.text'
import { rateOf } from './TestsPage'

const words = text.tests
const MOST = 500

/** One test: what each place was sent and returned, entered in place. */
export function TestPage({ id }: { id: string }) {
  const { data: tests, error } = useApiQuery('training.tests', {})
  const test = tests?.find((it) => it.id === id)
  if (!test) return <ErrorNotice error={error} />
  return <OneTest test={test} />
}

function OneTest({ test }: { test: TestRow }) {
  const [ask, setAsk] = useState({ text: '', silent: false })
  const { data, error } = useApiQuery('training.testReturns', { id: test.id, ...ask, limit: MOST })
  const [typed, setTyped] = useState<Readonly<Record<string, TestReturn>>>({})
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const { run, running } = useCommand('training.keepReturns')
  const rows = (data?.rows ?? []).map((it) => typed[it.subjectId] ?? it)
  const changed = Object.values(typed)
  const save = async () => {
    const kept = changed.map(({ name: _, unitName: __, ...it }) => it)
    const reply = await run({ id: test.id, rows: kept })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setTyped({})
    tellDone(words.kept(reply.value.changed))
  }
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: changed.length > 0 })
  return (
    <Page
      head={
        <>
          <PageHead
            title={test.title}
            facts={words.oneFacts(test.issued, test.returned, rateOf(test))}
            note={changed.length > 0 && words.unsaved}
            actions={
              <>
                <Button onClick={() => navigate('/ledgers/training/tests')}>{words.back}</Button>
                <WorkPaperActions
                  paper={{ paper: 'training-test', ask: { id: test.id, silent: ask.silent } }}
                  label={words.print}
                  name={test.title}
                  table
                />
                {mayEdit && (
                  <Button
                    kind="primary"
                    keys="ctrl+s"
                    disabled={changed.length === 0}
                    loading={running}
                    onClick={() => void save()}
                  >
                    {text.save}
                  </Button>
                )}
              </>
            }
          />
          <ListTools>
            <SearchBox value={ask.text} label={text.search} onChange={(it) => setAsk({ ...ask, text: it })} />
            <Segmented
              label={words.scope}
              value={ask.silent ? 'silent' : 'every'}
              onChange={(value) => setAsk({ ...ask, silent: value === 'silent' })}
              options={[
                { value: 'every', label: words.every },
                { value: 'silent', label: words.silent },
              ]}
            />
          </ListTools>
        </>
      }
    >
      <PageScroll>
        <ErrorNotice error={failure ?? error} />
        <EditableRows<TestReturn>
          label={words.print}
          name="returns"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.subjectId}
          onChange={(next) => {
            const different = next.filter((it, at) => it !== rows[at])
            setTyped({ ...typed, ...Object.fromEntries(different.map((it) => [it.subjectId, it])) })
          }}
          readOnly={!mayEdit}
          fixedOrder
          empty={<EmptyState>{words.emptyReturns}</EmptyState>}
        />
        {(data?.total ?? 0) > MOST && <p>{words.first(MOST)}</p>}
      </PageScroll>
    </Page>
  )
}

const titles = words.returnsColumns
const same = (row: TestReturn) => row
const whole = (typed: string, before: number | null) => {
  const figure = numberTyped(typed, before)
  return figure === null ? null : Math.floor(figure)
}

const COLUMNS: readonly EditColumn<TestReturn>[] = [
  { key: 'unit', title: titles.unit, width: 176, readOnly: true, value: (row) => row.unitName, set: same },
  { key: 'name', title: titles.name, readOnly: true, value: (row) => row.name, set: same },
  {
    key: 'issued',
    title: titles.issued,
    width: 88,
    align: 'right',
    value: (row) => String(row.issued),
    set: (row, typed) => ({ ...row, issued: whole(typed, row.issued) ?? 0 }),
  },
  {
    key: 'returned',
    title: titles.returned,
    width: 88,
    align: 'right',
    value: (row) => String(row.returned),
    set: (row, typed) => ({ ...row, returned: whole(typed, row.returned) ?? 0 }),
  },
  {
    key: 'passed',
    title: titles.passed,
    width: 88,
    align: 'right',
    value: (row) => shownNumber(row.passed),
    set: (row, typed) => ({ ...row, passed: whole(typed, row.passed) }),
  },
]

import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TestReturn, TestRow } from '#shared/modules/training/resources'
import { ListTools, SearchBox } from '../../../app/lists/ListParts'
import { useTypedRows } from '../../../app/lists/use-typed-rows'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { useAct } from '../../../app/use-act'
import {
  Button,
  EditableRows,
  type EditColumn,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  PageScroll,
  Segmented,
  useShortcut,
} from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { TakenProblems } from '../TakenProblems'
import { text } from '../training.text'
import { useTaking } from '../use-taking'
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
  const { rows, changed, onChange, forget } = useTypedRows(data?.rows ?? [], keyOf)
  const mayEdit = useRight('ledgers.edit')
  const { act, busy, failure } = useAct('training.keepReturns')
  const reading = useTask('training.takeReturns', text.reading)
  const taking = useTaking((grant) => reading.run({ id: test.id, grant }))
  const save = async () => {
    const kept = changed.map(({ name: _, unitName: __, ...it }) => it)
    if (await act({ id: test.id, rows: kept }, words.kept(kept.length))) forget()
  }
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: changed.length > 0 })
  return (
    <Page
      head={
        <>
          <TestHead test={test} unsaved={changed.length > 0} silent={ask.silent}>
            {mayEdit && <Button onClick={() => void taking.take()}>{words.take}</Button>}
            {mayEdit && (
              <Button
                kind="primary"
                keys="ctrl+s"
                disabled={changed.length === 0}
                loading={busy}
                onClick={() => void save()}
              >
                {text.save}
              </Button>
            )}
          </TestHead>
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
        <ErrorNotice error={failure ?? taking.failure ?? error} />
        <TakenProblems problems={taking.problems} onForget={taking.forget} />
        <EditableRows<TestReturn>
          label={words.print}
          name="returns"
          columns={COLUMNS}
          rows={rows}
          rowKey={keyOf}
          onChange={onChange}
          readOnly={!mayEdit}
          fixedOrder
          empty={<EmptyState>{words.emptyReturns}</EmptyState>}
        />
        {(data?.total ?? 0) > MOST && <p>{words.first(MOST)}</p>}
      </PageScroll>
    </Page>
  )
}

const keyOf = ({ subjectId }: TestReturn) => subjectId

type HeadProps = { test: TestRow; unsaved: boolean; silent: boolean; children: ReactNode }

function TestHead({ test, unsaved, silent, children }: HeadProps) {
  return (
    <PageHead
      title={test.title}
      facts={words.oneFacts(test.issued, test.returned, rateOf(test))}
      note={unsaved && words.unsaved}
      actions={
        <>
          <Button onClick={() => navigate('/ledgers/training/tests')}>{words.back}</Button>
          <WorkPaperActions
            paper={{ paper: 'training-test', ask: { id: test.id, silent } }}
            label={words.print}
            name={test.title}
            table
          />
          {children}
        </>
      }
    />
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

import { type KeyboardEvent, useState } from 'react'
import type { AssessedPerson } from '#shared/modules/people/contract-batch-edit'
import { listName } from '#shared/values/name-order'
import { useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import {
  BottomBar,
  Button,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  useArraySource,
  useShortcut,
} from '../../../components'
import { useUnits } from '../people.queries'
import { AssessBar } from './AssessBar'
import { type AssessState, gradeOf, gradesToWrite, KEYED_GRADES, useAssessState } from './assess-state'
import classes from './batch.module.css'
import { text } from './batch.text'
import { EditsPreview, type EditsShown } from './EditsPreview'
import { assessmentEdits } from './edit-line'

/** 年度考核结果 of a whole unit: one result for everyone, exceptions by a key on their row. */
export function AssessPage() {
  const state = useAssessState()
  const { unit, year } = state
  const { data, error } = useApiQuery(
    'people.unitAssessments',
    { organizationId: unit as never, year },
    { enabled: unit !== null },
  )
  const people = data ?? NOBODY
  const [focus, setFocus] = useState(0)
  const grades = gradesToWrite(state, people)
  const preview = useAssessPreview(state, grades)
  useShortcut('ctrl+enter', preview.run, { label: text.assessPreview(grades.size) })
  const focused = people[focus]

  const onKeyDown = (event: KeyboardEvent) => {
    if (!focused || event.ctrlKey || event.altKey || isTyping(event)) return
    const grade = event.key === ' ' ? '' : KEYED_GRADES[Number(event.key) - 1]
    if (grade === undefined) return
    state.setGrade(focused.id, grade === '' && gradeOf(state, focused) === '' ? state.grade : grade)
    if (grade !== '') setFocus(Math.min(people.length - 1, focus + 1))
    event.preventDefault()
  }
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={text.assessTitle}
            facts={unit ? text.assessFacts(people.length, people.filter((it) => it.grade !== '').length) : ''}
          />
          <AssessBar state={state} focused={focused} />
        </>
      }
      bottom={
        <BottomBar
          kind="commit"
          right={
            <Button
              kind="primary"
              keys="ctrl+enter"
              disabled={grades.size === 0}
              loading={preview.running}
              onClick={preview.run}
            >
              {text.assessPreview(grades.size)}
            </Button>
          }
        >
          <strong>{text.assessWill(grades.size)}</strong>
          <span className={classes.quiet}>{text.assessHint}</span>
        </BottomBar>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table inside has the focus, its keys pass here */}
      <div className={classes.assess} onKeyDown={onKeyDown}>
        <ErrorNotice error={preview.failure ?? error} />
        {unit === null ? (
          <EmptyState>{text.assessChoose}</EmptyState>
        ) : (
          <People key={`${unit} ${year}`} {...{ people, state, focus, setFocus }} />
        )}
      </div>
      {preview.shown && (
        <Dialog title={text.title(grades.size)} onClose={preview.close} width={1080}>
          <EditsPreview shown={preview.shown} onBack={preview.close} onClose={preview.close} />
        </Dialog>
      )}
    </Page>
  )
}

const NOBODY: readonly AssessedPerson[] = []

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea')
}

type PeopleProps = {
  people: readonly AssessedPerson[]
  state: AssessState
  focus: number
  setFocus: (index: number) => void
}

function People({ people, state, focus, setFocus }: PeopleProps) {
  const { short } = useUnits()
  const columns: Column<AssessedPerson>[] = [
    {
      key: 'name',
      title: text.assessColumns.name,
      width: 112,
      strong: true,
      render: (it) => listName(it.name),
    },
    { key: 'unit', title: text.assessColumns.unit, width: 132, render: (it) => short.unit(it.unit) },
    { key: 'post', title: text.assessColumns.post, render: (it) => it.post },
    {
      key: 'earlier',
      title: text.assessColumns.earlier,
      width: 280,
      quiet: true,
      render: ({ earlier }) => earlier.map((it) => text.assessEarlier(it.year, it.grade)).join('　'),
    },
    {
      key: 'grade',
      title: text.assessColumns.grade,
      width: 200,
      render: (person) => <Grade person={person} state={state} />,
    },
  ]
  return (
    <DataTable
      label={text.assessTable}
      columns={columns}
      source={useArraySource(people)}
      rowKey={(row) => row.id}
      focus={focus}
      onFocus={setFocus}
      density="dense"
      empty={<EmptyState>{text.assessNobody}</EmptyState>}
      autoFocus
    />
  )
}

/** The result that will be written; grey what stands and what is left out, bold what differs from the usual one. */
function Grade({ person, state }: { person: AssessedPerson; state: AssessState }) {
  const grade = gradeOf(state, person)
  if (grade === '')
    return (
      <span className={classes.quiet}>
        {person.grade ? text.assessStands(person.grade) : text.assessSkip}
      </span>
    )
  return (
    <span>
      {grade === state.grade ? grade : <strong>{grade}</strong>}
      {person.grade !== '' && <span className={classes.stands}>{text.assessStands(person.grade)}</span>}
    </span>
  )
}

function useAssessPreview({ year, replace }: AssessState, grades: ReadonlyMap<string, string>) {
  const task = useTask('people.previewEdits', text.previewing)
  const [shown, setShown] = useState<EditsShown | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async () => {
    if (grades.size === 0 || task.running) return
    setFailure(null)
    const edits = [assessmentEdits(year, grades, replace ? 'overwrite' : 'append')]
    const reply = await task.run({ ids: [...grades.keys()] as never, edits })
    if (reply.ok) setShown(reply.value)
    else if (reply.code !== 'cancelled') setFailure(reply)
  }
  return { shown, failure, running: task.running, run: () => void run(), close: () => setShown(null) }
}

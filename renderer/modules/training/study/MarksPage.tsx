import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { StudyMarkRow } from '#shared/modules/training/study'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { Button, CountTabs, ErrorNotice, Page, useShortcut } from '../../../components'
import { PasteListDialog } from '../../people/list/PasteListDialog'
import { openPerson } from '../../people/people.queries'
import { TakenProblems } from '../TakenProblems'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
import { useTaking } from '../use-taking'
import { useYear } from '../year'
import { EnterMarksDialog } from './EnterMarksDialog'
import { MarksBar } from './MarksBar'
import { MARK_COLUMNS } from './mark-columns'

const words = text.marks
/** A tab has to have a key of its own. */
const ALL = 'all'

/** 年度考学: grades of a year, entered by one and confirmed by another. */
export function MarksPage() {
  const [search] = useSearchParams()
  const chosen = useYear()
  const year = Number(search.get('year')) || chosen
  return <Marks key={year} year={year} />
}

const EVERY = { text: '', grade: '' }

function Marks({ year }: { year: number }) {
  const list = useList(EVERY, EVERY)
  const { ask, keys } = list
  const asked = { year, ...ask }
  const source = usePagedQuery('training.studyMarks', asked)
  const reading = useTask('training.takeMarks', text.reading)
  const taking = useTaking((grant) => reading.run({ year, grant }))
  const grades = useGrades(year)
  const { counts = [], waiting = 0 } = source.answer ?? {}
  useListStatus(text, source.total, keys.size)
  return (
    <Page
      head={
        <>
          <TrainingHead
            tab="marks"
            facts={words.facts(source.total)}
            note={waiting > 0 && words.waiting(waiting)}
            actions={
              <>
                <WorkPaperActions
                  paper={{ paper: 'study-marks', ask: asked }}
                  label={words.print}
                  name={words.print}
                  table
                />
                <EnterMarks year={year} grades={grades} onTake={() => void taking.take()} />
              </>
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <CountTabs
            label={words.grades}
            tabs={[
              { key: ALL, label: words.all },
              ...grades.map((key) => ({
                key,
                label: key,
                count: counts.find((it) => it.grade === key)?.n ?? 0,
              })),
            ]}
            value={ask.grade || ALL}
            onChange={(grade) => list.change({ ...ask, grade: grade === ALL ? '' : grade })}
          />
          <ErrorNotice error={taking.failure} />
          <TakenProblems problems={taking.problems} onForget={taking.forget} />
        </>
      }
      bottom={
        keys.size > 0 && (
          <MarksBar keys={keys} people={peopleOf(source.answer?.rows ?? [], keys)} onNone={list.none} />
        )
      }
    >
      <ListTable<StudyMarkRow, typeof EVERY>
        label={words.list}
        columns={MARK_COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => openPerson(row.personId)}
        everyKey={() => everyKey(source.total, (slice) => api.training.studyMarks({ ...asked, ...slice }))}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
    </Page>
  )
}

/** Grades of the systems in force at the end of a year. */
function useGrades(year: number): string[] {
  const { data: systems } = useApiQuery('training.trainingSystems', { on: `${year}-12-31` })
  return (systems ?? []).flatMap((it) => it.grades.map((one) => one.label))
}

type EnterProps = { year: number; grades: readonly string[]; onTake: () => void }

/** People by names pasted, then one grade for them; or a workbook with a grade each. */
function EnterMarks({ year, grades, onTake }: EnterProps) {
  const [pasting, setPasting] = useState(false)
  const [entering, setEntering] = useState<readonly PersonId[] | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useShortcut('ctrl+n', () => setPasting(true), { label: words.paste, enabled: mayEdit })
  if (!mayEdit) return null
  const choose = (ids: readonly PersonId[]) => {
    setPasting(false)
    setEntering(ids)
  }
  return (
    <>
      <Button onClick={onTake}>{words.take}</Button>
      <Button kind="primary" keys="ctrl+n" onClick={() => setPasting(true)}>
        {words.paste}
      </Button>
      {pasting && (
        <PasteListDialog
          onClose={() => setPasting(false)}
          acts={[{ label: words.enter, run: (ids) => choose(ids) }]}
        />
      )}
      {entering && (
        <EnterMarksDialog year={year} people={entering} grades={grades} onClose={() => setEntering(null)} />
      )}
    </>
  )
}

function peopleOf(rows: readonly StudyMarkRow[], keys: ReadonlySet<string>): PersonId[] {
  return rows.filter((it) => keys.has(it.id)).map((it) => it.personId)
}

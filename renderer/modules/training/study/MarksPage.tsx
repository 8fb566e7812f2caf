import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { StudyMarkRow } from '#shared/modules/training/study'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, CountTabs, DataTable, ErrorNotice, Page, useShortcut } from '../../../components'
import { PasteListDialog } from '../../people/list/PasteListDialog'
import { openPerson } from '../../people/people.queries'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
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
  const { data: systems } = useApiQuery('training.trainingSystems', { on: `${year}-12-31` })
  const [pasting, setPasting] = useState(false)
  const [entering, setEntering] = useState<readonly PersonId[] | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const grades = (systems ?? []).flatMap((it) => it.grades.map((one) => one.label))
  const { counts = [], waiting = 0 } = source.answer ?? {}
  useListStatus(text, source.total, keys.size)
  useShortcut('ctrl+n', () => setPasting(true), { label: words.paste, enabled: mayEdit })
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
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={() => setPasting(true)}>
                    {words.paste}
                  </Button>
                )}
              </>
            }
            tools={
              <SearchBox
                value={ask.text}
                label={text.search}
                onChange={(typed) => list.change({ ...ask, text: typed })}
              />
            }
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
        </>
      }
      bottom={
        keys.size > 0 && (
          <MarksBar keys={keys} people={peopleOf(source.answer?.rows ?? [], keys)} onNone={list.none} />
        )
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<StudyMarkRow>
          label={words.list}
          columns={MARK_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => openPerson(row.personId)}
          selection={{
            keys,
            onChange: list.setKeys,
            onAll: () =>
              void everyKey(source.total, (slice) => api.training.studyMarks({ ...asked, ...slice })).then(
                list.setKeys,
              ),
          }}
          empty={
            source.loading ? null : (
              <Nothing
                words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
                isWhole={list.isWhole}
                onClear={list.clear}
              />
            )
          }
          autoFocus
        />
      </ListBody>
      {pasting && (
        <PasteListDialog
          onClose={() => setPasting(false)}
          acts={[
            {
              label: words.enter,
              run: (ids) => {
                setPasting(false)
                setEntering(ids)
              },
            },
          ]}
        />
      )}
      {entering && (
        <EnterMarksDialog year={year} people={entering} grades={grades} onClose={() => setEntering(null)} />
      )}
    </Page>
  )
}

function peopleOf(rows: readonly StudyMarkRow[], keys: ReadonlySet<string>): PersonId[] {
  return rows.filter((it) => keys.has(it.id)).map((it) => it.personId)
}

import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ClassRow } from '#shared/modules/training/training-class'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, CountTabs, Page, useShortcut } from '../../../components'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
import { useYear } from '../year'
import { ClassDialog } from './ClassDialog'
import { CLASS_COLUMNS } from './class-columns'
import { TakeClassesDialog } from './TakeClassesDialog'

const words = text.classes
/** A tab has to have a key of its own. */
const ALL = 'all'

/** Classes of a year. */
export function ClassesPage() {
  const year = useYear()
  return <Classes key={year} year={year} />
}

const EVERY = { text: '', kind: '' }

function Classes({ year }: { year: number }) {
  const list = useList(EVERY, EVERY)
  const { ask } = list
  const asked = { year, ...ask }
  const source = usePagedQuery('training.classes', asked)
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const [open, setOpen] = useState<'new' | 'take' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(text, source.total, 0)
  useShortcut('ctrl+n', () => setOpen('new'), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <>
          <TrainingHead
            tab="classes"
            facts={words.facts(source.total, source.answer?.personTimes ?? 0)}
            actions={
              <>
                {mayEdit && <Button onClick={() => setOpen('take')}>{words.take}</Button>}
                <WorkPaperActions
                  paper={{ paper: 'training-classes', ask: asked }}
                  label={words.print}
                  name={words.print}
                  table
                />
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={() => setOpen('new')}>
                    {words.add}
                  </Button>
                )}
              </>
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <CountTabs
            label={words.kinds}
            tabs={[
              { key: ALL, label: words.allKinds },
              ...(systems ?? []).flatMap((it) => it.kinds.map(({ key, label }) => ({ key, label }))),
            ]}
            value={ask.kind || ALL}
            onChange={(kind) => list.change({ ...ask, kind: kind === ALL ? '' : kind })}
          />
        </>
      }
    >
      <ListTable<ClassRow, typeof EVERY>
        label={words.list}
        columns={CLASS_COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate(`/ledgers/training/classes/${row.id}`)}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {open === 'new' && <ClassDialog year={year} found={null} onClose={() => setOpen(null)} />}
      {open === 'take' && <TakeClassesDialog onClose={() => setOpen(null)} />}
    </Page>
  )
}

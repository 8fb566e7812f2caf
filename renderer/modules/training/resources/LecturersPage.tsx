import { useState } from 'react'
import type { LecturerRow } from '#shared/modules/training/resources'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, type Column, Page, useShortcut } from '../../../components'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
import { useYear } from '../year'
import { LecturerDialog } from './LecturerDialog'

const words = text.lecturers
const EVERY = { text: '' }

/** 师资 with the lectures of a year. */
export function LecturersPage() {
  const year = useYear()
  const list = useList(EVERY, EVERY)
  const source = usePagedQuery('training.lecturers', { year, ...list.ask })
  const [open, setOpen] = useState<LecturerRow | 'new' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(text, source.total, 0)
  useShortcut('ctrl+n', () => setOpen('new'), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <TrainingHead
          tab="lecturers"
          facts={words.facts(source.total, source.answer?.lectures ?? 0)}
          actions={
            <>
              <WorkPaperActions
                paper={{ paper: 'training-lecturers', ask: { year, ...list.ask } }}
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
      }
    >
      <ListTable<LecturerRow, typeof EVERY>
        label={words.list}
        columns={COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpen(row)}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {open && <LecturerDialog lecturer={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const titles = words.columns
const COLUMNS: readonly Column<LecturerRow>[] = [
  { key: 'name', title: titles.name, width: 96, strong: true, render: (row) => listName(row.name) },
  { key: 'unit', title: titles.unit, render: (row) => row.unitName || text.none },
  { key: 'title', title: titles.title, width: 144, render: (row) => row.title || text.none },
  { key: 'level', title: titles.level, width: 72, render: (row) => row.level || text.none },
  { key: 'field', title: titles.field, width: 192, render: (row) => row.field || text.none },
  {
    key: 'lectures',
    title: titles.lectures,
    width: 88,
    align: 'right',
    render: (row) => row.lectures || text.none,
  },
  { key: 'last', title: titles.last, width: 104, render: (row) => shownDay(row.last) || text.none },
]

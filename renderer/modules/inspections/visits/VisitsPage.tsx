import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import type { VisitRow } from '#shared/modules/inspections/visit'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, Page, useShortcut } from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { NewVisitDialog } from './NewVisitDialog'
import { RoundsDialog } from './RoundsDialog'
import { VISIT_COLUMNS } from './visit-columns'

const words = text.visits

/** Every visit of a year, the latest first. */
export function VisitsPage() {
  return (
    <OfProgramme>
      {(programme, year) => <Visits key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

const EVERY = { text: '' }

function Visits({ programme, year }: { programme: Programme; year: number }) {
  const list = useList(EVERY, EVERY)
  const source = usePagedQuery('inspections.visits', { programme: programme.key, year, ...list.ask })
  const [open, setOpen] = useState<'new' | 'rounds' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus({ status: words.status, selected: words.status }, source.total, 0)
  useShortcut('ctrl+n', () => setOpen('new'), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <InspectionsHead
          tab="visits"
          facts={words.facts(source.total)}
          actions={
            <>
              <Button onClick={() => setOpen('rounds')}>{words.rounds}</Button>
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
      <ListTable<VisitRow, typeof EVERY>
        label={words.list}
        columns={VISIT_COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate(`/ledgers/inspections/visits/${row.id}`)}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {open === 'new' && <NewVisitDialog programme={programme} about={null} onClose={() => setOpen(null)} />}
      {open === 'rounds' && <RoundsDialog programme={programme} year={year} onClose={() => setOpen(null)} />}
    </Page>
  )
}

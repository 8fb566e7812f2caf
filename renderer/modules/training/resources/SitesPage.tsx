import { useState } from 'react'
import type { SiteRow } from '#shared/modules/training/resources'
import { shownDay } from '#shared/values/iso-day'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, type Column, CountTabs, Page, useShortcut } from '../../../components'
import { TrainingHead } from '../TrainingHead'
import { text } from '../training.text'
import { useYear } from '../year'
import { SiteDialog } from './SiteDialog'

const words = text.sites
/** A tab has to have a key of its own. */
const ALL = 'all'
const EVERY = { text: '', kind: '' }

/** 基地网点 with the visits and classes of a year. */
export function SitesPage() {
  const year = useYear()
  const list = useList(EVERY, EVERY)
  const { ask } = list
  const source = usePagedQuery('training.sites', { year, ...ask })
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const [open, setOpen] = useState<SiteRow | 'new' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const kinds = (systems ?? []).flatMap((it) => it.siteKinds)
  useListStatus(text, source.total, 0)
  useShortcut('ctrl+n', () => setOpen('new'), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <>
          <TrainingHead
            tab="sites"
            facts={words.facts(source.total, source.answer?.people ?? 0)}
            actions={
              <>
                <WorkPaperActions
                  paper={{ paper: 'training-sites', ask: { year, ...ask } }}
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
            tools={<ListSearch list={list} label={words.search} />}
          />
          <CountTabs
            label={words.kinds}
            tabs={[{ key: ALL, label: words.all }, ...kinds.map(({ key, label }) => ({ key, label }))]}
            value={ask.kind || ALL}
            onChange={(kind) => list.change({ ...ask, kind: kind === ALL ? '' : kind })}
          />
        </>
      }
    >
      <ListTable<SiteRow, typeof EVERY>
        label={words.list}
        columns={COLUMNS}
        list={list}
        source={source}
        rowKey={(row) => row.id}
        onOpen={setOpen}
        isQuiet={(row) => row.ended !== ''}
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {open && <SiteDialog site={open === 'new' ? null : open} kinds={kinds} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const titles = words.columns
const count = (n: number) => n || text.none

const COLUMNS: readonly Column<SiteRow>[] = [
  { key: 'kind', title: titles.kind, width: 128, render: (row) => row.kindLabel },
  { key: 'name', title: titles.name, width: 240, strong: true, render: (row) => row.name },
  { key: 'unit', title: titles.unit, width: 144, render: (row) => row.unitName || text.none },
  { key: 'address', title: titles.address, quiet: true, render: (row) => row.address || text.none },
  { key: 'opened', title: titles.opened, width: 104, render: (row) => shownDay(row.opened) || text.none },
  { key: 'classes', title: titles.classes, width: 72, align: 'right', render: (row) => count(row.classes) },
  { key: 'visits', title: titles.visits, width: 88, align: 'right', render: (row) => count(row.visits) },
  { key: 'people', title: titles.people, width: 88, align: 'right', render: (row) => count(row.people) },
]

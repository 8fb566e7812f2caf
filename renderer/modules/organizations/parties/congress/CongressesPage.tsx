import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CongressRow } from '#shared/modules/organizations/congress'
import { shownDay } from '#shared/values/iso-day'
import { percentOf } from '#shared/values/percent'
import { ListBody } from '../../../../app/lists/ListParts'
import { type OutputOf, useApiQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { localToday } from '../../../../app/today'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  PlainPicker,
  useArraySource,
  useShortcut,
} from '../../../../components'
import classes from '../parties.module.css'
import { CongressDialog } from './CongressDialog'
import { text } from './congress.text'

const YEARS_BACK = 6
const NO_ROWS: readonly CongressRow[] = []

/** 党代会年会 of a year: who met, who was there, what was proposed, and which towns have not met. */
export function CongressesPage() {
  const [year, setYear] = useState(Number(localToday().slice(0, 4)))
  const [adding, setAdding] = useState(false)
  const [focus, setFocus] = useState(0)
  const { data, error } = useApiQuery('organizations.congresses', { year })
  const rows = (data?.rows ?? NO_ROWS) as readonly CongressRow[]
  const source = useArraySource(rows)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setAdding(true), { label: text.addCongress, enabled: mayEdit })
  useShortcut('escape', () => navigate('/organizations/delegates'), { own: true, enabled: !adding })
  return (
    <Page
      head={
        <Head year={year} onYear={setYear} data={data} onAdd={mayEdit ? () => setAdding(true) : undefined} />
      }
    >
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<CongressRow>
          label={text.yearList}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, rows.length - 1)}
          onFocus={setFocus}
          onOpen={(row) => navigate(`/organizations/delegates/congresses/${row.id}`)}
          empty={data && <EmptyState>{text.emptyYear}</EmptyState>}
          autoFocus
        />
      </ListBody>
      {adding && <CongressDialog congress={null} year={year} onClose={() => setAdding(false)} />}
    </Page>
  )
}

type HeadProps = {
  year: number
  onYear: (year: number) => void
  data: OutputOf<'organizations.congresses'> | undefined
  onAdd: (() => void) | undefined
}

function Head({ year, onYear, data, onAdd }: HeadProps) {
  const now = Number(localToday().slice(0, 4))
  const { towns = 0, held = 0, present = 0, proposals = 0 } = data?.figures ?? {}
  const missing = data?.missing ?? []
  return (
    <PageHead
      title={text.yearTitle}
      facts={data && text.yearFacts(towns, held, present, proposals)}
      note={missing.length > 0 && text.missing(missing.length, missing.map((it) => it.name).join('、'))}
      actions={
        <>
          <span className={classes.narrow}>
            <PlainPicker
              label={text.year}
              value={String(year)}
              options={Array.from({ length: YEARS_BACK }, (_, at) => ({
                value: String(now - at),
                label: text.yearOf(now - at),
              }))}
              onChange={(value) => value !== '' && onYear(Number(value))}
            />
          </span>
          <Button onClick={() => navigate('/organizations/delegates')}>{text.delegates}</Button>
          {onAdd && (
            <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
              {text.addCongress}
            </Button>
          )}
        </>
      }
    />
  )
}

const titles = text.yearColumns
const COLUMNS: readonly Column<CongressRow>[] = [
  { key: 'unit', title: titles.unit, width: 132, strong: true, render: (row) => row.unitName },
  { key: 'title', title: titles.title, render: (row) => row.title },
  { key: 'held', title: titles.held, width: 100, render: (row) => shownDay(row.heldOn) || text.none },
  {
    key: 'length',
    title: titles.length,
    width: 68,
    render: (row) => (row.halfDays === null ? text.none : text.days(row.halfDays)),
  },
  { key: 'due', title: titles.due, width: 60, align: 'right', render: (row) => row.due },
  { key: 'present', title: titles.present, width: 60, align: 'right', render: (row) => row.present },
  {
    key: 'share',
    title: titles.share,
    width: 76,
    align: 'right',
    render: (row) => (row.due === 0 ? text.none : `${percentOf(row.present, row.due, 2)}%`),
  },
  {
    key: 'proposals',
    title: titles.proposals,
    width: 60,
    align: 'right',
    render: (row) => row.proposals || text.none,
  },
  {
    key: 'warnings',
    title: titles.warnings,
    width: 220,
    render: (row) => (
      <span className={classes.amber}>{row.warnings.map((it) => text.warnings[it]).join('、')}</span>
    ),
  },
]

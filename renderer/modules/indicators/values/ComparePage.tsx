import { useState } from 'react'
import type { CompareAsk, Compared, IndicatorValue } from '#shared/modules/indicators/indicators'
import { notesOf } from '#shared/modules/indicators/rules-figures'
import { plusMonths } from '#shared/values/iso-day'
import { ListBody } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { localToday } from '../../../app/today'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
} from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { UnitBox } from '../UnitBox'
import { ComparedPanel } from './ComparedPanel'
import { MomentBox } from './MomentBox'

/** Indicators at two moments beside each other; what kind of difference it is, percent or points, is always said. */
export function ComparePage() {
  const [ask, setAsk] = useState(lastYear)
  const [focus, setFocus] = useState(0)
  const { data, error, isPending } = useApiQuery('indicators.compare', ask)
  const source = useArraySource(data ?? [])
  const at = Math.min(focus, source.total - 1)
  const row = data?.[at]
  const counted = (better: boolean) => (data ?? []).filter((it) => it.better === better).length
  const facts = text.compareFacts(source.total, counted(true), counted(false))
  useStatus([facts, text.compareRule])
  return (
    <Page head={<Head ask={ask} onAsk={setAsk} facts={facts} />}>
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<Compared>
          label={text.compareTitle}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => `${it.system} ${it.key}`}
          focus={at}
          onFocus={setFocus}
          empty={isPending || error ? null : <EmptyState>{text.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
      {row && <ComparedPanel key={`${row.system} ${row.key}`} row={row} ask={ask} />}
    </Page>
  )
}

/** The same day of the year before, and today. */
function lastYear(): CompareAsk {
  const today = localToday()
  return { before: { on: plusMonths(today, -12) }, after: { on: today }, unitId: null }
}

type HeadProps = { ask: CompareAsk; onAsk: (ask: CompareAsk) => void; facts: string }

function Head({ ask, onAsk, facts }: HeadProps) {
  return (
    <>
      <PageHead
        low
        title={text.compareTitle}
        facts={facts}
        actions={
          <WorkPaperActions
            paper={{ paper: 'indicator-comparison', ask }}
            label={text.comparePaper}
            name={text.comparePaper}
            table
          />
        }
      />
      <div className={classes.tools}>
        <MomentBox label={text.before} value={ask.before} onChange={(before) => onAsk({ ...ask, before })} />
        <MomentBox label={text.after} value={ask.after} onChange={(after) => onAsk({ ...ask, after })} />
        <UnitBox value={ask.unitId} onChange={(unitId) => onAsk({ ...ask, unitId })} />
      </div>
    </>
  )
}

const titles = text.compareColumns

const COLUMNS: readonly Column<Compared>[] = [
  { key: 'label', title: titles.label, strong: true, render: (row) => row.label },
  {
    key: 'before',
    title: titles.before,
    width: 112,
    align: 'right',
    render: (row) => wordsOf(row.before),
  },
  {
    key: 'after',
    title: titles.after,
    width: 112,
    align: 'right',
    render: (row) => wordsOf(row.after),
  },
  {
    key: 'change',
    title: titles.change,
    width: 144,
    align: 'right',
    render: (row) => <span className={row.better === false ? classes.red : ''}>{row.change}</span>,
  },
  {
    key: 'difference',
    title: titles.difference,
    width: 120,
    quiet: true,
    render: (row) => row.difference || text.none,
  },
]

/** A value as the list says it, marked where something of its day was not on record. */
function wordsOf(value: IndicatorValue | null): string {
  if (!value) return text.none
  return notesOf(value).length > 0 ? text.noted(value.words) : value.words
}

import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { IndicatorsAsk, IndicatorValue } from '#shared/modules/indicators/indicators'
import { notesOf, numberWords } from '#shared/modules/indicators/rules-figures'
import { ListBody } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
} from '../../../components'
import { DayBox } from '../DayBox'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { UnitBox } from '../UnitBox'
import { IndicatorPanel } from './IndicatorPanel'
import { SnapshotsDialog } from './SnapshotsDialog'

/** Every indicator on a day and of a unit, with both its sides; the panel opens the records behind them. */
export function IndicatorsPage() {
  const [ask, setAsk] = useState<IndicatorsAsk>({ on: '', unitId: null })
  const [focus, setFocus] = useState(0)
  const values = useApiQuery('indicators.values', ask, { placeholderData: keep })
  const { data, error, isPending, isPlaceholderData } = values
  const source = useArraySource(data ?? [])
  const at = Math.min(focus, source.total - 1)
  const unmet = (data ?? []).filter((it) => it.met === false).length
  const facts = isPlaceholderData ? text.counting : text.facts(source.total, unmet)
  useStatus([facts, ...((data ?? []).some(isNoted) ? [text.noteRule] : [])])
  return (
    <Page head={<Head ask={ask} onAsk={setAsk} facts={facts} />}>
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<IndicatorValue>
          label={text.list}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => `${row.system} ${row.key}`}
          focus={at}
          onFocus={setFocus}
          empty={isPending ? null : <EmptyState>{text.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
      {data?.[at] && <IndicatorPanel key={`${data[at].system} ${data[at].key}`} value={data[at]} ask={ask} />}
    </Page>
  )
}

type HeadProps = { ask: IndicatorsAsk; onAsk: (ask: IndicatorsAsk) => void; facts: string }

/** What is asked for, and what can be done with all of it: snapshots, comparison, the paper. */
function Head({ ask, onAsk, facts }: HeadProps) {
  const [snapshots, setSnapshots] = useState(false)
  return (
    <>
      <PageHead
        low
        title={text.title}
        facts={facts}
        actions={
          <>
            <Button onClick={() => setSnapshots(true)}>{text.snapshots}</Button>
            <Button onClick={() => navigate('/ledgers/indicators/compare')}>{text.compare}</Button>
            <WorkPaperActions
              paper={{ paper: 'indicator-report', ask }}
              label={text.paper}
              name={text.paper}
              table
            />
          </>
        }
      />
      <div className={classes.tools}>
        <DayBox label={text.on} value={ask.on} onChange={(on) => onAsk({ ...ask, on })} />
        <UnitBox value={ask.unitId} onChange={(unitId) => onAsk({ ...ask, unitId })} />
      </div>
      {snapshots && <SnapshotsDialog onClose={() => setSnapshots(false)} />}
    </>
  )
}

/** What stood before stands until another day or unit has been counted. */
const keep = (before: IndicatorValue[] | undefined) => before

/** Whether something of a past day had to be taken as it is now. */
const isNoted = (row: IndicatorValue) => notesOf(row).length > 0

const titles = text.columns

const COLUMNS: readonly Column<IndicatorValue>[] = [
  { key: 'label', title: titles.label, strong: true, render: (row) => row.label },
  {
    key: 'system',
    title: titles.system,
    width: 176,
    quiet: true,
    from: 900,
    render: (row) => row.systemTitle,
  },
  {
    key: 'value',
    title: titles.value,
    width: 104,
    align: 'right',
    render: (row) => (
      <span className={row.met === false ? classes.red : ''}>
        {isNoted(row) ? text.noted(row.words) : row.words}
      </span>
    ),
  },
  {
    key: 'numerator',
    title: titles.numerator,
    width: 88,
    align: 'right',
    render: (row) => numberWords(row.numerator.value),
  },
  {
    key: 'denominator',
    title: titles.denominator,
    width: 88,
    align: 'right',
    render: (row) => (row.denominator ? numberWords(row.denominator.value) : text.none),
  },
  { key: 'target', title: titles.target, width: 88, render: (row) => row.target || text.none },
  {
    key: 'gap',
    title: titles.gap,
    width: 232,
    from: 1180,
    render: (row) => row.problem || row.gap || text.none,
  },
  { key: 'period', title: titles.period, width: 64, quiet: true, render: (row) => text.periods[row.period] },
]

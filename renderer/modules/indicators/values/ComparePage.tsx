import { useState } from 'react'
import type { Compared, Moment, Side } from '#shared/modules/indicators/indicators'
import { dayOf, plusMonths } from '#shared/values/iso-day'
import { ListBody } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  FigureButton,
  Page,
  PageHead,
  PanelBlock,
  useArraySource,
} from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { MomentBox } from './MomentBox'
import { RecordsBlock } from './RecordsBlock'
import { sidesOf } from './UnitsBlock'

type Opened = { when: 'before' | 'after'; side: Side }

/** Indicators at two moments beside each other; what kind of difference it is, percent or points, is always said. */
export function ComparePage() {
  const today = dayOf(new Date().toISOString())
  const [before, setBefore] = useState<Moment>({ on: plusMonths(today, -12) })
  const [after, setAfter] = useState<Moment>({ on: today })
  const [focus, setFocus] = useState(0)
  const ask = { before, after }
  const { data, error, isPending } = useApiQuery('indicators.compare', ask)
  const source = useArraySource(data ?? [])
  const at = Math.min(focus, source.total - 1)
  const row = data?.[at]
  const counted = (better: boolean) => (data ?? []).filter((it) => it.better === better).length
  const facts = text.compareFacts(source.total, counted(true), counted(false))
  useStatus([facts, text.compareRule])
  return (
    <Page
      head={
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
            <MomentBox label={text.before} value={before} onChange={setBefore} />
            <MomentBox label={text.after} value={after} onChange={setAfter} />
          </div>
        </>
      }
    >
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<Compared>
          label={text.compareTitle}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => `${it.system} ${it.key}`}
          focus={at}
          onFocus={setFocus}
          empty={isPending ? null : <EmptyState>{text.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
      {row && <ComparedPanel key={`${row.system} ${row.key}`} row={row} moments={ask} />}
    </Page>
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
    render: (row) => row.before?.words ?? text.none,
  },
  {
    key: 'after',
    title: titles.after,
    width: 112,
    align: 'right',
    render: (row) => row.after?.words ?? text.none,
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

type PanelProps = { row: Compared; moments: { before: Moment; after: Moment } }

/** Both sides at both moments; each number opens the records of its moment. */
function ComparedPanel({ row, moments }: PanelProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const value = opened && row[opened.when]
  return (
    <aside className={classes.panel} data-wide aria-label={text.panel}>
      {(['before', 'after'] as const).map((when) => {
        const told = row[when]
        return (
          told && (
            <PanelBlock key={when} title={text[when]} facts={`${told.words}　${sidesOf(told)}`}>
              {(['numerator', 'denominator'] as const).map((side) => {
                const counted = told[side]
                return (
                  counted?.records && (
                    <div key={side} className={classes.figure}>
                      <span>{counted.label}</span>
                      <FigureButton
                        title={`${text[when]} ${counted.label}`}
                        count={counted.value}
                        column={0}
                        current={opened?.when === when && opened.side === side}
                        onOpen={() => setOpened({ when, side })}
                      />
                      {counted.unit}
                    </div>
                  )
                )
              })}
            </PanelBlock>
          )
        )
      })}
      {opened && value && (
        <RecordsBlock
          key={`${opened.when} ${opened.side}`}
          value={value}
          side={opened.side}
          {...askOf(moments[opened.when])}
          onClose={() => setOpened(null)}
        />
      )}
    </aside>
  )
}

function askOf(moment: Moment) {
  if ('snapshotId' in moment) return { ask: { on: '' as const, unitId: null }, snapshotId: moment.snapshotId }
  return { ask: { on: moment.on, unitId: null } }
}

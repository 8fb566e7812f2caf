import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { IndicatorsAsk, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { numberWords } from '#shared/modules/indicators/rules-figures'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { SnapshotId } from '#shared/values/id'
import { usePagedQuery } from '../../../app/queries'
import { Button, type Column, DataTable, ErrorNotice, PanelBlock, useShortcut } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'

type Props = {
  value: IndicatorValue
  side: Side
  ask: IndicatorsAsk
  /** The snapshot that the value was frozen in. */
  snapshotId?: SnapshotId
  onClose: () => void
}

/** The records behind one side; Enter opens the page of one. */
export function RecordsBlock({ value, side, ask, snapshotId, onClose }: Props) {
  const told = value[side]
  const place = { system: value.system, key: value.key, side }
  const source = usePagedQuery('indicators.records', { ...ask, ...place, snapshotId: snapshotId ?? null })
  const [focus, setFocus] = useState(0)
  useShortcut('escape', onClose, { own: true })
  const sums = source.answer && source.answer.sum !== source.total
  const facts = [
    text.records(source.total),
    sums ? text.sum(numberWords(source.answer?.sum ?? 0), told?.unit ?? '') : '',
  ]
  return (
    <PanelBlock
      title={told?.label ?? ''}
      facts={facts.filter(Boolean).join('　')}
      action={
        <Button small kind="quiet" keys="escape" onClick={onClose}>
          {text.back}
        </Button>
      }
    >
      <ErrorNotice error={source.error} />
      <div className={classes.records}>
        <DataTable<FigureRecord>
          label={text.recordList}
          columns={sums ? [...COLUMNS, AMOUNT] : COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => row.href !== '' && navigate(row.href)}
          density="dense"
          autoFocus
        />
      </div>
    </PanelBlock>
  )
}

const titles = text.recordColumns

const COLUMNS: readonly Column<FigureRecord>[] = [
  { key: 'name', title: titles.name, width: 160, strong: true, render: (row) => row.name },
  { key: 'unit', title: titles.unit, width: 80, render: (row) => row.unitName || text.none },
  { key: 'note', title: titles.note, quiet: true, render: (row) => row.note || text.none },
]
const AMOUNT: Column<FigureRecord> = {
  key: 'amount',
  title: titles.amount,
  width: 88,
  align: 'right',
  render: (row) => numberWords(row.amount ?? 1),
}

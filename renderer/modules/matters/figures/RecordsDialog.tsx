import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Span } from '#shared/modules/matters/rules-period'
import type { FigureRecord } from '#shared/platform/figures/schema'
import { usePagedQuery } from '../../../app/queries'
import { Button, type Column, DataTable, Dialog, ErrorNotice } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import type { Opened } from './opened'

const words = text.figuresPage

const COLUMNS: readonly Column<FigureRecord>[] = [
  {
    key: 'name',
    title: words.recordColumns.name,
    render: (it) => (
      <span className={classes.clipped} title={it.name}>
        {it.name}
      </span>
    ),
  },
  { key: 'unit', title: words.recordColumns.unit, width: 130, render: (it) => it.unitName || text.none },
  { key: 'note', title: words.recordColumns.note, width: 170, quiet: true, render: (it) => it.note },
  {
    key: 'amount',
    title: words.recordColumns.amount,
    width: 80,
    align: 'right',
    render: (it) => it.amount ?? 1,
  },
]

type Props = { system: string; span: Span; opened: Opened; onClose: () => void }

/** The records behind one part of a figure. */
export function RecordsDialog({ system, span, opened: { value, part, unit }, onClose }: Props) {
  const source = usePagedQuery('matters.measureRecords', { system, ...span, key: value.key, part, unit })
  const [focus, setFocus] = useState(0)
  const label = part === 'numerator' ? value.numeratorLabel : value.denominatorLabel
  return (
    <Dialog
      title={words.records(value.label, label)}
      width={880}
      onClose={onClose}
      actions={
        <Button keys="escape" onClick={onClose} first>
          {text.many.close}
        </Button>
      }
    >
      <ErrorNotice error={source.error} />
      <div className={classes.records}>
        <DataTable<FigureRecord>
          label={words.records(value.label, label)}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(it) => it.href !== '' && navigate(it.href)}
          density="dense"
        />
      </div>
    </Dialog>
  )
}

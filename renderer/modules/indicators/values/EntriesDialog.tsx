import { useState } from 'react'
import type { Entry, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { numberWords } from '#shared/modules/indicators/rules-figures'
import { shownDay } from '#shared/values/iso-day'
import { usePagedQuery } from '../../../app/queries'
import { Button, type Column, DataTable, Dialog, EmptyState, ErrorNotice } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { EntryDialog } from './EntryDialog'

type Props = { value: IndicatorValue; side: Side; onClose: () => void }

/** Records typed for one side in the indicator's span; Enter opens one, with its proof. */
export function EntriesDialog({ value, side, onClose }: Props) {
  const told = value[side]
  const { from = '', to = '' } = told ?? {}
  const source = usePagedQuery('indicators.entries', { system: value.system, key: value.key, side, from, to })
  const [focus, setFocus] = useState(0)
  const [open, setOpen] = useState<{ entry: Entry | null } | null>(null)
  return (
    <Dialog
      title={text.entriesOf(told?.label ?? '')}
      onClose={onClose}
      width={760}
      actions={
        <>
          <Button keys="escape" onClick={onClose}>
            {text.close}
          </Button>
          <Button kind="primary" onClick={() => setOpen({ entry: null })}>
            {text.addEntry}
          </Button>
        </>
      }
    >
      <ErrorNotice error={source.error} />
      <div className={classes.records}>
        <DataTable<Entry>
          label={text.entriesOf(told?.label ?? '')}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(entry) => setOpen({ entry })}
          density="dense"
          empty={source.loading ? null : <EmptyState>{text.noEntries}</EmptyState>}
          autoFocus
        />
      </div>
      {open && (
        <EntryDialog value={value} side={side} entry={open.entry} day={to} onClose={() => setOpen(null)} />
      )}
    </Dialog>
  )
}

const titles = text.entryColumns
const COLUMNS: readonly Column<Entry>[] = [
  { key: 'on', title: titles.on, width: 88, render: (row) => shownDay(row.on) },
  { key: 'name', title: titles.name, strong: true, render: (row) => row.name },
  { key: 'unit', title: titles.unit, width: 112, render: (row) => row.unitName || text.none },
  {
    key: 'amount',
    title: titles.amount,
    width: 80,
    align: 'right',
    render: (row) => numberWords(row.amount),
  },
  {
    key: 'proofs',
    title: titles.proofs,
    width: 56,
    align: 'right',
    render: (row) => (row.proofs > 0 ? row.proofs : text.none),
  },
]

import { TRANSFER_STATES, type Transfer } from '#shared/modules/dossiers/custody'
import { type Column, Tag } from '../../../components'
import classes from './custody.module.css'
import { text } from './transfers.text'

const { columns } = text

/** Columns of a list of transfers. */
export const TRANSFER_COLUMNS: readonly Column<Transfer>[] = [
  { key: 'title', title: columns.title, width: 176, strong: true, render: (it) => it.title },
  { key: 'direction', title: columns.direction, width: 56, render: (it) => text[it.direction] },
  { key: 'unit', title: columns.unit, render: (it) => clipped(it.unit) },
  { key: 'people', title: columns.people, width: 168, render: people },
  { key: 'counts', title: columns.counts, width: 140, align: 'right', render: counts },
  { key: 'on', title: columns.on, width: 96, quiet: true, render: (it) => it.on },
  { key: 'carrier', title: columns.carrier, width: 112, from: 1100, render: (it) => clipped(it.carrier) },
  { key: 'receipt', title: columns.receipt, width: 116, render: receipt },
  { key: 'state', title: columns.state, width: 112, render: (it) => <TransferStateTag transfer={it} /> },
]

export function TransferStateTag({ transfer }: { transfer: Transfer }) {
  if (transfer.overdue) return <Tag tone="red">{text.late}</Tag>
  const tone = ['sent', 'checking'].includes(transfer.state) ? 'amber' : 'normal'
  return <Tag tone={tone}>{TRANSFER_STATES[transfer.state]}</Tag>
}

function receipt(it: Transfer): string {
  if (it.receiptOn !== '') return it.receiptOn
  return it.state === 'draft' || it.receiptDue === '' ? text.none : text.receiptDue(it.receiptDue.slice(5))
}

const SHOWN = 2

function people({ dossiers }: Transfer) {
  const shown = dossiers.slice(0, SHOWN).map((it) => it.name)
  return clipped(text.more(shown.join('、'), dossiers.length > SHOWN ? dossiers.length : 0))
}

function counts({ dossiers }: Transfer): string {
  const sum = (key: 'originals' | 'duplicates' | 'materials') =>
    dossiers.reduce((all, it) => all + it[key], 0)
  return text.counts(sum('originals'), sum('duplicates'), sum('materials'))
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value || text.none}
    </span>
  )
}

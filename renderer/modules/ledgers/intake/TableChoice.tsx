import type { LedgerTable } from '#shared/modules/ledgers/intake'
import { PlainPicker } from '../../../components/PlainPicker'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'

type Props = { tables: readonly LedgerTable[]; value: number; onChange: (table: number) => void }

/** Which table of the workbook; nothing to choose where it has but one. */
export function TableChoice({ tables, value, onChange }: Props) {
  if (tables.length < 2) return null
  return (
    <div className={classes.choice}>
      <PlainPicker
        label={text.tables}
        value={String(value)}
        options={tables.map((it, at) => ({ value: String(at), label: text.tableLabel(it.sheet, it.rows) }))}
        onChange={(at) => onChange(Number(at))}
      />
    </div>
  )
}

import { EditableRows, type EditColumn, LinkButton } from '../../../components'
import { text } from './systems.text'

type RowsProps<Row> = {
  label: string
  columns: readonly EditColumn<Row>[]
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  newRow?: (() => Row) | undefined
  readOnly: boolean
}

/** A small table of a step's rules, with a way to begin it where it is empty. */
export function Rows<Row>({ label, columns, rows, onChange, newRow, readOnly }: RowsProps<Row>) {
  const add = newRow && !readOnly ? () => onChange([...rows, newRow()]) : undefined
  return (
    <EditableRows<Row>
      label={label}
      name={label}
      columns={columns}
      rows={rows}
      rowKey={(it) => String(rows.indexOf(it))}
      onChange={onChange}
      newRow={newRow}
      readOnly={readOnly}
      empty={add ? <LinkButton onClick={add}>{text.addTo(label)}</LinkButton> : text.noRows}
    />
  )
}

type OneRowProps<Row> = Omit<RowsProps<Row>, 'rows' | 'onChange'> & {
  row: Row | null
  onChange: (row: Row | null) => void
}

/** A rule that a step has once or not at all. */
export function OneRow<Row>({ row, onChange, ...table }: OneRowProps<Row>) {
  return <Rows<Row> {...table} rows={row ? [row] : []} onChange={(rows) => onChange(rows.at(0) ?? null)} />
}

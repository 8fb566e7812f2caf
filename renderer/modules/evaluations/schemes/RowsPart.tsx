import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { type Placed, placed } from './part-props'

type RowsPartProps<Row> = {
  title: string
  name: string
  /** What adds a row; undefined where no more can be. */
  add: string | undefined
  empty: string
  rows: readonly Row[]
  columns: readonly EditColumn<Placed<Row>>[]
  fresh: () => Row
  onChange: (rows: Row[]) => void
  readOnly: boolean
}

/** A section that is one small table whose rows have no key of their own. */
export function RowsPart<Row>(props: RowsPartProps<Row>) {
  const { title, name, add, empty, rows, columns, fresh, onChange, readOnly } = props
  const set = (next: readonly Placed<Row>[]) => onChange(next.map((it) => it.row))
  return (
    <Section
      title={title}
      action={!readOnly && add && <LinkButton onClick={() => onChange([...rows, fresh()])}>{add}</LinkButton>}
      framed
    >
      <EditableRows
        label={title}
        name={name}
        columns={columns}
        rows={placed(rows)}
        rowKey={(it) => String(it.at)}
        onChange={set}
        newRow={() => ({ at: rows.length, row: fresh() })}
        readOnly={readOnly}
        empty={empty}
      />
    </Section>
  )
}

/** A column of such a table, told in terms of the row itself. */
export function rowColumn<Row>({ value, set, render, ...column }: EditColumn<Row>): EditColumn<Placed<Row>> {
  return {
    ...(column as Omit<EditColumn<Placed<Row>>, 'value' | 'set' | 'render'>),
    value: (it) => value(it.row),
    set: (it, typed) => ({ ...it, row: set(it.row, typed) }),
    ...(render
      ? {
          render: (it: Placed<Row>, change: (next: Placed<Row>) => void) =>
            render(it.row, (row) => change({ ...it, row })),
        }
      : {}),
  }
}

import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import classes from '../matters.module.css'
import { text } from './systems.text'

type Props<Row> = {
  title: string
  facts?: string
  name: string
  rows: readonly Row[]
  columns: readonly EditColumn<Row>[]
  onChange: (rows: Row[]) => void
  newRow: () => Row
  readOnly: boolean
}

/** One list of a system's content, edited in place; its order is its own. */
export function ListPart<Row>({ title, facts, name, rows, columns, onChange, newRow, readOnly }: Props<Row>) {
  return (
    <Section
      title={title}
      facts={facts}
      framed
      action={!readOnly && <LinkButton onClick={() => onChange([...rows, newRow()])}>{text.add}</LinkButton>}
    >
      <EditableRows<Row>
        label={title}
        name={name}
        rows={rows}
        columns={columns}
        rowKey={(it) => `${rows.indexOf(it)}`}
        onChange={onChange}
        newRow={newRow}
        readOnly={readOnly}
        empty={<p className={classes.note}>{text.empty}</p>}
      />
    </Section>
  )
}

/** A column whose cell is one text of the row. */
export function textColumn<Row, K extends keyof Row>(
  key: K & string,
  title: string,
  more: Partial<EditColumn<Row>> = {},
): EditColumn<Row> {
  return {
    key,
    title,
    value: (row) => String(row[key] ?? ''),
    set: (row, value) => ({ ...row, [key]: value }),
    ...more,
  }
}

import { Checkbox } from '@mantine/core'
import type { EditColumn } from '../../../components'
import classes from './rules-editor.module.css'

type TickProps<Row> = {
  key: keyof Row & string
  title: string
  /** What the row is called, for those who hear it. */
  label: (row: Row) => string
  readOnly: boolean
}

/** A column of boxes to tick, for a property that is true or false. */
export function tickColumn<Row>({ key, title, label, readOnly }: TickProps<Row>): EditColumn<Row> {
  return {
    key,
    title,
    width: 64,
    value: (row) => String(row[key]),
    set: (row) => row,
    render: (row, change) => (
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={`${label(row)} ${title}`}
        checked={row[key] === true}
        disabled={readOnly}
        data-control
        onChange={(event) => change({ ...row, [key]: event.currentTarget.checked })}
      />
    ),
  }
}

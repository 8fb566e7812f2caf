import { Checkbox } from '@mantine/core'
import { text } from './components.text'
import classes from './data-table.module.css'
import type { Column, Selection } from './table-types'

type HeadProps<Row> = {
  columns: readonly Column<Row>[]
  template: string
  total: number
  selection?: Selection | undefined
  sort?: { key: string; descending?: boolean } | undefined
  onSort?: ((key: string) => void) | undefined
}

/** The head row: the box for all, titles, and an arrow where the list is sorted by the column. */
export function DataTableHead<Row>({ columns, template, total, selection, sort, onSort }: HeadProps<Row>) {
  return (
    <thead className={classes.headGroup}>
      <tr className={classes.head} style={{ gridTemplateColumns: template }}>
        {selection && (
          <th className={classes.markCell} scope="col">
            <Checkbox
              aria-label={text.selectAll}
              tabIndex={-1}
              checked={total > 0 && selection.keys.size >= total}
              indeterminate={selection.keys.size > 0 && selection.keys.size < total}
              onChange={() => (selection.keys.size > 0 ? selection.onChange(new Set()) : selection.onAll())}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

type HeadCellProps<Row> = { column: Column<Row> } & Pick<HeadProps<Row>, 'sort' | 'onSort'>

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const key = column.sort
  const sorted = sort !== undefined && key === sort.key
  const direction = sort?.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={classes.headCell}
      data-align={column.align}
      aria-sort={sorted ? direction : undefined}
    >
      {key && onSort ? (
        <button type="button" tabIndex={-1} className={classes.sort} onClick={() => onSort(key)}>
          {column.title}
          {sorted && <span className={classes.arrow}>{sort.descending ? '↓' : '↑'}</span>}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

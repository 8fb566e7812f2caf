import type { CrossAsk } from '#shared/modules/cadres/contract'
import { DIMENSION_LABELS } from '#shared/modules/cadres/rules-structure'
import type { Dimension, Part, CrossTable as Table } from '#shared/modules/cadres/schema'
import { useApiQuery } from '../../app/queries'
import { Button, ErrorNotice, FigureButton, moveAmongFigures } from '../../components'
import { PlainPicker } from '../../components/PlainPicker'
import tools from './cadres.module.css'
import { text } from './cadres.text'
import type { Figure } from './figures'
import { DIMENSION_OPTIONS } from './structure-parts'
import classes from './structure-table.module.css'

type Sides = { rows: Dimension; columns: Dimension }
type CrossTableProps = {
  ask: CrossAsk
  figure: Figure | null
  onOpen: (figure: Figure) => void
  onChange: (sides: Sides) => void
}

/** Two dimensions crossed, sums at the left and below; each number opens its people. */
export function CrossTable({ ask, figure, onOpen, onChange }: CrossTableProps) {
  const { data, error } = useApiQuery('cadres.cross', ask)
  const { rows, columns } = ask
  const side = (which: keyof Sides) => (
    <span className={tools.tool}>
      {text[which]}
      <PlainPicker
        label={text[which]}
        value={ask[which]}
        onChange={(value) => onChange({ rows, columns, [which]: value as Dimension })}
        options={DIMENSION_OPTIONS}
      />
    </span>
  )
  return (
    <>
      <div className={classes.sides}>
        {side('rows')}
        {side('columns')}
        <Button small onClick={() => onChange({ rows: columns, columns: rows })}>
          {text.swap}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {data && <Grid table={data} sides={{ rows, columns }} figure={figure} onOpen={onOpen} />}
    </>
  )
}

type GridProps = { table: Table; sides: Sides } & Pick<CrossTableProps, 'figure' | 'onOpen'>

function Grid({ table, sides, figure, onOpen }: GridProps) {
  const counts = new Map(table.cells.map((it) => [`${it.row}\n${it.column}`, it.count]))
  const figureOf = (row: Part | null, column: Part | null): Figure => ({
    on: table.on,
    cells: [
      ...(row ? [{ dimension: sides.rows, key: row.key }] : []),
      ...(column ? [{ dimension: sides.columns, key: column.key }] : []),
    ],
    title: [row?.label, column?.label].filter(Boolean).join('　') || text.sum,
    count:
      row && column
        ? (counts.get(`${row.key}\n${column.key}`) ?? 0)
        : (row?.count ?? column?.count ?? table.total),
  })
  const cell = (row: Part | null, column: Part | null, place: number) => {
    const own = figureOf(row, column)
    return (
      <td key={column?.key ?? text.sum} className={classes.number}>
        <FigureButton
          title={own.title}
          count={own.count}
          column={place}
          current={figure?.title === own.title}
          onOpen={() => onOpen(own)}
        />
      </td>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys
    <div className={classes.cross} onKeyDown={moveAmongFigures}>
      <table className={classes.parts} aria-label={text.crossLabel}>
        <thead>
          <tr className={classes.heads}>
            <th scope="col" className={classes.title}>
              {DIMENSION_LABELS[sides.rows]}
            </th>
            <th scope="col" className={classes.head}>
              {text.sum}
            </th>
            {table.columns.map((it) => (
              <th key={it.key} scope="col" className={classes.head}>
                {it.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} className={classes.line}>
              <th scope="row" className={classes.label} title={row.label}>
                {row.label}
              </th>
              {cell(row, null, 0)}
              {table.columns.map((column, index) => cell(row, column, index + 1))}
            </tr>
          ))}
          <tr className={classes.line} data-sum="true">
            <th scope="row" className={classes.label}>
              {text.sum}
            </th>
            {cell(null, null, 0)}
            {table.columns.map((column, index) => cell(null, column, index + 1))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

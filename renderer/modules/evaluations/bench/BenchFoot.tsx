import classes from './bench.module.css'
import { text } from './bench.text'
import { type Foot, footWords, limitedLeaves } from './grid-lines'
import type { Sheet } from './sheet'

type BenchFootProps = {
  sheet: Sheet
  feet: readonly Foot[]
  /** Cells that differ from the other entry, null where there is none. */
  differing: number | null
}

/** Counts of this paper, column by column, against what a limit allows. */
export function BenchFoot({ sheet, feet, differing }: BenchFootProps) {
  const { counted, limited } = footWords(sheet)
  const columns = limitedLeaves(sheet)
  return (
    <tfoot>
      <tr>
        <td />
        <td>{counted}</td>
        <td>{limited}</td>
        {feet.map(({ key, count, most, over }) => (
          <td key={key} className={classes.sum} data-over={over} data-limited={columns.has(key)}>
            {count !== null && (most === null ? count : text.over(count, most))}
          </td>
        ))}
        {differing !== null && (
          <td data-differs={differing > 0}>{differing > 0 ? text.differing(differing) : ''}</td>
        )}
      </tr>
    </tfoot>
  )
}

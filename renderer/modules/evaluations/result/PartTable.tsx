import { shareWords } from '#shared/modules/cadres/words'
import { FigureButton } from '../../../components'
import type { Part } from './distribution'
import classes from './result.module.css'
import { text } from './result.text'

type PartTableProps = {
  title: string
  head: string
  parts: readonly Part[]
  /** What the rates are of. */
  base: number
  /** The title of the number in sight. */
  chosen: string
  onOpen: (title: string, part: Part) => void
  /** A bar for each part, where no chart stands beside. */
  bars?: boolean
}

/** Parts with their count and their rate, numerator over denominator. */
export function PartTable({ title, head, parts, base, chosen, onOpen, bars }: PartTableProps) {
  return (
    <table className={classes.figures} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={classes.number}>
            {text.distribution.count}
          </th>
          <th scope="col" className={classes.number} colSpan={2}>
            {text.distribution.rate}
          </th>
          {bars && <th />}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">{part.label}</th>
            <td className={classes.number}>
              <FigureButton
                title={`${title} ${part.label}`}
                count={part.rows.length}
                column={0}
                current={chosen === `${title} ${part.label}`}
                onOpen={() => onOpen(title, part)}
              />
            </td>
            <td className={classes.number}>{shareWords(part.rows.length, base)}</td>
            <td className={classes.fraction}>{text.distribution.fraction(part.rows.length, base)}</td>
            {bars && (
              <td className={classes.track} aria-hidden="true">
                <span
                  className={classes.share}
                  style={{ width: `${base === 0 ? 0 : (part.rows.length / base) * 100}%` }}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { FigureButton } from '../../../components'
import type { Part, UnitLine } from './distribution'
import classes from './result.module.css'
import { text } from './result.text'
import { scoreText } from './scheme-names'

type UnitTableProps = {
  scheme: SchemeContent
  units: readonly UnitLine[]
  parts: readonly Part[]
  chosen: string
  onOpen: (title: string, part: Part) => void
}

/** Units by grades, with the number of their subjects and the mean of their scores. */
export function UnitTable({ scheme, units, parts, chosen, onOpen }: UnitTableProps) {
  return (
    <table className={classes.figures} aria-label={text.distribution.units}>
      <thead>
        <tr>
          <th scope="col">{text.distribution.unit}</th>
          <th scope="col" className={classes.number}>
            {text.distribution.count}
          </th>
          {parts.map((it) => (
            <th key={it.key} scope="col" className={classes.number}>
              {it.label}
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {text.distribution.mean}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, rows, grades, mean }) => (
          <tr key={unit}>
            <th scope="row">{unit || text.none}</th>
            {[{ key: unit, label: '', rows }, ...grades].map((part, column) => {
              const title = `${unit} ${part.label}`
              return (
                <td key={part.key + String(column)} className={classes.number}>
                  <FigureButton
                    title={title}
                    count={part.rows.length}
                    column={column + 1}
                    current={chosen === title}
                    onOpen={() => onOpen(unit, part)}
                  />
                </td>
              )
            })}
            <td className={classes.number}>{scoreText(scheme, mean)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

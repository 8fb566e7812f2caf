import type { Round } from '#shared/modules/evaluations/round'
import classes from './bench.module.css'
import { text } from './bench.text'
import { type ProgressLine, progressLines, progressTotal } from './progress-lines'

/** 发出 收回 一录 二录 of the round's boxes, the one in work lit. */
export function BenchProgress({ round, box }: { round: Round; box: number }) {
  const lines = progressLines(round, box)
  const double = round.entry === 'double'
  return (
    <table className={classes.progress}>
      <thead>
        <tr>
          <th scope="col">{text.panel.box}</th>
          <th scope="col">{text.panel.issued}</th>
          <th scope="col">{text.panel.returned}</th>
          <th scope="col">{text.entries[1]}</th>
          {double && <th scope="col">{text.entries[2]}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.key} line={line} double={double} />
        ))}
      </tbody>
      {lines.length > 1 && (
        <tfoot>
          <Line line={{ ...progressTotal(round), name: text.panel.total }} double={double} />
        </tfoot>
      )}
    </table>
  )
}

function Line({ line, double }: { line: ProgressLine; double: boolean }) {
  return (
    <tr data-current={line.current}>
      <th scope="row" title={line.name}>
        {line.name}
      </th>
      <td>{line.issued}</td>
      <td>{line.returned}</td>
      <td>{line.first}</td>
      {double && <td>{line.second}</td>}
    </tr>
  )
}

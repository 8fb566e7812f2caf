import type { Round } from '#shared/modules/evaluations/round'
import classes from './bench.module.css'
import { text } from './bench.text'

/** 发出 收回 一录 二录 of every box of the round, this one lit. */
export function BenchProgress({ round, box }: { round: Round; box: number }) {
  const shown = round.boxes.filter((it) => it.counting === 'ballots' && it.subjects > 0)
  const double = round.entry === 'double'
  const sum = (key: 'issued' | 'returned' | 'first' | 'second') =>
    shown.reduce((total, it) => total + (it[key] ?? 0), 0)
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
        {shown.map((it) => (
          <tr key={it.no} data-current={it.no === box}>
            <th scope="row" title={it.name}>
              {it.name}
            </th>
            <td>{it.issued ?? '–'}</td>
            <td>{it.returned ?? '–'}</td>
            <td>{it.first}</td>
            {double && <td>{it.second}</td>}
          </tr>
        ))}
      </tbody>
      {shown.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{text.panel.total}</th>
            <td>{sum('issued')}</td>
            <td>{sum('returned')}</td>
            <td>{sum('first')}</td>
            {double && <td>{sum('second')}</td>}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

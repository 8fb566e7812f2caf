import type { RoundId } from '#shared/values/id'
import { LinkButton, Section } from '../../../components'
import type { ApartRow } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'
import { openExplanation } from './result-place'

const { heads } = text.apart

/** Those without a rank by rule or decision (不定等次, 不参加, 移出), each with its reason. */
export function ApartRows({ rows, roundId }: { rows: readonly ApartRow[]; roundId: RoundId }) {
  if (rows.length === 0) return null
  return (
    <div className={classes.apart}>
      <Section title={text.apart.title} facts={text.apartCount(rows.length)}>
        <table className={classes.figures} aria-label={text.apart.title}>
          <thead>
            <tr>
              {[heads.name, heads.unit, heads.treatment, heads.reason].map((it) => (
                <th key={it} scope="col">
                  {it}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.no}>
                <th scope="row">{it.name}</th>
                <td>{it.unitName || text.none}</td>
                <td>{it.treatment}</td>
                <td className={classes.wide}>{it.reason || text.none}</td>
                <td>
                  {it.row?.score != null && (
                    <LinkButton onClick={() => openExplanation(roundId, it.no)}>{text.apart.why}</LinkButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  )
}

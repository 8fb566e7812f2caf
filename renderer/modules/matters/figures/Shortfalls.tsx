import { useApiQuery } from '../../../app/queries'
import { Section } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'

const words = text.figuresPage

/** Who has fewer than the system asks in the period that the last day lies in. */
export function Shortfalls({ system, on }: { system: string; on: string }) {
  const { data } = useApiQuery('matters.shortfalls', { system, on })
  return data?.map((it) => (
    <Section
      key={it.kind}
      title={words.shortfalls}
      facts={words.shortFacts(it.short.length, it.subjects)}
      framed
    >
      <p className={classes.note}>{words.shortfall(it.label, it.times, it.from, it.to)}</p>
      {it.short.length === 0 && <p className={classes.note}>{words.noShort}</p>}
      <table className={classes.table} aria-label={words.shortfalls}>
        <tbody>
          {it.short.map((subject) => (
            <tr key={subject.id}>
              <td className={classes.strong}>{subject.name}</td>
              <td>{subject.unitName || text.none}</td>
              <td className={classes.red}>{words.shortRow(subject.found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  ))
}

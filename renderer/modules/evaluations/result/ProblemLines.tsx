import type { SharedProblem } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'

/** Every reason that keeps subjects from a result, once, with whom it concerns and what to do. */
export function ProblemLines({ problems }: { problems: readonly SharedProblem[] }) {
  if (problems.length === 0) return null
  const all = problems.reduce((sum, it) => sum + it.names.length, 0)
  return (
    <section className={classes.notices} aria-label={text.problems.label}>
      <div className={classes.notice}>
        <p>
          <strong className={classes.hindering}>{text.problems.head(all)}</strong>
          <span className={classes.basis}>{text.problems.remedy}</span>
        </p>
        <ul className={classes.problems}>
          {problems.map((it) => (
            <li key={it.sentence}>
              {it.sentence}
              <span className={classes.basis}>{it.names.join('、')}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

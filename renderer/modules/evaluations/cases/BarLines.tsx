import type { Barring, BarSource } from '#shared/modules/evaluations/cases'
import { BARS } from '#shared/modules/evaluations/cases'
import { LinkButton } from '../../../components'
import classes from './cases.module.css'
import { text } from './eligibility.text'

type BarLinesProps = { barrings: readonly Barring[]; onOpen: (source: BarSource) => void }

/** What bars somebody now: what is barred, why with the way there, how long. */
export function BarLines({ barrings, onOpen }: BarLinesProps) {
  return barrings.map(({ bars, title, from, to, rule, source, undecided }) => (
    <div key={`${title} ${from}`} className={classes.bar} title={rule}>
      <p className={classes.barred}>{text.barred(bars.map((it) => BARS[it]).join(text.comma))}</p>
      <LinkButton onClick={() => onOpen(source)}>{title}</LinkButton>
      <p className={undecided ? classes.toCheck : classes.quiet}>{text.span(from, to)}</p>
    </div>
  ))
}

import { ROUND_STATES, type RoundState } from '#shared/modules/evaluations/round'
import classes from './rounds.module.css'
import { text } from './rounds.text'

const STATES = Object.keys(ROUND_STATES) as RoundState[]

/** The six states on one line: what is past in ink, now in accent, what comes in tertiary. */
export function StepsLine({ state }: { state: RoundState }) {
  const now = STATES.indexOf(state)
  return (
    <ol className={classes.steps} aria-label={text.stepsLabel}>
      {STATES.map((it, index) => (
        <li
          key={it}
          className={classes.step}
          data-when={index < now ? 'past' : index === now ? 'now' : 'coming'}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
        >
          {ROUND_STATES[it]}
        </li>
      ))}
    </ol>
  )
}

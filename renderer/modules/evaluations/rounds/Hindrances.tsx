import { useState } from 'react'
import type { Hindrance, Round } from '#shared/modules/evaluations/round'
import type { OutputOf } from '../../../app/queries'
import { LinkButton } from '../../../components'
import { openPlace } from './round-place'
import classes from './rounds.module.css'
import { text } from './rounds.text'

export type Ways = OutputOf<'evaluations.hindrances'>

/** Lines shown before somebody asks for the rest: the tab below keeps its height. */
const SHOWN = 2

/** What stands in the way of the next step, each line with its remedy and the way to it. */
export function Hindrances({ round, ways }: { round: Round; ways: Ways }) {
  const [all, setAll] = useState(false)
  const { forward, next } = ways
  if (forward.length === 0 || next === null) return null
  const shown = all ? forward : forward.slice(0, SHOWN)
  const rest = forward.length - SHOWN
  return (
    <section className={classes.hindrances} aria-label={text.hindered(text.forward[next].act)}>
      <h2 className={classes.hinderedTitle}>{text.hindered(text.forward[next].act)}</h2>
      <ul className={classes.hinderedLines}>
        {shown.map((it) => (
          <HindranceLine key={it.message} round={round} hindrance={it} />
        ))}
        {rest > 0 && (
          <li>
            <LinkButton quiet onClick={() => setAll(!all)}>
              {all ? text.fewerHindrances : text.moreHindrances(rest)}
            </LinkButton>
          </li>
        )}
      </ul>
    </section>
  )
}

type LineProps = { round: Pick<Round, 'id' | 'schemeId'>; hindrance: Hindrance }

export function HindranceLine({ round, hindrance: { message, remedy, place } }: LineProps) {
  return (
    <li>
      <span>{message}</span> <span className={classes.quiet}>{remedy}</span>{' '}
      <LinkButton onClick={() => openPlace(round, place)}>{text.goTo[place]}</LinkButton>
    </li>
  )
}

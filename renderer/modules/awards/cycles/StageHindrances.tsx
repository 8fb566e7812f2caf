import { useState } from 'react'
import type { Cycle, StageHindrance } from '#shared/modules/awards/cycle'
import type { OutputOf } from '../../../app/queries'
import { LinkButton } from '../../../components'
import { isTab, openTab } from './cycle-place'
import classes from './cycles.module.css'
import { text } from './cycles.text'

export type StageWays = OutputOf<'awards.stageHindrances'>

/** Lines shown before somebody asks for the rest: the tab below keeps its height. */
const SHOWN = 2

/** What stands in the way of the next step, each line with its remedy and the way to it. */
export function StageHindrances({ cycle, ways }: { cycle: Cycle; ways: StageWays }) {
  const [all, setAll] = useState(false)
  const { forward, next, stage } = ways
  if (forward.length === 0 || next === null || next === 'waiting') return null
  const label = cycle.stages.find((it) => it.key === stage)?.label ?? ''
  const title = text.hindered(text.forward[next].act, label)
  const rest = forward.length - SHOWN
  return (
    <section className={classes.hindrances} aria-label={title}>
      <h2 className={classes.hinderedTitle}>{title}</h2>
      <ul className={classes.hinderedLines}>
        {(all ? forward : forward.slice(0, SHOWN)).map((it) => (
          <HindranceLine key={it.text} cycle={cycle} hindrance={it} />
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

type LineProps = { cycle: Cycle; hindrance: StageHindrance }

function HindranceLine({ cycle, hindrance: { text: words, remedy, link } }: LineProps) {
  return (
    <li>
      <span>{words}</span> <span className={classes.quiet}>{remedy}</span>{' '}
      {isTab(link) && (
        <LinkButton onClick={() => openTab(cycle.id, link)}>{text.goTo(text.cycleTabs[link])}</LinkButton>
      )}
    </li>
  )
}

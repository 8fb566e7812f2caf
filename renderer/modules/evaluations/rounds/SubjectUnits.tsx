import { useMemo, useState } from 'react'
import { TickList } from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from './rounds.module.css'
import { filterChoice, knownChoice, type SourceProps, topmost } from './subject-choice'
import { text } from './subjects.text'

/** Units of the tree: everyone in them and below, or the units themselves where units are evaluated. */
export function SubjectUnits({ round, onChoose }: SourceProps) {
  const { units, depthOf } = useUnits()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const people = round.scheme.subject === 'person'
  const items = useMemo(
    () =>
      units.map((it) => ({
        value: it.id as string,
        label: it.name,
        search: it.shortName,
        depth: depthOf(it.id),
        ...(people ? { hint: text.peopleIn(it.people) } : {}),
      })),
    [units, depthOf, people],
  )
  const choose = (next: readonly string[]) => {
    setTicked(next)
    if (!people) return onChoose(knownChoice(units.filter((it) => next.includes(it.id)).map((it) => it.id)))
    const chosen = topmost(units, next)
    const count = chosen.reduce((sum, it) => sum + it.people, 0)
    onChoose(
      filterChoice(
        chosen.map((it) => ({ organizationId: it.id })),
        count,
      ),
    )
  }
  return (
    <div className={classes.ticks}>
      <TickList label={text.unitsLabel} items={items} chosen={ticked} onChange={choose} autoFocus />
    </div>
  )
}

import { useState } from 'react'
import { TickList } from '../../../components'
import { filterOfView } from '../../people/list/people-views'
import { usePeopleViews, useViewCounts } from '../../people/list/use-views'
import classes from './rounds.module.css'
import { filterChoice, type SourceProps } from './subject-choice'
import { text } from './subjects.text'

/** A saved query or 名单 of the roster, or several. */
export function SubjectViews({ onChoose }: SourceProps) {
  const { views } = usePeopleViews()
  const counts = useViewCounts(views)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const choose = (next: readonly string[]) => {
    setTicked(next)
    const chosen = views.filter((it) => next.includes(it.id))
    const count = chosen.reduce((sum, it) => sum + (counts.get(it.id) ?? 0), 0)
    onChoose(filterChoice(chosen.map(filterOfView), count))
  }
  return (
    <div className={classes.ticks}>
      <TickList
        label={text.viewsLabel}
        items={views.map((it) => ({
          value: it.id,
          label: it.name,
          hint: text.peopleIn(counts.get(it.id) ?? 0),
        }))}
        chosen={ticked}
        onChange={choose}
        autoFocus
      />
    </div>
  )
}

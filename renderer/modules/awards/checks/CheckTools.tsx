import type { Cycle } from '#shared/modules/awards/cycle'
import { SearchBox } from '../../../app/lists/ListParts'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './checks.module.css'
import { text } from './checks.text'
import type { CheckFilter } from './use-checks'

type CheckToolsProps = {
  cycle: Cycle
  filter: CheckFilter
  onFilter: (change: Partial<CheckFilter>) => void
}

/** Which nominations are shown, and the papers. */
export function CheckTools({ cycle, filter, onFilter }: CheckToolsProps) {
  const categories = cycle.content.categories.map(({ key, label }) => ({ value: key, label }))
  const paper = { paper: 'checks', cycleId: cycle.id } as const
  return (
    <div className={classes.tools}>
      <span className={classes.category}>
        <PlainPicker
          label={text.category}
          value={filter.category}
          onChange={(category) => onFilter({ category })}
          options={categories}
          placeholder={text.everyCategory}
        />
      </span>
      <SearchBox value={filter.text} label={text.search} onChange={(words) => onFilter({ text: words })} />
      <span className={classes.quiet}>{text.at(cycle.referenceOn)}</span>
      <span className={classes.toolsEnd}>
        <AwardPaperActions
          paper={{ ...paper, refusedOnly: filter.tab === 'fail' }}
          name={`${cycle.title}${text.table}`}
        />
      </span>
    </div>
  )
}

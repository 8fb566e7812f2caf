import { BARS } from '#shared/modules/evaluations/cases'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './cases.module.css'
import { text } from './eligibility.text'
import type { EligibilityLine } from './eligibility-lines'

/** The answer, a line for each bar: whom, what is barred, why, how long, by which rule. */
export const ELIGIBILITY_COLUMNS: readonly Column<EligibilityLine>[] = [
  {
    key: 'name',
    title: text.columns.name,
    width: 148,
    strong: true,
    render: ({ answer, first }) => (first ? clipped(listName(answer.name), answer.name) : ''),
  },
  {
    key: 'unit',
    title: text.columns.unit,
    width: 148,
    from: 1100,
    render: ({ answer, first }) => (first ? clipped(answer.unitName) : ''),
  },
  { key: 'verdict', title: text.columns.verdict, width: 148, render: verdict },
  {
    key: 'title',
    title: text.columns.title,
    width: 300,
    render: ({ barring }) => clipped(barring?.title ?? ''),
  },
  { key: 'from', title: text.columns.from, width: 92, render: ({ barring }) => barring?.from || text.none },
  { key: 'to', title: text.columns.to, width: 92, render: until },
  {
    key: 'rule',
    title: text.columns.rule,
    quiet: true,
    render: ({ barring }) => clipped(barring?.rule ?? ''),
  },
]

function verdict({ barring }: EligibilityLine) {
  if (!barring) return text.free
  return <span className={classes.barred}>{barring.bars.map((it) => BARS[it]).join(text.comma)}</span>
}

function until({ barring }: EligibilityLine) {
  if (!barring) return text.none
  if (barring.to !== '') return barring.to
  return barring.undecided ? <span className={classes.toCheck}>{text.undecided}</span> : text.none
}

function clipped(value: string, whole = value) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={whole}>
      {value}
    </span>
  )
}

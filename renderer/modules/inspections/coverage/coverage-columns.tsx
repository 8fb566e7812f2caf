import type { CoverageRow } from '#shared/modules/inspections/coverage'
import { shownDay } from '#shared/values/iso-day'
import type { Column } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.coverage
const titles = words.columns

export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  { key: 'name', title: titles.name, width: 128, strong: true, render: (row) => row.name },
  { key: 'unit', title: titles.unit, width: 104, render: (row) => row.unitName || text.none },
  { key: 'group', title: titles.group, width: 104, render: (row) => row.groupName || text.none },
  { key: 'rule', title: titles.rule, quiet: true, render: (row) => row.ruleLabel },
  { key: 'times', title: titles.times, width: 72, align: 'right', render: (row) => row.times },
  { key: 'visits', title: titles.visits, width: 72, align: 'right', render: (row) => row.visits },
  { key: 'owed', title: titles.owed, width: 64, align: 'right', render: (row) => row.owed || text.none },
  { key: 'pace', title: titles.pace, width: 96, render: pace },
  { key: 'last', title: titles.last, width: 104, render: (row) => shownDay(row.last) || text.none },
]

/** What an even pace would have brought by the day and is not there is to be seen to. */
function pace({ owed, behind }: CoverageRow) {
  if (owed === 0) return words.met
  return behind > 0 ? <span className={classes.behind}>{words.behind(behind)}</span> : words.onPace
}

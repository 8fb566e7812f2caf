import type { PlanSubject } from '#shared/modules/inspections/coverage'
import { monthText } from '#shared/modules/inspections/rules-periods'
import type { Column } from '../../../components'
import { today } from '../coverage/coverage-day'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.plan
const titles = words.columns

/** The year of each subject in twelve narrow columns; a head tells its month's planned visits. */
export function planColumns(year: number, months: readonly number[]): readonly Column<PlanSubject>[] {
  return [
    { key: 'name', title: titles.name, strong: true, render: (row) => row.name },
    { key: 'unit', title: titles.unit, width: 88, render: (row) => row.unitName || text.none },
    {
      key: 'group',
      title: titles.group,
      width: 96,
      quiet: true,
      render: (row) => row.groupName || text.none,
    },
    { key: 'rules', title: titles.rules, width: 144, quiet: true, render: (row) => row.rules },
    ...Array.from(
      { length: 12 },
      (_, at): Column<PlanSubject> => ({
        key: `m${at + 1}`,
        title: months[at] ? `${at + 1}·${months[at]}` : String(at + 1),
        width: 54,
        render: (row) => <Marks row={row} month={monthText(year, at + 1)} />,
      }),
    ),
    { key: 'lacking', title: titles.lacking, width: 56, align: 'right', render: lacking },
  ]
}

function lacking({ lacking: n }: PlanSubject) {
  return n === 0 ? text.none : <span className={classes.behind}>{n}</span>
}

/** A visit that was made is solid; a planned one an outline, red once its month is over without it. */
function Marks({ row, month }: { row: PlanSubject; month: string }) {
  const done = row.visits.filter((it) => it.on.startsWith(month)).length
  const open = Math.max(0, row.planned.filter((it) => it.month === month).length - done)
  const doneUntil = row.visits.filter((it) => it.on.slice(0, 7) <= month).length
  const plannedUntil = row.planned.filter((it) => it.month <= month).length
  const late = month < today().slice(0, 7) && doneUntil < plannedUntil
  const states = [...Array<string>(done).fill('done'), ...Array<string>(open).fill(late ? 'late' : 'planned')]
  return states.map((state, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: marks of one cell have nothing else to tell them apart
    <span key={at} className={classes.mark} data-state={state} title={words.month(Number(month.slice(5)))} />
  ))
}

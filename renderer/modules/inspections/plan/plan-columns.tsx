import type { PlanSubject } from '#shared/modules/inspections/coverage'
import { monthText } from '#shared/modules/inspections/rules-periods'
import { shownPlanned } from '#shared/modules/inspections/rules-planned'
import { shownDay } from '#shared/values/iso-day'
import type { Column } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.plan
const titles = words.columns

/** The year of each subject in twelve narrow columns. */
export function planColumns(year: number): readonly Column<PlanSubject>[] {
  return [
    { key: 'name', title: titles.name, width: 120, strong: true, render: (row) => row.name },
    { key: 'unit', title: titles.unit, width: 88, render: (row) => row.unitName || text.none },
    {
      key: 'group',
      title: titles.group,
      width: 96,
      quiet: true,
      render: (row) => row.groupName || text.none,
    },
    { key: 'rules', title: titles.rules, quiet: true, render: (row) => row.rules },
    { key: 'next', title: titles.next, width: 320, from: 1500, render: next },
    ...Array.from(
      { length: 12 },
      (_, at): Column<PlanSubject> => ({
        key: `m${at + 1}`,
        title: words.month(at + 1),
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

/** The first visit that is still to be made, and who goes. */
function next({ planned }: PlanSubject) {
  const open = planned.filter((it) => it.visit === null).toSorted((a, b) => (a.when < b.when ? -1 : 1))[0]
  return open ? [shownPlanned(open.when), open.inspectors].filter(Boolean).join(text.gap) : text.none
}

/** A visit that was made is solid; a planned one an outline, red once its time is over without it. */
function Marks({ row, month }: { row: PlanSubject; month: string }) {
  const done = row.visits.filter((it) => it.on.startsWith(month))
  const open = row.planned.filter((it) => it.month === month && it.visit === null)
  return [
    ...done.map(({ id, on }) => (
      <span key={id} className={classes.mark} data-state="done" title={words.visitedOn(shownDay(on))} />
    )),
    ...open.map(({ id, state, when, inspectors }) => (
      <span
        key={id}
        className={classes.mark}
        data-state={state}
        title={[shownPlanned(when), inspectors].filter(Boolean).join(text.gap)}
      />
    )),
  ]
}

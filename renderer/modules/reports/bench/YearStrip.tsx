import type { Workbench } from '#shared/modules/reports/workbench'
import classes from '../reports.module.css'
import { text } from '../reports.text'

type Props = {
  year: Workbench['year']
  /** Number of the month it is, 0 when another year is shown. */
  now: number
  onMonth: (month: number) => void
}

/** The year in one line: what is past in tertiary, now in accent. A month opens its days. */
export function YearStrip({ year, now, onMonth }: Props) {
  return (
    <ol className={classes.year} aria-label={text.yearStrip}>
      {year.map(({ month, titles }) => (
        <li key={month} data-when={month < now ? 'past' : month === now ? 'now' : 'ahead'}>
          <button type="button" onClick={() => onMonth(month)} title={titles.join('、')}>
            <span className={classes.yearMonth}>{text.monthName(month)}</span>
            <span className={classes.yearTitle}>{titles[0] ?? text.none}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

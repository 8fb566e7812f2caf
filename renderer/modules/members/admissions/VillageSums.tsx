import type { WarningSystem } from '#shared/modules/members/admissions'
import { dotted } from '#shared/modules/members/rules-dates'
import type { OutputOf } from '../../../app/queries'
import classes from '../members.module.css'
import { text } from './admissions.text'

type Props = { answer: OutputOf<'members.villageAdmissions'> | undefined; system: WarningSystem }

/** Admitted in all by year; from when on gaps are counted, and the document's own sentence. */
export function VillageSums({ answer, system }: Props) {
  if (!answer) return null
  return (
    <div className={classes.sums}>
      {answer.years.map((year, at) => (
        <span key={year}>
          {text.year(year)}
          <strong>{text.people(answer.sums[at] ?? 0)}</strong>
        </span>
      ))}
      <span className={answer.since === '' ? classes.amber : classes.quiet}>
        {answer.since === '' ? text.noRecords : text.countedFrom(dotted(answer.since))}
      </span>
      <span className={classes.quiet}>{system.rule.levels[0]?.basis ?? ''}</span>
    </div>
  )
}

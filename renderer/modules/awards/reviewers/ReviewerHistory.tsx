import { Link } from 'wouter'
import type { ReviewerId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { Section } from '../../../components'
import classes from './reviewers.module.css'
import { text } from './reviewers.text'

const { seatColumns } = text

/** The panels a reviewer sat on, the latest first, each leading to its cycle. */
export function ReviewerHistory({ id }: { id: ReviewerId }) {
  const { data: seats = [] } = useApiQuery('awards.reviewerHistory', { id })
  return (
    <Section title={text.sections.history} framed>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{seatColumns.cycle}</th>
            <th>{seatColumns.stage}</th>
            <th>{seatColumns.panel}</th>
            <th>{seatColumns.role}</th>
            <th>{seatColumns.state}</th>
            <th data-align="right">{seatColumns.done}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((it) => (
            <tr key={`${it.cycleId}/${it.stage}/${it.panel}`}>
              <td>
                <Link href={`/awards/cycles/${it.cycleId}/panels`}>{it.cycleTitle}</Link>
              </td>
              <td>{it.stageLabel}</td>
              <td>{it.panel}</td>
              <td>{text.roles[it.role]}</td>
              <td>{text.states[it.state]}</td>
              <td data-align="right">{text.done(it.submitted, it.assigned)}</td>
            </tr>
          ))}
          {seats.length === 0 && (
            <tr>
              <td colSpan={6} className={classes.quiet}>
                {text.noHistory}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  )
}

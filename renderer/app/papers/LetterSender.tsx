import { useApiQuery } from '../queries'
import classes from './papers.module.css'
import { text } from './papers.text'

/** Whose name stands under letters; where none is set, that they would go out without one, and where to set it. */
export function LetterSender() {
  const { data } = useApiQuery('settings.read', {})
  if (!data) return null
  const { reportingUnit } = data
  return (
    <p className={classes.sender} data-lacks={reportingUnit === ''}>
      {reportingUnit === '' ? text.unsigned : text.sender(reportingUnit)}
    </p>
  )
}

import type { CalendarYear } from '#shared/modules/awards/standards'
import { YearCalendar } from './YearCalendar'
import { YearPanel } from './YearPanel'

type YearViewProps = {
  year: CalendarYear
  onChange: (year: CalendarYear) => void
  onRemove: () => void
  readOnly: boolean
}

/** A year's days as months to click, and beside them as text with their source. */
export function YearView(props: YearViewProps) {
  const { year, onChange, readOnly } = props
  return (
    <>
      <YearCalendar year={year} onChange={onChange} readOnly={readOnly} />
      <YearPanel {...props} />
    </>
  )
}

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { text } from '../app.text'
import classes from './lists.module.css'

type YearSwitchProps = { value: number; onChange: (year: number) => void }

/** The year that a page is about, with the one before and the one behind. */
export function YearSwitch({ value, onChange }: YearSwitchProps) {
  return (
    <span className={classes.year}>
      <button type="button" aria-label={text.yearBefore} onClick={() => onChange(value - 1)}>
        <IconChevronLeft size={15} stroke={1.5} />
      </button>
      <span>{text.yearOf(value)}</span>
      <button type="button" aria-label={text.yearAfter} onClick={() => onChange(value + 1)}>
        <IconChevronRight size={15} stroke={1.5} />
      </button>
    </span>
  )
}

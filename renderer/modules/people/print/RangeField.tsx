import { parseRange } from '#shared/platform/print/ranges'
import classes from './print.module.css'
import { text } from './print.text'

type RangeFieldProps = { value: string; onChange: (value: string) => void; count: number }

/** Numbers of the forms to print, as `1-3,5`. */
export function RangeField({ value, onChange, count }: RangeFieldProps) {
  const wrong = value.trim() !== '' && parseRange(value, count) === null
  return (
    <input
      className={classes.rangeField}
      // biome-ignore lint/a11y/noAutofocus: it appears because 范围 was just chosen, to be typed into
      autoFocus
      aria-label={text.rangeField}
      aria-invalid={wrong}
      placeholder={text.rangeHelp}
      title={wrong ? text.rangeWrong(count) : text.rangeHelp}
      value={value}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

import { wordCount } from '#shared/modules/awards/nomination-words'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'

type Props = {
  label: string
  /** Whether the label is seen: where several texts share a frame. */
  headed: boolean
  name: string
  value: string
  onChange: (value: string) => void
  most: number
  /** Words a rule allows, to be counted against; none where only the room does. */
  words?: number | null
  error?: string | undefined
  readOnly: boolean
  serif: boolean
}

/** A text of many lines that grows with what is typed. */
export function LongText(props: Props) {
  const { label, headed, name, value, onChange, most, words = null, error, readOnly, serif } = props
  const count = wordCount(value)
  return (
    <div className={classes.long} data-field={name} data-wrong={error !== undefined}>
      {headed && (
        <div className={classes.longHead}>
          <span>{label}</span>
          <span data-over={words !== null && count > words}>
            {words === null ? text.count(count) : text.countOf(count, words)}
          </span>
        </div>
      )}
      <textarea
        aria-label={label}
        className={classes.longText}
        data-control
        data-serif={serif}
        rows={3}
        value={value}
        maxLength={most}
        readOnly={readOnly}
        spellCheck={false}
        placeholder={text.unfilled}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && <p className={classes.longError}>{error}</p>}
    </div>
  )
}

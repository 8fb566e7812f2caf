import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Finding } from '#shared/modules/people/exchange'
import { Button, LinkButton } from '../../../components'
import classes from './import.module.css'
import { text } from './import.text'

type FindingLineProps = {
  finding: Finding
  name: string
  place: string
  focused: boolean
  editing: boolean
  locked: boolean
  onPick: () => void
  onEdit: () => void
  onCorrect: (tag: string, text: string | null) => void
}

/** Field, reason and remedy of one finding; a value that can be put right is put right in its line. */
export function FindingLine(props: FindingLineProps) {
  const { finding, name, place, focused, editing, locked, onPick, onEdit, onCorrect } = props
  const { severity, label, message, remedy, fix } = finding
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and shows the line in work
    <div
      className={classes.finding}
      role="treeitem"
      data-line={place}
      data-field={name}
      data-focused={focused}
      data-severity={severity}
      onClick={onPick}
    >
      <span className={classes.findingLabel}>{label}</span>
      {editing && fix ? (
        <Correction label={label} start={fix.text} onDone={(typed) => onCorrect(fix.tag, typed)} />
      ) : (
        <span className={classes.findingMessage}>{message}</span>
      )}
      <span className={classes.remedy}>
        {!editing &&
          (fix ? (
            <LinkButton onClick={onEdit} disabled={locked}>
              {text.correct}
            </LinkButton>
          ) : (
            remedy
          ))}
      </span>
    </div>
  )
}

type CorrectionProps = { label: string; start: string; onDone: (typed: string | null) => void }

/** Enter checks the file again with the new value, Esc leaves it. */
function Correction({ label, start, onDone }: CorrectionProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone(null)
    else if (event.key === 'Enter' && !event.shiftKey) onDone(field.current?.value ?? start)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className={classes.correction}>
      <textarea
        ref={field}
        rows={1}
        className={classes.correctionField}
        aria-label={text.correctLabel(label)}
        defaultValue={start}
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      <Button small onClick={() => onDone(field.current?.value ?? start)}>
        {text.recheck}
      </Button>
      <Button small kind="quiet" onClick={() => onDone(null)}>
        {text.cancel}
      </Button>
    </span>
  )
}

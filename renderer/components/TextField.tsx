import { type ChangeEvent, type KeyboardEvent, useState } from 'react'
import { Field, type FieldFrame, useInCell } from './Field'
import { focusNext } from './focus-order'

export type TextFieldProps = FieldFrame & {
  value: string
  onChange: (text: string) => void
  /** When the focus leaves. */
  onDone?: (() => void) | undefined
  placeholder?: string | undefined
  type?: 'text' | 'password' | undefined
  /** Entry screens and dialogs: the focus starts here. */
  autoFocus?: boolean | undefined
}

/** One line of text. Enter goes to the next field, or sends the form at the last one. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onDone, placeholder, type = 'text', autoFocus, ...frame } = props
  const wraps = useInCell() && type === 'text'
  return (
    <Field {...frame} value={value}>
      {(control) => {
        const common = {
          ...control,
          value,
          placeholder,
          autoComplete: 'off',
          spellCheck: false,
          maxLength: frame.limit || undefined,
          onKeyDown: enterMovesOn,
          onBlur: () => {
            control.onBlur()
            onDone?.()
          },
          ref: autoFocus ? focusAtOnce : null,
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange(oneLine(event.target.value)),
        }
        return wraps ? <textarea rows={1} {...common} /> : <input type={type} {...common} />
      }}
    </Field>
  )
}

/** Pasted line breaks go: the value is one line however it is drawn. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '')
}

/** Text of several lines; the field grows with it. Enter moves on, Shift+Enter breaks the line (unless `lines`). */
export function AreaField(props: TextFieldProps & { lines?: boolean; minRows?: number }) {
  const { value, onChange, onDone, placeholder, lines, minRows = 1, type: _, autoFocus: __, ...frame } = props
  return (
    <Field {...frame} value={value}>
      {(control) => (
        <textarea
          {...control}
          rows={minRows}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          maxLength={frame.limit || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => (lines || event.shiftKey ? undefined : enterMovesOn(event))}
          onBlur={() => {
            control.onBlur()
            onDone?.()
          }}
        />
      )}
    </Field>
  )
}

/** What a check of typed text says: the canonical text, or the sentence why not. */
export type TextCheck = (text: string) => { ok: true; text: string } | { ok: false; message: string }

export type DateFieldProps = Omit<TextFieldProps, 'type'> & { check: TextCheck }

/** A partial date as it is typed; put into its canonical form when the focus leaves. */
export function DateField({ check, value, onChange, error, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value
  const found = shown === '' ? null : check(shown)
  const complaint = typed === null && found && !found.ok ? found.message : undefined
  return (
    <TextField
      {...rest}
      value={shown}
      error={error ?? complaint}
      onChange={(text) => {
        setTyped(text)
        const answer = text.trim() === '' ? { ok: true as const, text: '' } : check(text)
        onChange(answer.ok ? answer.text : text)
      }}
      onDone={() => {
        setTyped(null)
        rest.onDone?.()
      }}
    />
  )
}

/** Enter goes on like Tab; at the last field of a form it is left to the form. */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
  if (focusNext(event.currentTarget)) event.preventDefault()
}

/** A ref that takes the focus when its element appears; one function, so that it runs once. */
function focusAtOnce(element: HTMLElement | null): void {
  element?.focus()
}

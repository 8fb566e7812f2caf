import { FocusTrap } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Condition } from '#shared/values/condition'
import { Button } from '../Button'
import { ConditionPart } from './ConditionPart'
import { BLANK, isComplete, replacedAt, testsOf, tidy } from './condition-tree'
import classes from './conditions.module.css'
import { text } from './conditions.text'
import type { EditorParts } from './editor-parts'

type EditorProps = EditorParts & {
  /** Null for a new chip. */
  condition: Condition | null
  /** Null: nothing is left of it. */
  onDone: (condition: Condition | null) => void
  onCancel: () => void
}

/** One chip taken apart: its tests line by line, joined, nested, turned round. Enter applies, Esc leaves it as it was. */
export function ConditionEditor({ fields, units, condition, onDone, onCancel }: EditorProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Condition>(() => condition ?? BLANK)
  /** What was put last: an Enter may apply in the same breath as it ticks. */
  const latest = useRef(draft)
  const put = (next: Condition) => {
    latest.current = next
    setDraft(next)
  }
  const apply = () => onDone(tidy(latest.current))
  useOutsideClick(frame, apply)
  const onKeyDown = (event: KeyboardEvent) => {
    // An open list takes Enter and Esc for itself.
    const listOpen = event.target instanceof Element && event.target.matches('input[data-expanded]')
    if (event.nativeEvent.isComposing || event.defaultPrevented || listOpen) return
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) apply()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const tests = testsOf(draft)
  const incomplete = tests.length > 1 && tests.some((test) => !isComplete(test))
  return (
    <div ref={frame}>
      <FocusTrap active>
        <div
          role="dialog"
          aria-label={condition ? text.editTitle : text.newTitle}
          className={classes.editor}
          data-fields
          onKeyDown={onKeyDown}
        >
          <ConditionPart
            root={draft}
            part={draft}
            path={[]}
            fields={fields}
            units={units}
            first={condition === null ? 'field' : 'value'}
            onRoot={put}
            onReplace={(path, next) => put(replacedAt(latest.current, path, next) ?? BLANK)}
            onDone={apply}
          />
          <div className={classes.editorFoot}>
            {incomplete && <span className={classes.note}>{text.incomplete}</span>}
            <Button small onClick={onCancel} keys="escape">
              {text.cancel}
            </Button>
            <Button small onClick={apply} keys="enter">
              {text.done}
            </Button>
          </div>
        </div>
      </FocusTrap>
    </div>
  )
}

/** A click beside the editor applies what stands in it; lists that float over it belong to it. */
function useOutsideClick(frame: { current: HTMLElement | null }, onOutside: () => void): void {
  const latest = useRef(onOutside)
  latest.current = onOutside
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || frame.current?.contains(target)) return
      if (!target.closest('[role=listbox], [role=presentation]')) latest.current()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [frame])
}

import type { KeyboardEvent } from 'react'
import { elementOf } from '#shared/modules/people/elements'
import { setFocusedRule } from '../../../components/focused-rule'
import { PickerInput } from '../../../components/PickerField'
import { useEditing } from '../person/editor-context'
import { FILLING_RULES } from '../person/rules.text'
import { factsOfCell } from './cell-facts'
import { fieldOfCell } from './cell-map'
import { optionsOfCell } from './cell-options'
import classes from './form.module.css'
import { useCellText } from './use-cell-text'

/** One cell's text, typed in place, or picked from the national table that it is filled from. */
export function TextCell({ aside }: { aside: string }) {
  const { content, texts, cell, errors } = useEditing()
  const { value, write, leave } = useCellText(cell)
  const facts = factsOfCell(cell, { content, texts })
  const list = optionsOfCell(cell)
  const wrong = errors[fieldOfCell(cell)] !== undefined
  const control = {
    id: `cell-${cell}`,
    className: classes.cellText ?? '',
    'aria-label': facts.label,
    'aria-invalid': wrong,
    'aria-describedby': 'cell-about',
    'data-control': true as const,
    'data-overridden': facts.overridden,
    spellCheck: false,
    readOnly: false,
    onFocus: () => tellRule(cell, facts),
    onBlur: () => {
      setFocusedRule(null)
      leave()
    },
  }
  return (
    <>
      {list ? (
        <PickerInput value={value} onChange={write} {...list} control={control} onKeyDown={passOn} />
      ) : (
        <textarea
          {...control}
          rows={1}
          value={value}
          maxLength={facts.limit || undefined}
          onChange={(event) => write(event.target.value)}
        />
      )}
      {aside !== '' && <span className={classes.cellAside}>{aside}</span>}
    </>
  )
}

/** The cell's keys are heard around it; a picker of its own would go to the next field of a page. */
function passOn(_: KeyboardEvent<HTMLElement>): void {}

/** F1 explains the cell as it explains a field. */
function tellRule(cell: string, { label, tag, limit, length, source }: ReturnType<typeof factsOfCell>): void {
  const rules = FILLING_RULES[(elementOf(tag)?.tag ?? 'XingMing') as keyof typeof FILLING_RULES] ?? []
  setFocusedRule({ name: cell, label, rule: rules.join('\n'), limit, length, source, openHistory: undefined })
}

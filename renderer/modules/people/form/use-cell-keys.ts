import type { KeyboardEvent, RefObject } from 'react'
import { openForm } from '../people.queries'
import { useEditing } from '../person/editor-context'
import { cellBeside, cellToward, type Direction } from './cell-order'
import { placesIn } from './use-cell-place'
import type { usePile } from './use-pile'

/** Where a key takes the cursor from the cell in work; null leaves the key to the text. */
type CellAct = { step: 1 | -1 } | { toward: Direction } | 'leave' | null

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey'>

/** Enter goes on like Tab, except where it breaks the line; Ctrl and an arrow goes to the cell beside. */
export function cellActOf({ key, ctrlKey, altKey, shiftKey }: Pressed, breaksLines: boolean): CellAct {
  const toward = ARROWS[key]
  if (ctrlKey && !altKey && !shiftKey && toward) return { toward }
  if (ctrlKey || altKey) return null
  if (key === 'Tab') return { step: shiftKey ? -1 : 1 }
  if (key === 'Enter' && !breaksLines && !shiftKey) return { step: 1 }
  return key === 'Escape' ? 'leave' : null
}

/** The cells in which Enter breaks the line, as in the incumbent editor. */
const LINED = new Set(['JianLi', 'JiangChengQingKuang'])
export const breaksLines = (cell: string) => LINED.has(cell)

/**
 * The keys inside a cell. Beyond the last cell Tab leaves the sheets; Ctrl ← and → at their edge lay the form before or
 * after on the desk.
 */
export function useCellKeys(frame: RefObject<HTMLElement | null>, pile: ReturnType<typeof usePile>) {
  const { cell, setCell, act: edit } = useEditing()
  const goTo = (next: string) => {
    edit({ do: 'settle' })
    setCell(next)
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || !frame.current) return
    const act = cellActOf(event, breaksLines(cell))
    if (act === null || (act === 'leave' && isListOpen(event.target))) return
    if (act === 'leave') {
      event.preventDefault()
      event.stopPropagation()
      goTo('')
      frame.current.focus({ preventScroll: true })
      return
    }
    const places = placesIn(frame.current)
    const next = 'step' in act ? cellBeside(places, cell, act.step) : cellToward(places, cell, act.toward)
    const form = next === undefined && 'toward' in act ? formToward(act.toward, pile) : undefined
    if (next === undefined && form === undefined && 'step' in act) return
    event.preventDefault()
    if (next !== undefined) goTo(next)
    else if (form !== undefined) openForm(form)
  }
}

function formToward(direction: Direction, { previous, next }: ReturnType<typeof usePile>) {
  if (direction === 'left') return previous
  return direction === 'right' ? next : undefined
}

/** An Esc that closes an open list ends there. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('[data-expanded]')
}

import { type KeyboardEvent, useReducer, useRef, useState } from 'react'
import { CLASS_CODES, type ClassCode } from '#shared/modules/dossiers/classes'
import type { TypedLine } from '#shared/modules/dossiers/material'
import { focusField, focusNext, showToast } from '../../../components'
import { text } from './catalogue.text'
import { isBlank, isWholeDate, type TypedField } from './typed-lines'
import type { CatalogueEditing } from './use-catalogue'

/** Where the cursor is: a line and its field. */
export type Spot = { key: string; field: TypedField }

/**
 * The keyboard of the catalogue. Enter goes on field by field and line by line and starts a new line behind the last of a
 * class; on a line left blank it goes on to the next class.
 */
export function useCatalogueKeys(editing: CatalogueEditing) {
  const table = useRef<HTMLTableElement>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const { goTo, settle } = useFocusOnceDrawn()
  const latest = useRef(editing)
  latest.current = editing
  const start = (code: ClassCode) => goTo(latest.current.add(code), 'title')
  const acts = actsOf(editing, { goTo, start })
  const at = (event: KeyboardEvent) => {
    const spot = spotOf(event.target)
    const line = editing.lines.find((it) => it.key === spot?.key)
    return spot && line && !event.nativeEvent.isComposing ? { spot, line } : null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = event.defaultPrevented || event.key !== 'Enter' || event.shiftKey ? null : at(event)
    if (!here || !(event.target instanceof HTMLElement)) return
    acts.next(here.line, here.spot, event.target)
    event.preventDefault()
  }
  /** Keys of the lines come before those of the list that a title offers, which takes the arrows for itself. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const here = at(event)
    const combo = [event.ctrlKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.key.toLowerCase()]
      .filter(Boolean)
      .join('+')
    const step = WALKS[combo]
    if (!here) return
    if (step) walk(editing.lines, here.spot, step, goTo)
    else if (!editing.editing) return
    else if (combo === 'f4') setAsking(here.line.key)
    else if (!acts.change(combo, here.line, here.spot)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const { goToClass } = acts
  return { table, onKeyDown, onKeyDownCapture, start, goToClass, asking, setAsking, goTo, settle }
}

export type CatalogueKeys = ReturnType<typeof useCatalogueKeys>

const WALKS: Record<string, 1 | -1> = { 'ctrl+arrowup': -1, 'ctrl+arrowdown': 1 }

/** Puts the cursor into a field once the changed lines are drawn. */
function useFocusOnceDrawn() {
  const wanted = useRef<Spot | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  return {
    /** `moved`: the line stands elsewhere once it is drawn anew, which would take the cursor from it. */
    goTo(key: string, field: TypedField, moved = false) {
      if (!moved && focusField(`${key}.${field}`)) return
      wanted.current = { key, field }
      draw()
    },
    /** Called whenever the table was drawn: the line wanted is focused, or brought into sight to be drawn. */
    settle(reveal: (key: string) => void) {
      if (!wanted.current) return
      const { key, field } = wanted.current
      if (focusField(`${key}.${field}`)) wanted.current = null
      else reveal(key)
    },
  }
}

type Ways = {
  goTo: (key: string, field: TypedField, moved?: boolean) => void
  start: (code: ClassCode) => void
}

function actsOf(editing: CatalogueEditing, { goTo, start }: Ways) {
  const { lines } = editing
  const drop = (line: TypedLine) => {
    const before = editing.state
    editing.remove(line.key)
    if (!isBlank(line))
      showToast(text.removed(line.title), {
        action: { label: text.takeBack, run: () => editing.back(before) },
      })
  }
  /** The last line of a class while it is blank, else a new one. */
  const goToClass = (code: ClassCode) => {
    const last = lines.findLast((it) => it.classCode === code)
    if (last && (isBlank(last) || !editing.editing)) goTo(last.key, 'title')
    else if (editing.editing) start(code)
  }
  return {
    goToClass,
    next(line: TypedLine, spot: Spot, control: HTMLElement) {
      const peers = lines.filter((it) => it.classCode === line.classCode)
      const last = peers.at(-1)?.key === line.key
      if (spot.field === 'year' && isWholeDate(line.year)) return goTo(line.key, 'pages')
      if (spot.field === 'title' && last && isBlank(line) && line.id === null && editing.editing) {
        const code = CLASS_CODES[CLASS_CODES.indexOf(line.classCode) + 1]
        if (!code) return
        editing.replaceBlank(line.key, code, (key) => goTo(key, 'title'))
      } else if (spot.field === 'remark' && last && editing.editing) start(line.classCode)
      else focusNext(control)
    },
    /** Whether the keys meant a change of the lines. */
    change(combo: string, line: TypedLine, spot: Spot): boolean {
      if (combo === 'alt+a') goTo(editing.add(line.classCode, line.key), 'title')
      else if (combo === 'alt+arrowup' || combo === 'alt+arrowdown') {
        editing.move(line.key, combo === 'alt+arrowup' ? -1 : 1)
        goTo(line.key, spot.field, true)
      } else if (combo === 'alt+delete') {
        const at = lines.indexOf(line)
        const near = lines[at + 1] ?? lines[at - 1]
        drop(line)
        if (near) goTo(near.key, spot.field)
      } else return false
      return true
    },
  }
}

function walk(lines: readonly TypedLine[], spot: Spot, step: 1 | -1, goTo: Ways['goTo']): void {
  const next = lines[lines.findIndex((it) => it.key === spot.key) + step]
  if (next) goTo(next.key, spot.field)
}

function spotOf(target: EventTarget): Spot | null {
  const field =
    target instanceof HTMLElement ? target.closest('[data-field]')?.getAttribute('data-field') : null
  const at = field?.lastIndexOf('.') ?? -1
  return field && at > 0 ? { key: field.slice(0, at), field: field.slice(at + 1) as TypedField } : null
}

import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { blockAt, movedFocus, stepTarget, toggled, withCtrl, withRange } from './table-keys'
import type { DataTableProps } from './table-types'

/**
 * Keys and clicks of a table. The anchor is where an extension with Shift began, with what was marked before it.
 * `pageSize`: rows that PgDn moves.
 */
export function useTableKeys<Row>(props: DataTableProps<Row>, pageSize: () => number) {
  const { source, focus, onFocus, selection, rowKey, onOpen } = props
  const anchor = useRef({ index: focus, base: selection?.keys ?? new Set<string>() })
  const keyAt = (index: number) => {
    const row = source.rowAt(index)
    return row === undefined ? undefined : rowKey(row)
  }
  const moveTo = (index: number, extend: boolean) => {
    if (extend && selection) {
      selection.onChange(withRange(anchor.current.base, anchor.current.index, index, keyAt))
    } else {
      anchor.current = { index, base: selection?.keys ?? new Set() }
    }
    onFocus(index)
  }
  const toggle = (index: number) => {
    const key = keyAt(index)
    if (!selection || key === undefined) return
    const next = toggled(selection.keys, key)
    anchor.current = { index, base: next }
    selection.onChange(next)
  }
  const open = (index: number) => {
    const row = source.rowAt(index)
    if (row !== undefined) onOpen?.(row, index)
  }
  const moveRows = (step: 1 | -1) => {
    const block = blockAt(focus, selection?.keys ?? NONE, keyAt)
    const before = stepTarget(block, step, source.total, keyAt)
    if (before === undefined || block.keys.length === 0) return
    props.onMoveRows?.(block.keys, before)
    onFocus(focus + step)
  }
  const fold = (key: string): boolean => {
    const row = source.rowAt(focus)
    const open = FOLD_KEYS[key]
    if (!props.folds || row === undefined || open === undefined) return false
    if (props.folds.isOpen(row) === !open) props.folds.set(row, open)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInControl(event)) return
    if (event.altKey) {
      const step = STEPS[event.key]
      if (!event.shiftKey || !step || !props.onMoveRows) return
      event.preventDefault()
      return moveRows(step)
    }
    const key = event.ctrlKey ? withCtrl(event.key) : event.key
    const target = movedFocus(key, focus, source.total, pageSize())
    if (target !== null) moveTo(target, event.shiftKey)
    else if (fold(event.key)) return event.preventDefault()
    else if (event.key === ' ' && selection) toggle(focus)
    else if (event.key === 'Enter' && !event.ctrlKey && onOpen) open(focus)
    else if (event.key.toLowerCase() === 'a' && event.ctrlKey && selection) selection.onAll()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const index = rowIndexOf(event)
    if (index < 0) return
    if (selection && (event.ctrlKey || event.metaKey || isOnMark(event))) {
      toggle(index)
      onFocus(index)
    } else moveTo(index, event.shiftKey)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const index = rowIndexOf(event)
    if (index >= 0 && !isOnMark(event) && !isInControl(event)) open(index)
  }
  return { onKeyDown, onClick, onDoubleClick }
}

const NONE: ReadonlySet<string> = new Set()
const FOLD_KEYS: Record<string, boolean> = { ArrowRight: true, ArrowLeft: false }
const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 }

function rowIndexOf(event: MouseEvent): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-index]') : null
  return row ? Number(row.dataset.index) : -1
}

function isOnMark(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-mark]') !== null
}

/** A button or field inside a row keeps its own keys. */
function isInControl(event: { target: EventTarget }): boolean {
  return (
    event.target instanceof Element && event.target.matches('button, input:not([type=checkbox]), textarea')
  )
}

import { type KeyboardEvent, useState } from 'react'
import { movedFocus, type RowSource } from '../../../components'

export type SheetCursor = { row: number; column: number }
type SheetRow = { row: number; included: boolean }

type SheetKeys = {
  source: RowSource<SheetRow>
  columns: number
  onInclude: (include: Record<string, boolean>) => void
  onTarget: (column: number) => void
  onMoved: (cursor: SheetCursor) => void
}

const PAGE = 20

/** Arrows walk, Shift marks rows, the space bar takes or leaves them, F2 and Enter go to the column's field. */
export function useSheetKeys({ source, columns, onInclude, onTarget, onMoved }: SheetKeys) {
  const [cursor, setCursor] = useState<SheetCursor>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState(0)
  const [from, to] = [Math.min(anchor, cursor.row), Math.max(anchor, cursor.row)]

  const pick = (next: SheetCursor, extend: boolean) => {
    setCursor(next)
    if (!extend) setAnchor(next.row)
    onMoved(next)
  }
  const turn = () => {
    const rows = Array.from({ length: to - from + 1 }, (_, at) => source.rowAt(from + at)).filter(
      (it) => !!it,
    )
    const include = !rows.every((it) => it.included)
    if (rows.length > 0) onInclude(Object.fromEntries(rows.map((it) => [String(it.row), include])))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const row = movedFocus(event.key, cursor.row, source.total, PAGE)
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      setAnchor(0)
      setCursor({ ...cursor, row: Math.max(0, source.total - 1) })
    } else if (event.ctrlKey) return
    else if (row !== null) pick({ ...cursor, row }, event.shiftKey)
    else if (step) pick({ ...cursor, column: within(cursor.column + step, columns) }, true)
    else if (event.key === ' ') turn()
    else if (event.key === 'F2' || event.key === 'Enter') onTarget(cursor.column)
    else return
    event.preventDefault()
  }
  return {
    cursor,
    isMarked: (row: number) => from !== to && row >= from && row <= to,
    pick,
    onKeyDown,
  }
}

function within(column: number, columns: number): number {
  return Math.max(0, Math.min(columns - 1, column))
}

export function targetId(column: number): string {
  return `sheet-target-${column}`
}

/** Puts the cursor into the picker over a column, its words marked. */
export function focusTarget(column: number): void {
  const field = document.getElementById(targetId(column))
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

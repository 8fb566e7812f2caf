import { type KeyboardEvent, useState } from 'react'

export type CellAt = { row: number; month: number }

/** The cell in work, moved by the arrows; Enter opens it, Esc closes. */
export function useMatrixFocus(rows: number) {
  const [at, setAt] = useState<CellAt>({ row: 0, month: 1 })
  const [open, setOpen] = useState(false)
  const moveTo = (next: CellAt) => {
    setAt({ row: clamp(next.row, 0, rows - 1), month: clamp(next.month, 1, 12) })
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      moveTo(
        event.key === 'Home'
          ? { ...at, month: 1 }
          : event.key === 'End'
            ? { ...at, month: 12 }
            : added(at, step),
      )
    } else if (event.key === 'Enter' && rows > 0) {
      event.preventDefault()
      setOpen(true)
    }
  }
  const openCell = (cell: CellAt) => {
    setAt(cell)
    setOpen(true)
  }
  return { at, open, openCell, close: () => setOpen(false), onKeyDown }
}

const STEPS: Record<string, CellAt> = {
  ArrowUp: { row: -1, month: 0 },
  ArrowDown: { row: 1, month: 0 },
  PageUp: { row: -20, month: 0 },
  PageDown: { row: 20, month: 0 },
  ArrowLeft: { row: 0, month: -1 },
  ArrowRight: { row: 0, month: 1 },
  Home: { row: 0, month: 0 },
  End: { row: 0, month: 0 },
}

function added(at: CellAt, step: CellAt): CellAt {
  return { row: at.row + step.row, month: at.month + step.month }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

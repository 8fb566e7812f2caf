import type { KeyboardEvent } from 'react'
import type { PreviewItem } from '#shared/modules/people/exchange'
import type { RowSource } from '../../../components'
import {
  type Decision,
  decisionOfDifference,
  decisionOfItem,
  differencesShown,
  linesOf,
  optionBeside,
  optionsOfDifference,
  optionsOfItem,
  valueOfItem,
} from './decisions'

/** Where the keyboard is: a file, and within it its own line (0) or the n-th below. */
export type Cursor = { row: number; line: number }

type KeysParts = {
  source: RowSource<PreviewItem>
  cursor: Cursor
  isOpen: (item: PreviewItem) => boolean
  onCursor: (cursor: Cursor) => void
  onFold: (item: PreviewItem) => void
  onDecide: (item: PreviewItem, decision: Decision) => void
  onEdit: (cursor: Cursor) => void
}

const PAGE = 12

/** The keys of the preview: ↑ ↓ PgUp PgDn Home End walk, ← → choose, Enter opens. */
export function usePreviewKeys(parts: KeysParts): (event: KeyboardEvent) => void {
  const { source, cursor, isOpen, onCursor, onFold, onDecide, onEdit } = parts
  const linesAt = (row: number) => {
    const item = source.rowAt(row)
    return item && isOpen(item) ? linesOf(item) : 0
  }
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const item = source.rowAt(cursor.row)
    const target = cursorAfter(event.key, cursor, source.total, linesAt)
    if (target) onCursor(target)
    else if (!item) return
    else if (event.key === 'Enter' && isFixable(item, cursor.line)) onEdit(cursor)
    else if (event.key === 'Enter' && cursor.line === 0 && linesOf(item) > 0) onFold(item)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const decision = decisionBeside(item, cursor.line, event.key === 'ArrowRight' ? 1 : -1)
      if (decision) onDecide(item, decision)
    } else return
    event.preventDefault()
  }
}

/** Where a key leads, line by line through the open files; null for a key that does not walk. */
export function cursorAfter(
  key: string,
  { row, line }: Cursor,
  total: number,
  linesAt: (row: number) => number,
): Cursor | null {
  const last = Math.max(0, total - 1)
  switch (key) {
    case 'ArrowDown':
      if (line < linesAt(row)) return { row, line: line + 1 }
      return row < last ? { row: row + 1, line: 0 } : { row, line }
    case 'ArrowUp':
      if (line > 0) return { row, line: line - 1 }
      return row > 0 ? { row: row - 1, line: linesAt(row - 1) } : { row, line }
    case 'PageDown':
      return { row: Math.min(last, row + PAGE), line: 0 }
    case 'PageUp':
      return { row: Math.max(0, row - PAGE), line: 0 }
    case 'Home':
      return { row: 0, line: 0 }
    case 'End':
      return { row: last, line: 0 }
    default:
      return null
  }
}

function isFixable(item: PreviewItem, line: number): boolean {
  return line > 0 && item.findings[line - 1]?.fix != null
}

function decisionBeside(item: PreviewItem, line: number, step: 1 | -1): Decision | null {
  if (line === 0) {
    const value = optionBeside(optionsOfItem(item), valueOfItem(item), step)
    return value === null ? null : decisionOfItem(item, value)
  }
  const difference = differencesShown(item)[line - 1 - item.findings.length]
  const value = difference && optionBeside(optionsOfDifference(), difference.choice, step)
  return difference && value ? decisionOfDifference(difference, value) : null
}

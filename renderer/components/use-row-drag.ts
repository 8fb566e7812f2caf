import { type DragEvent, useState } from 'react'
import { blockAt } from './table-keys'
import type { DataTableProps } from './table-types'

const NONE: ReadonlySet<string> = new Set()

/** Rows dragged to their place: the grasped one with the marked ones that touch it. `dropAt`: the row it would stand before. */
export function useRowDrag<Row>({ source, rowKey, selection, onMoveRows }: DataTableProps<Row>) {
  const [dragged, setDragged] = useState<readonly string[]>([])
  const [dropAt, setDropAt] = useState(-1)
  const keyAt = (index: number) => {
    const row = source.rowAt(index)
    return row === undefined ? undefined : rowKey(row)
  }
  const end = () => {
    setDragged([])
    setDropAt(-1)
  }
  const handlers = {
    onDragStart: (event: DragEvent) => {
      const index = rowIndexOf(event)
      if (index < 0) return
      event.dataTransfer.effectAllowed = 'move'
      setDragged(blockAt(index, selection?.keys ?? NONE, keyAt).keys)
    },
    onDragOver: (event: DragEvent) => {
      if (dragged.length === 0) return
      event.preventDefault()
      setDropAt(placeUnder(event))
    },
    onDragEnd: end,
    onDrop: (event: DragEvent) => {
      const place = placeUnder(event)
      if (dragged.length > 0 && place >= 0) onMoveRows?.(dragged, keyAt(place) ?? null)
      event.preventDefault()
      end()
    },
  }
  return { enabled: onMoveRows !== undefined, dropAt, handlers: onMoveRows ? handlers : {} }
}

/** The upper half of a row means before it, the lower half behind it. */
function placeUnder(event: DragEvent): number {
  const row = rowOf(event)
  if (!row) return -1
  const { top, height } = row.getBoundingClientRect()
  return Number(row.dataset.index) + (event.clientY > top + height / 2 ? 1 : 0)
}

function rowIndexOf(event: DragEvent): number {
  return Number(rowOf(event)?.dataset.index ?? -1)
}

function rowOf(event: DragEvent): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-index]') : null
}

import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { SkeletonCode } from '#shared/modules/dossiers/classes'
import type { MaterialId, PageId } from '#shared/values/id'
import { DRAGGED_PAGES, draggedPages } from '../viewer/use-strip-drag'
import { keyOf, type TreeRow } from './tree-rows'

/** How long pages are held above a closed class until it opens. */
const REST_MS = 500

type Given = {
  current: MaterialId | null
  onReveal: (code: SkeletonCode) => void
  onDropPages: ((ids: readonly PageId[], materialId: MaterialId) => void) | undefined
}

export type DropOnRow = {
  'data-drop'?: boolean
  onDragOver?: (event: DragEvent) => void
  onDragLeave?: (event: DragEvent) => void
  onDrop?: (event: DragEvent) => void
}

/** Pages dragged over the tree: a material takes them, a closed class opens below them. */
export function useTreeDrop({ current, onReveal, onDropPages }: Given): (row: TreeRow) => DropOnRow {
  const [above, setAbove] = useState<string | null>(null)
  const rest = useRef<{ key: string; timer: number } | null>(null)
  const settle = (key: string | null, then?: () => void) => {
    if (rest.current?.key === key) return
    if (rest.current) clearTimeout(rest.current.timer)
    rest.current = key && then ? { key, timer: window.setTimeout(then, REST_MS) } : null
  }
  useEffect(() => () => clearTimeout(rest.current?.timer), [])
  const leave = () => {
    setAbove(null)
    settle(null)
  }
  return (row) => {
    if (!onDropPages || (row.kind === 'material' && row.material.id === current)) return {}
    const key = keyOf(row)
    const takes = row.kind === 'material'
    return {
      'data-drop': takes && above === key,
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(DRAGGED_PAGES)) return
        setAbove(key)
        settle(key, takes || row.open ? undefined : () => onReveal(row.code))
        if (takes) event.preventDefault()
      },
      onDragLeave: leave,
      onDrop: (event) => {
        const ids = draggedPages(event)
        leave()
        if (!takes || ids.length === 0) return
        event.preventDefault()
        onDropPages(ids, row.material.id)
      },
    }
  }
}

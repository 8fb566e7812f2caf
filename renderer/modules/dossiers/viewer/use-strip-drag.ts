import { type DragEvent, useState } from 'react'
import type { PageId } from '#shared/values/id'
import type { OpenPages } from './use-pages'
import type { Selection } from './use-selection'

/** What pages dragged out of the strip are called; the catalogue takes them by this name. */
export const DRAGGED_PAGES = 'application/x-juanzong-pages'

/** The pages that a drag carries; none while another thing is dragged or the drag is still on its way. */
export function draggedPages(event: DragEvent): PageId[] {
  const carried = event.dataTransfer.getData(DRAGGED_PAGES)
  return carried === '' ? [] : (carried.split(' ') as PageId[])
}

/** Pages dragged to another place of their strip: the grasped one with the marked ones. */
export function useStripDrag(
  { pages }: OpenPages,
  selection: Selection,
  onPlace: (ids: readonly PageId[], before: PageId | null) => void,
) {
  const [dropAt, setDropAt] = useState(-1)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED_PAGES)) return
      event.preventDefault()
      setDropAt(placeUnder(event, pages.length))
    },
    onDragLeave: () => setDropAt(-1),
    onDragEnd: () => setDropAt(-1),
    onDrop: (event: DragEvent) => {
      const ids = draggedPages(event)
      setDropAt(-1)
      if (ids.length === 0) return
      event.preventDefault()
      onPlace(ids, pages[placeUnder(event, pages.length)]?.id ?? null)
    },
  }
  const dragOf = (index: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      const grasped = pages[index]
      if (!grasped) return
      const ids = selection.isMarked(grasped) ? selection.chosen.map((it) => it.id) : [grasped.id]
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData(DRAGGED_PAGES, ids.join(' '))
    },
  })
  return { dropAt, handlers, dragOf }
}

/** The upper half of a picture means before it, the lower half behind it; below all of them, the end. */
function placeUnder(event: DragEvent, end: number): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  if (!row) return end
  const { top, height } = row.getBoundingClientRect()
  return Number(row.dataset.index) + (event.clientY > top + height / 2 ? 1 : 0)
}

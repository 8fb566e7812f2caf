import { useCallback, useLayoutEffect, useState } from 'react'
import { FIRST_VIEW, paperSize, type Size, steppedZoom, type View, zoomOf } from './view-scale'

/** The measures of a page that a view needs. */
export type Paper = Size & { dpi: number | null }

/** How a page is looked at, with everything that changes it. The view stands when the page changes. */
export function useView(page: Paper | null) {
  const [view, setView] = useState(FIRST_VIEW)
  const [desk, setDesk] = useState<HTMLElement | null>(null)
  const room = useRoom(desk)
  const paper = page ? paperSize(page, page.dpi) : null
  const zoom = paper && room ? zoomOf(view, paper, room) : 1
  const zoomTo = useCallback((next: number) => setView((it) => ({ ...it, fit: 'free', zoom: next })), [])
  return {
    view,
    zoom,
    ready: room !== null,
    shown: paper ? { width: paper.width * zoom, height: paper.height * zoom } : { width: 0, height: 0 },
    desk,
    setDesk,
    zoomTo,
    zoomBy: (direction: 1 | -1) => zoomTo(steppedZoom(zoom, direction)),
    fit: () => setView(fitted),
    whole: () => setView((it) => ({ ...it, fit: 'page' })),
    turn: () => setView((it) => ({ ...it, turns: (it.turns + 1) % 4 })),
  }
}

export type ViewInUse = ReturnType<typeof useView>

/** Whole page and full width in turn. */
function fitted(view: View): View {
  return { ...view, fit: view.fit === 'page' ? 'width' : 'page' }
}

/** The room of an element, null until it is known. Its border box: a scroll bar that comes and goes changes nothing. */
function useRoom(element: HTMLElement | null): Size | null {
  const [room, setRoom] = useState<Size | null>(null)
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => setRoom({ width: element.offsetWidth, height: element.offsetHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [element])
  return room
}

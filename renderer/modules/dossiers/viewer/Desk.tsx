import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ViewInUse } from './use-view'
import { steppedZoom } from './view-scale'
import classes from './viewer.module.css'

type Props = {
  view: ViewInUse
  label: string
  children: ReactNode
  /** The wheel at the end of what can be scrolled. */
  onPast?: ((direction: 1 | -1) => void) | undefined
  onScroll?: ((element: HTMLElement) => void) | undefined
}

/** The grey desk a page lies on: scrolled, dragged, and zoomed with Ctrl and the wheel about the pointer. */
export function Desk({ view, label, children, onPast, onScroll }: Props) {
  const { desk, setDesk } = view
  useWheel(view, onPast)
  const drag = useDrag(desk)
  return (
    <section
      ref={setDesk}
      className={classes.desk}
      aria-label={label}
      data-desk
      onScroll={(event) => onScroll?.(event.currentTarget)}
      {...drag}
    >
      <div className={classes.ground}>{children}</div>
    </section>
  )
}

/** Wheel turns shorter than this in all do not turn the page. */
const PAST = 80

function useWheel(view: ViewInUse, onPast: Props['onPast']): void {
  const { desk } = view
  const latest = useRef({ view, onPast })
  latest.current = { view, onPast }
  useEffect(() => {
    if (!desk) return
    let past = 0
    const turn = (event: WheelEvent) => {
      const { view, onPast } = latest.current
      if (event.ctrlKey) {
        event.preventDefault()
        zoomAbout(desk, view, event)
        return
      }
      const direction = event.deltaY > 0 ? 1 : -1
      past = isAtEnd(desk, direction) ? past + event.deltaY : 0
      if (Math.abs(past) < PAST || !onPast) return
      past = 0
      onPast(direction)
    }
    desk.addEventListener('wheel', turn, { passive: false })
    return () => desk.removeEventListener('wheel', turn)
  }, [desk])
}

/** What is under the pointer stays there. */
function zoomAbout(desk: HTMLElement, view: ViewInUse, event: WheelEvent): void {
  const next = steppedZoom(view.zoom, event.deltaY < 0 ? 1 : -1)
  const box = desk.getBoundingClientRect()
  const [x, y] = [event.clientX - box.left, event.clientY - box.top]
  const ratio = next / view.zoom
  const [left, top] = [(desk.scrollLeft + x) * ratio - x, (desk.scrollTop + y) * ratio - y]
  view.zoomTo(next)
  requestAnimationFrame(() => desk.scrollTo(left, top))
}

function isAtEnd(desk: HTMLElement, direction: 1 | -1): boolean {
  if (direction < 0) return desk.scrollTop <= 0
  return desk.scrollTop + desk.clientHeight >= desk.scrollHeight - 1
}

/** The page follows the hand; what lies over the page and takes the pointer for itself says so. */
function useDrag(desk: HTMLElement | null) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.defaultPrevented || !desk) return
      from.current = { x: event.clientX + desk.scrollLeft, y: event.clientY + desk.scrollTop }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current) desk?.scrollTo(from.current.x - event.clientX, from.current.y - event.clientY)
    },
    onPointerUp: () => {
      from.current = null
    },
  }
}

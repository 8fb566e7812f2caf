import { type RefObject, useLayoutEffect, useState } from 'react'
import type { CellPlace } from './cell-order'

/** Where a cell lies in the frame, in pixels, and how many pixels a millimetre of the sheet takes there. */
export type DeskPlace = { left: number; top: number; width: number; height: number; scale: number }

/** Follows a cell over every new layout of the sheets. */
export function useCellPlace(frame: RefObject<HTMLElement | null>, cell: string): DeskPlace | null {
  const [place, setPlace] = useState<DeskPlace | null>(null)
  useLayoutEffect(() => {
    const next = placeOf(frame.current, cell)
    setPlace((before) => (before && next && same(before, next) ? before : next))
  })
  return place
}

function placeOf(frame: HTMLElement | null, cell: string): DeskPlace | null {
  const found = cell === '' ? null : frame?.querySelector(`[data-cell="${CSS.escape(cell)}"]`)
  if (!frame || !(found instanceof SVGGraphicsElement)) return null
  const own = found.getBoundingClientRect()
  const base = frame.getBoundingClientRect()
  return {
    left: own.left - base.left,
    top: own.top - base.top,
    width: own.width,
    height: own.height,
    scale: found.getScreenCTM()?.a ?? 1,
  }
}

function same(a: DeskPlace, b: DeskPlace): boolean {
  return (Object.keys(a) as (keyof DeskPlace)[]).every((key) => Math.abs(a[key] - b[key]) < 0.25)
}

/** Every cell that lies on the sheets of a frame. */
export function placesIn(frame: HTMLElement): CellPlace[] {
  const sheets = [...frame.querySelectorAll('section')]
  return [...frame.querySelectorAll<SVGElement>('[data-cell]')].map((it) => ({
    cell: it.dataset.cell ?? '',
    page: sheets.findIndex((sheet) => sheet.contains(it)),
    box: it.getBoundingClientRect(),
  }))
}

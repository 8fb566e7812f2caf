/** How a page is looked at. `zoom` counts only when `fit` is `free`; 1 is the size of the paper. */
export type View = { fit: 'page' | 'width' | 'free'; zoom: number; turns: number }
export type Size = { width: number; height: number }

export const FIRST_VIEW: View = { fit: 'page', zoom: 1, turns: 0 }

/** Zoom levels that + and − walk through. */
export const ZOOMS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.85, 1, 1.25, 1.5, 2, 3, 4] as const

/** Free room around a page on the desk, in CSS pixels. */
const MARGIN = 12
/** Of a scan that does not say how fine it is: what the rules ask for. */
const USUAL_DPI = 300
const CSS_DPI = 96

/** CSS pixels of a page at 100 %: as large as its paper, quarter turns of the view not counted. */
export function paperSize({ width, height }: Size, dpi: number | null): Size {
  const per = CSS_DPI / (dpi !== null && dpi >= 50 ? dpi : USUAL_DPI)
  return { width: width * per, height: height * per }
}

/** The zoom in use: the asked one, or what makes the (turned) page fit into the room of the desk. */
export function zoomOf({ fit, zoom, turns }: View, paper: Size, room: Size): number {
  if (fit === 'free') return zoom
  const { width, height } = turned(paper, turns)
  const wide = Math.max(1, room.width - 2 * MARGIN) / width
  const high = Math.max(1, room.height - 2 * MARGIN) / height
  return fit === 'width' ? wide : Math.min(wide, high)
}

/** The next level above (1) or below (−1) a zoom. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const levels = direction === 1 ? ZOOMS : [...ZOOMS].reverse()
  return levels.find((it) => (it - zoom) * direction > 0.005) ?? clamp(zoom)
}

/** A size after quarter turns. */
export function turned({ width, height }: Size, turns: number): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width }
}

/** Between the smallest and the largest level. */
export function clamp(zoom: number): number {
  return Math.min(ZOOMS.at(-1) ?? 1, Math.max(ZOOMS[0], zoom))
}

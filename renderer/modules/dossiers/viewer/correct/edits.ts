import type { PageEdits } from '#shared/modules/dossiers/page'
import type { Size } from '../view-scale'
import { turned } from '../view-scale'

export type Crop = NonNullable<PageEdits['crop']>

export const NO_EDITS: PageEdits = { turns: 0, deskew: 0, crop: null }
export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 }

/** Degrees a page can be put straight by. */
const MOST_DEGREES = 15
/** Smallest side of what is left, as a part of the page. */
const LEAST = 0.05

/** Whether they change anything. */
export function isEdited({ turns, deskew, crop }: PageEdits): boolean {
  return turns !== 0 || deskew !== 0 || crop !== null
}

/** Turned a quarter on (1) or back (−1); what was cut stays at the same place of the paper. */
export function turnedOn(edits: PageEdits, direction: 1 | -1): PageEdits {
  const turns = (edits.turns + direction + 4) % 4
  return { ...edits, turns, crop: edits.crop && turnedCrop(edits.crop, direction) }
}

function turnedCrop({ x, y, width, height }: Crop, direction: 1 | -1): Crop {
  return direction === 1
    ? { x: 1 - y - height, y: x, width: height, height: width }
    : { x: y, y: 1 - x - width, width: height, height: width }
}

/** Put straight by so many degrees, in tenths. */
export function straightened(edits: PageEdits, degrees: number): PageEdits {
  const tenths = Math.round(Math.min(MOST_DEGREES, Math.max(-MOST_DEGREES, degrees)) * 10)
  // Never −0, which would read as a change.
  return { ...edits, deskew: tenths / 10 + 0 }
}

/** The sides that a handle moves. */
export type Handle = { left?: boolean; right?: boolean; top?: boolean; bottom?: boolean }

/** The crop after a handle was pulled by a part of the page. */
export function pulled(crop: Crop, handle: Handle, dx: number, dy: number): Crop {
  const across = pulledSide([crop.x, crop.x + crop.width], handle.left, handle.right, dx)
  const down = pulledSide([crop.y, crop.y + crop.height], handle.top, handle.bottom, dy)
  return { x: across[0], y: down[0], width: across[1] - across[0], height: down[1] - down[0] }
}

function pulledSide([from, to]: [number, number], first = false, second = false, by = 0): [number, number] {
  if (first) return [between(0, from + by, to - LEAST), to]
  if (second) return [from, between(from + LEAST, to + by, 1)]
  return [from, to]
}

/** The frame moved as a whole; it stops at the edges. */
export function shifted(crop: Crop, dx: number, dy: number): Crop {
  return {
    ...crop,
    x: between(0, crop.x + dx, 1 - crop.width),
    y: between(0, crop.y + dy, 1 - crop.height),
  }
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** Pixels of what the edits leave of a page of this size. */
export function editedSize(full: Size, { turns, crop }: PageEdits): Size {
  const { width, height } = turned(full, turns)
  const { width: across, height: down } = crop ?? WHOLE
  return { width: Math.max(1, Math.round(width * across)), height: Math.max(1, Math.round(height * down)) }
}

/** Millimetres in one point and in one twip: forms are specified in twips, type in points, paper in millimetres. */
export const POINT = 25.4 / 72
export const TWIP = POINT / 20

/** Papers, upright, in millimetres. B5 is JIS B5, which printers and Word here mean by B5; ISO B5 is 176 by 250. */
export const PAPERS = { A4: { width: 210, height: 297 }, B5: { width: 182, height: 257 } } as const
export type Paper = { width: number; height: number }

/** A rectangle on a page, in millimetres from its top left corner. */
export type Box = { x: number; y: number; width: number; height: number }

/** The box without `x` millimetres at both sides and `y` above and below. */
export function inset(box: Box, x: number, y: number): Box {
  return { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y }
}

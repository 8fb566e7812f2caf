import type { Box } from './units'

type Size = { width: number; height: number }

/**
 * The part of a picture, in its pixels, that fills a frame without distortion: the middle of the chosen crop.
 * `crop` is in parts of width and height (0–1), null for the whole picture.
 */
export function visiblePart(picture: Size, crop: Box | null, frame: Size): Box {
  const chosen = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const whole = {
    x: chosen.x * picture.width,
    y: chosen.y * picture.height,
    width: chosen.width * picture.width,
    height: chosen.height * picture.height,
  }
  const shape = frame.width / frame.height
  if (whole.width / whole.height > shape) {
    const width = whole.height * shape
    return { ...whole, x: whole.x + (whole.width - width) / 2, width }
  }
  const height = whole.width / shape
  return { ...whole, y: whole.y + (whole.height - height) / 2, height }
}

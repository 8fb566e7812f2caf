import type { Glyphs } from './glyphs'
import { type Mask, maskOf, type Outline } from './mask'
import { DOT } from './scan-image'

/** A round seal of an office is 42 mm across; on these pages a little less. */
const RADIUS = 19 * DOT
const RING = 5
const LETTER = 27

const drawn = new Map<string, Mask>()

/** A round seal around its middle: ring, star, the office along the upper arc. */
export function sealMask(text: string, glyphs: Glyphs): Mask {
  const known = drawn.get(text)
  if (known) return known
  const made = maskOf([
    circle(RADIUS, 1),
    circle(RADIUS - RING, -1),
    star(RADIUS * 0.3),
    ...arc(text, glyphs),
  ])
  drawn.set(text, made)
  return made
}

/** `turn` -1 is the inner edge of a ring. */
function circle(radius: number, turn: 1 | -1): Outline {
  return Array.from({ length: 64 }, (_, at) => {
    const angle = (turn * at * Math.PI) / 32
    return [Math.cos(angle) * radius, Math.sin(angle) * radius]
  }).flat()
}

function star(radius: number): Outline {
  return Array.from({ length: 10 }, (_, at) => {
    const angle = (at * Math.PI) / 5 - Math.PI / 2
    const reach = at % 2 === 0 ? radius : radius * 0.38
    return [Math.cos(angle) * reach, Math.sin(angle) * reach]
  }).flat()
}

/** The text along the upper arc, at most 250 degrees wide. */
function arc(text: string, glyphs: Glyphs): Outline[] {
  const characters = [...text]
  const step = Math.min(0.36, 4.36 / Math.max(1, characters.length))
  return characters.flatMap((character, at) => {
    const angle = (at - (characters.length - 1) / 2) * step
    return glyphs.outlines(character, 'print', LETTER).map((it) => turned(it, angle))
  })
}

function turned(outline: Outline, angle: number): Outline {
  const [cos, sin, out] = [Math.cos(angle), Math.sin(angle), RADIUS - RING - LETTER * 0.72]
  const points: number[] = []
  for (let at = 0; at < outline.length; at += 2) {
    const [x, y] = [outline[at] ?? 0, (outline[at + 1] ?? 0) - out]
    points.push(x * cos - y * sin, x * sin + y * cos)
  }
  return points
}

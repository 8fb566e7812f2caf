export type Colour = readonly [number, number, number]
/** A flat area, in parts of the picture's width for x and y alike, with the bounds outside which nothing of it lies. */
export type Region = {
  inside(x: number, y: number): boolean
  left: number
  top: number
  right: number
  bottom: number
}
export type Shape = { colour: Colour; region: Region }

/** Samples a pixel in each direction, so that edges are smooth. */
const SAMPLES = 2

export function ellipse(cx: number, cy: number, rx: number, ry: number): Region {
  const inside = (x: number, y: number) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1
  return { inside, left: cx - rx, top: cy - ry, right: cx + rx, bottom: cy + ry }
}

/** A rectangle by its middle and half its sides. */
export function box(cx: number, cy: number, rx: number, ry: number): Region {
  return { inside: () => true, left: cx - rx, top: cy - ry, right: cx + rx, bottom: cy + ry }
}

/** Everything below `top` for which the rule holds. */
export function field(top: number, inside: Region['inside']): Region {
  return { inside, left: 0, top, right: 1, bottom: 2 }
}

/** RGBA pixels of the shapes, later ones over earlier ones. */
export function paint(shapes: readonly Shape[], width: number, height: number): Uint8Array {
  const wide = width * SAMPLES
  const top = new Uint8Array(wide * height * SAMPLES)
  for (const [number, { region }] of shapes.entries()) fill(top, wide, region, number)
  const pixels = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at += 1) blend(pixels, at, samplesOf(top, wide, at, width), shapes)
  return pixels
}

/** Writes the shape's number into the samples it covers. */
function fill(top: Uint8Array, wide: number, region: Region, number: number): void {
  const rows = top.length / wide
  const lastY = Math.min(rows, Math.ceil(region.bottom * wide))
  const lastX = Math.min(wide, Math.ceil(region.right * wide))
  for (let y = Math.max(0, Math.floor(region.top * wide)); y < lastY; y += 1)
    for (let x = Math.max(0, Math.floor(region.left * wide)); x < lastX; x += 1)
      if (region.inside((x + 0.5) / wide, (y + 0.5) / wide)) top[y * wide + x] = number
}

function samplesOf(top: Uint8Array, wide: number, at: number, width: number): number[] {
  const x = (at % width) * SAMPLES
  const first = Math.floor(at / width) * SAMPLES * wide + x
  return [first, first + 1, first + wide, first + wide + 1].map((sample) => top[sample] ?? 0)
}

function blend(pixels: Uint8Array, at: number, samples: number[], shapes: readonly Shape[]): void {
  for (const part of [0, 1, 2] as const) {
    let sum = 0
    for (const sample of samples) sum += shapes[sample]?.colour[part] ?? 0
    pixels[at * 4 + part] = Math.round(sum / samples.length)
  }
  pixels[at * 4 + 3] = 255
}

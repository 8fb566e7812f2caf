/** A page as grey values, 0 black to 255 white, row by row. */
export type GreyPage = { data: Uint8Array | Uint8ClampedArray; width: number; height: number }

/** Degrees to either side that a scan is looked at for; more is no crooked feed but a page laid wrong. */
const MOST = 7
const COARSE = 0.5
const FINE = 0.1
/** Dark points that are looked at: enough to see lines, few enough for an old computer. */
const POINTS = 24_000
/** A page with fewer has nothing to be straight. */
const FEWEST = 200
/** How much better than standing as it is a turn has to be. */
const GAIN = 1.03

/**
 * Degrees clockwise by which a crooked page is put straight, in tenths; 0 where nothing shows that it is crooked. Lines of
 * writing and ruling make the dark points fall into few rows when the page is straight: the projection profile is
 * sharpest then.
 */
export function findSkew(page: GreyPage): number {
  const points = darkPoints(page)
  if (points.x.length < FEWEST) return 0
  const asItIs = sharpness(points, 0, page)
  const coarse = sharpest(points, page, { from: -MOST, to: MOST, step: COARSE })
  const fine = sharpest(points, page, { from: coarse.angle - COARSE, to: coarse.angle + COARSE, step: FINE })
  if (fine.sharp < asItIs * GAIN) return 0
  return Math.round(fine.angle * 10) / 10
}

type Points = { x: Float32Array; y: Float32Array }

/** Points darker than the page's own threshold, evenly thinned; the edges, where the scanner's shadow lies, left out. */
function darkPoints({ data, width, height }: GreyPage): Points {
  const dark = threshold(data)
  const [left, top] = [Math.round(width * 0.04), Math.round(height * 0.04)]
  const found: number[] = []
  for (let row = top; row < height - top; row++)
    for (let column = left; column < width - left; column++)
      if ((data[row * width + column] ?? 255) < dark) found.push(row * width + column)
  const every = Math.max(1, found.length / POINTS)
  const count = Math.floor(found.length / every)
  const x = new Float32Array(count)
  const y = new Float32Array(count)
  for (let n = 0; n < count; n++) {
    const at = found[Math.floor(n * every)] ?? 0
    x[n] = (at % width) - width / 2
    y[n] = Math.floor(at / width) - height / 2
  }
  return { x, y }
}

/** Otsu's threshold, and never so bright that the paper itself counts as ink. */
function threshold(data: GreyPage['data']): number {
  const counts = new Float64Array(256)
  let sum = 0
  for (const value of data) {
    counts[value] = (counts[value] ?? 0) + 1
    sum += value
  }
  let [below, sumBelow, best, at] = [0, 0, -1, 127]
  for (let value = 0; value < 256; value++) {
    below += counts[value] ?? 0
    sumBelow += value * (counts[value] ?? 0)
    const above = data.length - below
    if (below === 0 || above === 0) continue
    const apart = sumBelow / below - (sum - sumBelow) / above
    const between = below * above * apart * apart
    if (between > best) [best, at] = [between, value]
  }
  return Math.min(at + 1, 200)
}

function sharpest(
  points: Points,
  page: GreyPage,
  { from, to, step }: { from: number; to: number; step: number },
): { angle: number; sharp: number } {
  let best = { angle: 0, sharp: -1 }
  for (let n = 0; n <= Math.round((to - from) / step); n++) {
    const angle = from + n * step
    const sharp = sharpness(points, angle, page)
    if (sharp > best.sharp) best = { angle, sharp }
  }
  return best
}

/** Sum of the squares of the rows of dark points once the page is turned by `angle` clockwise. */
function sharpness({ x, y }: Points, angle: number, { width, height }: GreyPage): number {
  const turn = (angle * Math.PI) / 180
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  const half = Math.ceil(Math.hypot(width, height) / 2) + 1
  const rows = new Float64Array(2 * half)
  for (let n = 0; n < x.length; n++) {
    const at = Math.round((x[n] ?? 0) * sin + (y[n] ?? 0) * cos) + half
    rows[at] = (rows[at] ?? 0) + 1
  }
  let sum = 0
  for (const row of rows) sum += row * row
  return sum
}

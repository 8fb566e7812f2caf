/** A seeded source of numbers: the same seed gives the same sequence on every computer. Not for secrets. */
export type Random = {
  /** 0 ≤ n < 1 */
  float(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight: `[['李', 7.9], ['解', 0.1]]`. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  shuffle<T>(list: readonly T[]): T[]
}

/** The generator sfc32, seeded by hashing the text four ways (cyrb128). */
export function makeRandom(seed: string): Random {
  const next = sfc32(hash128(seed))
  const float = () => next() / 4294967296
  const int = (low: number, high: number) => low + Math.floor(float() * (high - low + 1))
  const pick = <T>(list: readonly T[]) => at(list, int(0, list.length - 1))
  return {
    float,
    int,
    chance: (share) => float() < share,
    pick,
    weighted: (list) => byWeight(list, float()),
    shuffle: (list) => shuffled(list, int),
  }
}

function byWeight<T>(list: readonly (readonly [T, number])[], where: number): T {
  let rest = where * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of list) {
    rest -= weight
    if (rest < 0) return item
  }
  return at(list, list.length - 1)[0]
}

function shuffled<T>(list: readonly T[], int: Random['int']): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = int(0, last)
    const kept = at(copy, last)
    copy[last] = at(copy, other)
    copy[other] = kept
  }
  return copy
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('nothing to pick from')
  return list[index] as T
}

function hash128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  const all = a ^ b ^ c ^ d
  return [all, b ^ all, c ^ all, d ^ all]
}

function sfc32(state: [number, number, number, number]): () => number {
  let [a, b, c, d] = state
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}

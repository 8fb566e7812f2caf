/**
 * Numbers picked out of a pile, as print dialogs everywhere read them: `1-3,5` are 1, 2, 3 and 5, in rising order and
 * each once. Full-width signs and 、 count like their half-width ones. Null for what is no range or outside 1…`count`.
 */
export function parseRange(text: string, count: number): number[] | null {
  const parts = text
    .normalize('NFKC')
    .replace(/[、;]/g, ',')
    .replace(/[–—~至]/g, '-')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '')
  if (parts.length === 0) return null
  const chosen = new Set<number>()
  for (const part of parts) {
    const found = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part)
    const from = Number(found?.[1] ?? Number.NaN)
    const to = found?.[2] === undefined ? from : Number(found[2])
    if (!(from >= 1 && from <= to && to <= count)) return null
    for (let number = from; number <= to; number++) chosen.add(number)
  }
  return [...chosen].sort((a, b) => a - b)
}

import type { CheckItem, CheckPoint, ResultLevel } from './system'
import type { AnswerMark, Answers } from './visit'

const SHARES: Record<AnswerMark, number | null> = { well: 1, partly: 0.5, not: 0, none: null }

export type AskedPoint = { key: string; item: CheckItem; point: CheckPoint }

/** The points that one of these kinds is asked, in the order of the list. */
export function pointsFor(items: readonly CheckItem[], kind: string): AskedPoint[] {
  return items.flatMap((item) =>
    item.points
      .filter((point) => point.kinds.length === 0 || point.kinds.includes(kind))
      .map((point) => ({ key: `${item.key}/${point.key}`, item, point })),
  )
}

/**
 * 0 to 100 with one decimal: 落实 counts whole, 部分落实 half, what does not concern the place is left out; points weigh
 * what the list gives them, alike where it gives nothing. Null where nothing was answered.
 */
export function scoreOf(points: readonly AskedPoint[], answers: Answers): number | null {
  let [reached, whole] = [0, 0]
  for (const { key, point } of points) {
    const answer = answers[key]
    const share = answer ? SHARES[answer.mark] : null
    if (share === null) continue
    const weight = point.points ?? 1
    reached += share * weight
    whole += weight
  }
  return whole === 0 ? null : Math.round((reached * 1000) / whole) / 10
}

/** The word for a score; '' where there is none or the system has no words. */
export function levelOf(levels: readonly ResultLevel[], score: number | null): string {
  if (score === null) return ''
  return levels.toSorted((a, b) => b.from - a.from).find((it) => score >= it.from)?.label ?? ''
}

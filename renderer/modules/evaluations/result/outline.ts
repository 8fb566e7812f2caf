import type { GroupWorking, LineWorking, Working } from '#shared/modules/evaluations/result'
import { childrenOf, type Leaf } from '#shared/modules/evaluations/rules'
import type { Indicator, SchemeContent } from '#shared/modules/evaluations/scheme'
import { branchWords, leafWords, totalWords } from '#shared/modules/evaluations/words-working'

/** A line of the working as an outline: the whole, lines of the tree, and below a leaf the groups that scored it. */
export type OutlineRow =
  | { kind: 'total'; key: string; depth: number; words: string }
  | {
      kind: 'line'
      key: string
      depth: number
      indicator: Indicator
      line: LineWorking | undefined
      /** It has groups or further lines below it. */
      opens: boolean
      words: string
    }
  | { kind: 'group'; key: string; depth: number; leaf: Leaf; group: GroupWorking }

/** The whole working from the total down, without what lies below the closed lines. */
export function outlineOf(
  scheme: SchemeContent,
  working: Working,
  closed: ReadonlySet<string>,
): OutlineRow[] {
  const below = (parent: string | null, depth: number): OutlineRow[] =>
    childrenOf(scheme, parent).flatMap((indicator) => {
      const line = working.lines.find((it) => it.indicator === indicator.key)
      const inside =
        indicator.score === null
          ? below(indicator.key, depth + 1)
          : groupRows(indicator as Leaf, line, depth + 1)
      const row: OutlineRow = {
        kind: 'line',
        key: indicator.key,
        depth,
        indicator,
        line,
        opens: inside.length > 0,
        words: wordsOf(scheme, indicator, working.lines, line),
      }
      return closed.has(indicator.key) ? [row] : [row, ...inside]
    })
  return [{ kind: 'total', key: '', depth: 0, words: totalWords(scheme, working) }, ...below(null, 1)]
}

function groupRows(leaf: Leaf, line: LineWorking | undefined, depth: number): OutlineRow[] {
  return (line?.groups ?? []).map((group) => ({
    kind: 'group' as const,
    key: `${leaf.key} ${group.group}`,
    depth,
    leaf,
    group,
  }))
}

/** The sum that a line comes from; for facts and adjustments what was found or recorded. */
function wordsOf(
  scheme: SchemeContent,
  indicator: Indicator,
  lines: readonly LineWorking[],
  line: LineWorking | undefined,
): string {
  if (!line) return ''
  if (line.basis !== '') return line.basis
  return indicator.score === null ? branchWords(scheme, indicator, lines) : leafWords(scheme, line)
}

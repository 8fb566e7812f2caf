import type { DutyBoard, DutyContent, DutyKind } from './content'
import { type Period, periodsOf } from './rules-periods'

/** What holds from a day (ISO, '' from the beginning) on. */
export type BoardEdition = { from: string; content: DutyContent }

/** A period of a kind and what was asked for when it began. */
export type JudgedPeriod = Period & { kind: DutyKind }

/** The board of a system that holds on a day: that of the last edition begun by then. */
export function boardOn(editions: readonly BoardEdition[], key: string, day: string): DutyBoard | undefined {
  return (editions.findLast((it) => it.from <= day) ?? editions[0])?.content.boards.find(
    (it) => it.key === key,
  )
}

/**
 * The periods of a kind in a year, each under the edition in force on its first day. Where an edition begins within a
 * longer period of the one before, that period is judged to its end, and shorter ones inside it are not counted twice.
 */
export function judgedPeriods(
  editions: readonly BoardEdition[],
  where: { board: string; kind: string },
  year: number,
): JudgedPeriod[] {
  const found: JudgedPeriod[] = []
  const all = editions.flatMap(({ content }, at) => {
    const kind = content.boards
      .find((it) => it.key === where.board)
      ?.kinds.find((it) => it.key === where.kind)
    return kind ? periodsOf(kind.frequency, year).map((period) => ({ at, kind, ...period })) : []
  })
  const inForce = all.filter(({ at, from }) => editionAt(editions, from) === at)
  for (const { from, to, kind } of inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (from > (found.at(-1)?.to ?? '')) found.push({ from, to, kind })
  return found
}

function editionAt(editions: readonly BoardEdition[], day: string): number {
  return Math.max(
    0,
    editions.findLastIndex((it) => it.from <= day),
  )
}

/** The kind of a content by its key, with the board that it stands on. */
export function kindOf(content: DutyContent, key: string): { board: DutyBoard; kind: DutyKind } | undefined {
  for (const board of content.boards) {
    const kind = board.kinds.find((it) => it.key === key)
    if (kind) return { board, kind }
  }
  return undefined
}

/** Every reason why a content cannot be run. */
export function contentProblems({ boards }: DutyContent): string[] {
  const kinds = boards.flatMap((it) => it.kinds)
  return [
    ...twice(boards.map((it) => it.key)).map((it) => `表的代码“${it}”用了两次。`),
    ...twice(boards.map((it) => it.label)).map((it) => `表名“${it}”用了两次。`),
    ...twice(kinds.map((it) => it.key)).map((it) => `类别的代码“${it}”用了两次。`),
    ...boards.flatMap((board) => [
      ...twice(board.kinds.map((it) => it.mark)).map(
        (it) => `“${board.label}”里简称“${it}”用了两次，表头分不清。`,
      ),
      ...board.kinds.flatMap((it) => kindProblems(board, it)),
    ]),
  ]
}

function kindProblems(
  { scope }: DutyBoard,
  { label, counts, times, needs, parts, usual, attends, attendance }: DutyKind,
) {
  const ofParties = scope.kind === 'party'
  return [
    counts === 'parts' && times !== 1 ? `“${label}”按部分计，每个部分每期一次，次数应为 1。` : '',
    counts === 'parts' && parts.length === 0 && !ofParties ? `“${label}”按部分计，应列出各部分的名称。` : '',
    needs !== 'none' && !ofParties ? `“${label}”只对设支委会或党小组的要求，对象应是党组织。` : '',
    attends !== '' && scope.kind !== 'person' ? `“${label}”按到会记录计，对象应是人员。` : '',
    attendance !== 'none' && attendance !== 'numbers' && !ofParties
      ? `“${label}”按名单记到会，对象应是党组织。`
      : '',
    usual?.of === 'week' && usual.day > 7 ? `“${label}”固定在每周的第 ${usual.day} 天，应为 1 至 7。` : '',
  ].filter(Boolean)
}

function twice(words: readonly string[]): string[] {
  return [...new Set(words.filter((it, at) => words.indexOf(it) !== at))]
}

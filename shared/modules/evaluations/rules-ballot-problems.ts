import { type BallotContent, type Mark, VOID_MARK, type VoidReason } from './ballot'
import {
  basisWords,
  type Cell,
  cellKey,
  cellWords,
  isMarkOf,
  type Listed,
  limitsOf,
  mostOf,
  rangeWords,
} from './rules-ballot'
import { ballotLeaves, type Leaf, optionOf } from './rules-tree'
import type { BallotLimit, SchemeContent } from './scheme'

/** @file What is wrong with a ballot. Bench, import and service judge alike. */

/** A rule that a ballot breaks, with both ways out: the cells to look at again, or the reason it is invalid for. */
export type BallotProblem = {
  /** 总体“优秀”已选 6 人，最多 5 人（18 人的 30%，尾数舍去）。 */
  message: string
  remedy: string
  cells: Cell[]
  /** The fixed reason that the paper is invalid for if it really stands like that; null where the entry is wrong. */
  voids: VoidReason | null
}

/** What is wrong with a ballot of `group` that lists `subjects`. Empty cells are no problem: 未填. */
export function ballotProblems(
  content: SchemeContent,
  group: string,
  subjects: readonly Listed[],
  ballot: BallotContent,
): BallotProblem[] {
  const sheet: Sheet = { content, subjects, leaves: ballotLeaves(content, group), marks: ballot.marks }
  const misplaced = [...strangers(sheet), ...repeated(sheet), ...wrongValues(sheet)]
  if (ballot.void === 'other' && ballot.voidNote.trim() === '') misplaced.push(UNEXPLAINED)
  if (ballot.void !== null) return misplaced
  return [...misplaced, ...blank(sheet), ...overmarked(sheet), ...overLimit(sheet, limitsOf(content, group))]
}

type Sheet = {
  content: SchemeContent
  subjects: readonly Listed[]
  leaves: readonly Leaf[]
  marks: readonly Mark[]
}

const UNEXPLAINED: BallotProblem = {
  message: '无效原因选了“其他”，没有写明是什么。',
  remedy: '写明原因，或另选一项。',
  cells: [],
  voids: null,
}

function strangers({ subjects, leaves, marks }: Sheet): BallotProblem[] {
  const listed = new Set(subjects.map((it) => it.no))
  const keys = new Set(leaves.map((it) => it.key))
  const cells = marks.filter((it) => !listed.has(it.subject) || !keys.has(it.leaf)).map(cellOf)
  if (cells.length === 0) return []
  return [
    {
      message: `有 ${cells.length} 格不在这种票上：对象不在票上，或这组主体不评这一项。`,
      remedy: '核对是不是录错了票箱，再删去这些格。',
      cells,
      voids: 'foreign',
    },
  ]
}

function repeated({ marks, ...sheet }: Sheet): BallotProblem[] {
  const seen = new Set<string>()
  const twice = marks.filter((it) => seen.size === seen.add(cellKey(it)).size)
  return twice.map((mark) => ({
    message: `${cellWords(sheet, mark)}在同一张票上有两个值。`,
    remedy: '核对票面，只留一个；票面多选的，该项记为多选。',
    cells: [cellOf(mark)],
    voids: null,
  }))
}

function wrongValues(sheet: Sheet): BallotProblem[] {
  return sheet.marks.flatMap((mark) => {
    const leaf = sheet.leaves.find((it) => it.key === mark.leaf)
    if (!leaf || isMarkOf(sheet.content, leaf, mark.value)) return []
    return [
      {
        message: `${cellWords(sheet, mark)}录为 ${mark.value}，应为${rangeWords(sheet.content, leaf)}。`,
        remedy: '核对票面：录错则改格；票面如此则该项按未填或多选处理。',
        cells: [cellOf(mark)],
        voids: null,
      },
    ]
  })
}

function blank({ marks }: Sheet): BallotProblem[] {
  if (marks.length > 0) return []
  return [
    {
      message: '整张票没有一格有录入。',
      remedy: '漏录则补录；票面一格未填则记为无效票（白票）。',
      cells: [],
      voids: 'blank',
    },
  ]
}

/** Where the scheme voids the single item, an overmarked cell is counted as void and is no problem. */
function overmarked({ content, marks, ...sheet }: Sheet): BallotProblem[] {
  const cells = marks.filter((it) => it.value === VOID_MARK).map(cellOf)
  const first = cells[0]
  if (!first || content.rules.overmarked === 'item') return []
  const which =
    cells.length === 1 ? cellWords(sheet, first) : `${cellWords(sheet, first)}等 ${cells.length} 格`
  return [
    {
      message: `${which}多选，本方案规定一项多选整票无效。`,
      remedy: '核对票面：录错则改格；票面如此则记为无效票（票面多选）。',
      cells,
      voids: 'overmarked',
    },
  ]
}

function overLimit({ content, subjects, leaves, marks }: Sheet, limits: BallotLimit[]): BallotProblem[] {
  return limits.flatMap((limit) => {
    const leaf = leaves.find((it) => it.key === limit.indicator)
    const most = mostOf(limit, subjects.length)
    const cells = marks.filter((it) => it.leaf === limit.indicator && it.value === limit.mark).map(cellOf)
    if (!leaf || cells.length <= most) return []
    const unit = content.subject === 'person' ? '人' : '个'
    const option = optionOf(content, leaf, limit.mark)?.label ?? limit.mark
    return [
      {
        message: `${leaf.label}“${option}”已选 ${cells.length} ${unit}，最多 ${most} ${unit}（${basisWords(limit, subjects.length, unit)}）。`,
        remedy: '核对票面：录错则改格；票面如此则记为无效票（超过名额）。',
        cells,
        voids: 'over-limit',
      },
    ]
  })
}

function cellOf({ subject, leaf }: Cell): Cell {
  return { subject, leaf }
}

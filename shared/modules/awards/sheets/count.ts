import { type TableForm, type TableFormInput, tableForm } from '../../../platform/print/table'
import type { Cycle, CycleStage } from '../cycle'
import type { OutcomeRow, VoteCount, VoteMeeting } from '../outcome'
import type { VoteRule } from '../programme'
import { baseWords, leastVotes, majorityBase, shareWords, votedOf } from '../rules'

export type CountPaper = {
  cycle: Pick<Cycle, 'title'>
  stage: Pick<CycleStage, 'label'>
  rule: VoteRule | null
  rows: readonly OutcomeRow[]
  meeting: VoteMeeting
  counts: readonly VoteCount[]
  /** To be filled in by hand: nothing but who is voted on stands on it. */
  blank: boolean
  from: string
}

const SIGNS = ['监票人（签名）', '计票人（签名）', '主持人（签名）']
const ROOM_FOR_A_PEN = 10
const FIGURE = { width: 18, align: 'center', figures: true } as const

const COLUMNS: TableFormInput['columns'] = [
  { width: 12, align: 'center', figures: true },
  { width: 14, align: 'center', figures: true },
  { width: 30 },
  { width: 0 },
  FIGURE,
  FIGURE,
  FIGURE,
  { width: 22, align: 'center' },
]
const HEAD = ['序号', '编号', '姓名（名称）', '单位', '赞成', '反对', '弃权', '结果']

/** 计票表: votes for, against and abstaining on each nomination by category, signed by those who counted. */
export function countTable(paper: CountPaper): TableForm {
  const { cycle, stage, rule, rows, meeting, blank, from } = paper
  return tableForm({
    title: `${stage.label}计票表`,
    subtitle: cycle.title,
    left: blank ? '时间：　　　　　地点：' : `时间：${meeting.heldOn}　地点：${meeting.place}`,
    right: `共 ${rows.length} 项`,
    lead: [blank ? BLANK_HEADS : headWords(meeting)],
    size: 11,
    rowHeight: blank ? ROOM_FOR_A_PEN : 8,
    columns: COLUMNS,
    head: [HEAD.map((text) => ({ text }))],
    rows: byCategory(rows, cellsFor(paper)),
    notes: rule ? [ruleWords(rule, blank ? null : majorityBase(rule, meeting))] : [],
    signs: SIGNS,
    foot: from,
  })
}

/** How a nomination's votes and result are written; on a blank paper only who it is. */
function cellsFor({ rule, meeting, counts, blank }: CountPaper) {
  const votes = new Map(counts.map((it) => [it.nominationId, it]))
  return (row: OutcomeRow, index: number): string[] => {
    const count = blank ? undefined : votes.get(row.nominationId)
    return [
      String(index + 1),
      String(row.number),
      row.name,
      row.unitName,
      ...[count?.yes, count?.no, count?.abstain].map((it) => String(it ?? '')),
      resultOf(rule, meeting, count),
    ]
  }
}

const BLANK_HEADS = '应到　　　人，实到　　　人，发票　　　张，收回　　　张。'

function headWords({ due, present, issued, returned }: VoteMeeting): string {
  const text = (it: number | null) => (it === null ? '　　' : String(it))
  return `应到 ${text(due)} 人，实到 ${text(present)} 人，发票 ${text(issued)} 张，收回 ${text(returned)} 张。`
}

function ruleWords(rule: VoteRule, base: number | null): string {
  const of = rule.of === 'due' ? '应到' : '实到'
  const present = `实到人数达到应到的${shareWords(rule.present)}，票决有效`
  const carried =
    base === null
      ? `赞成票超过${of}人数的${shareWords(rule.majority)}为过票数线`
      : `赞成票超过${baseWords(rule, base)}的${shareWords(rule.majority)}（至少 ${leastVotes(rule, base)} 票）为过票数线`
  return `${present}；${carried}，超出名额的按赞成票多少取。`
}

function resultOf(rule: VoteRule | null, meeting: VoteMeeting, count: VoteCount | undefined): string {
  if (!rule || !count) return ''
  const { score, lost } = votedOf(rule, meeting, count)
  return score === null ? '' : lost === '' ? '过线' : '未过线'
}

/** Rows under the heading of their category, each category counted anew. */
export function byCategory(
  rows: readonly OutcomeRow[],
  cellsOf: (row: OutcomeRow, index: number) => string[],
  headingOf: (label: string, rows: readonly OutcomeRow[]) => string = (label, own) =>
    `${label}（${own.length}）`,
) {
  const labels = [...new Set(rows.map((it) => it.categoryLabel))]
  return labels.flatMap((label) => {
    const own = rows.filter((it) => it.categoryLabel === label)
    return [
      { kind: 'group' as const, text: headingOf(label, own) },
      ...own.map((row, index) => ({ kind: 'row' as const, cells: cellsOf(row, index) })),
    ]
  })
}

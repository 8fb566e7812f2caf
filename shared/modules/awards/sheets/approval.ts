import { type TableForm, tableForm } from '../../../platform/print/table'
import type { Cycle, CycleStage } from '../cycle'
import type { OutcomeRow, VoteMeeting } from '../outcome'
import { scoreText } from '../rules'
import { byCategory } from './count'

/** What led to the approval of one nomination; '' and null where the programme has no such stage. */
export type ApprovalFacts = { score: number | null; votes: number | null; notice: string }

export type ApprovalPaper = {
  cycle: Pick<Cycle, 'title'>
  stage: Pick<CycleStage, 'label' | 'actor'>
  rows: readonly OutcomeRow[]
  factsOf: (nominationId: string) => ApprovalFacts
  meeting: VoteMeeting
  from: string
}

/** 审定表: those put up for approval with scores, votes and what the notice brought, and room for four signatures. */
export function approvalTable({ cycle, stage, rows, factsOf, meeting, from }: ApprovalPaper): TableForm {
  return tableForm({
    title: `${stage.label}表`,
    subtitle: cycle.title,
    left: meeting.heldOn === '' ? '审定时间：' : `审定时间：${meeting.heldOn}`,
    right: `共 ${rows.length} 项`,
    lead: meeting.document === '' ? [] : [`审定依据：${meeting.document}`],
    size: 11,
    rowHeight: 9,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 14, align: 'center', figures: true },
      { width: 28 },
      { width: 0 },
      { width: 18, align: 'right', figures: true },
      { width: 16, align: 'right', figures: true },
      { width: 26, align: 'center' },
      { width: 24, align: 'center' },
    ],
    head: [
      ['序号', '编号', '姓名（名称）', '单位', '评审得分', '赞成票', '公示情况', '审定意见'].map((text) => ({
        text,
      })),
    ],
    rows: byCategory(rows, (row, index) => {
      const { score, votes, notice } = factsOf(row.nominationId)
      return [
        String(index + 1),
        String(row.number),
        row.name,
        row.unitName,
        score === null ? '' : scoreText(score),
        votes === null ? '' : String(votes),
        notice,
        opinionOf(row),
      ]
    }),
    signs: [
      '资格审查负责人（签名）',
      '评审组组长（签名）',
      '人才工作主管部门（盖章）',
      `${stage.actor || '审定机关'}（盖章）`,
    ],
    foot: from,
  })
}

/** What the approval is once somebody stands aside; who is still to be approved has an empty box. */
function opinionOf({ passed, obstacles, decision }: OutcomeRow): string {
  if (obstacles.length > 0) return '不予审定'
  return decision ? (passed ? '同意' : '不同意') : ''
}

import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { toFormalText } from '../../../values/partial-date'
import type { AuditContent, Finding } from '../audit'
import { DOSSIER_PAPERS } from '../papers'
import { decisionWords } from '../rules-audit-words'

export type AuditSheet = {
  name: string
  /** 单位职务 */
  post: string
  content: AuditContent
  findings: readonly Finding[]
  from: string
}

const A4 = { width: 210, height: 297 }
const FRAME = { x: 25, y: 44, width: 160 }
const LABEL = 26
/** Heights of the rows: name and post, opinion, department, the person's own word. */
const ROWS = [13, 128, 54, 36]
const BLANK_DAY = '　　　　年　　月　　日'

/** 专项审核认定表: one A4 page with room for the whole 认定意见, the department's word and the person's own. */
export function auditForm({ name, post, content, findings, from }: AuditSheet): FixedForm {
  const opinion = content.opinion || decisionWords(findings)
  return fixedForm({
    title: `${DOSSIER_PAPERS.audit}（${name}）`,
    pages: [
      {
        ...A4,
        parts: [
          {
            kind: 'line',
            x: FRAME.x,
            y: 22,
            width: FRAME.width,
            height: 14,
            center: DOSSIER_PAPERS.audit,
            size: 22,
            least: 16,
            title: true,
          },
          {
            kind: 'grid',
            x: FRAME.x,
            y: FRAME.y,
            columns: [LABEL, 36, LABEL, FRAME.width - 2 * LABEL - 36],
            rows: ROWS,
            cells: [
              label('姓　　名', 0, 0),
              { area: { row: 0, column: 1 }, name: '姓名', text: name, size: 14 },
              label('单位职务', 0, 2),
              { area: { row: 0, column: 3 }, name: '单位职务', text: post, size: 12 },
              label('认定意见', 1, 0),
              words('认定意见', 1, opinion, [
                `初审人：${signed(content.firstBy)}　复审人：${signed(content.secondBy)}`,
              ]),
              label('组织（人事）\n部门意见', 2, 0),
              words('组织（人事）部门意见', 2, departmentWords(content), [
                '（盖章）　　　　',
                day(content.meetingOn),
              ]),
              label('本人意见', 3, 0),
              words('本人意见', 3, content.ownOpinion, [`本人签名：　　　　　　${day(content.ownSignedOn)}`]),
            ],
          },
          { kind: 'line', x: FRAME.x, y: 279, width: FRAME.width, height: 6, left: from, size: 9 },
        ],
      },
    ],
  })
}

function label(text: string, row: number, column: number): FixedCellInput {
  return { area: { row, column }, text, size: 12 }
}

function words(name: string, row: number, text: string, sign: string[]): FixedCellInput {
  return {
    area: { row, column: 1, columns: 3 },
    name,
    text: indented(text),
    sign,
    size: 12,
    least: 7,
    leading: 20,
    align: 'left',
    from: 'top',
  }
}

function departmentWords({ department, meetingOn }: AuditContent): string {
  const meeting = meetingOn === '' ? '' : `经 ${toFormalText(meetingOn)}党委（党组）会研究。`
  return [department, meeting].filter(Boolean).join('\n')
}

/** Each paragraph begins two characters in. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((it) => (it.trim() === '' || /^\s/u.test(it) ? it : `　　${it}`))
    .join('\n')
}

function signed(name: string): string {
  return name === '' ? '　　　　' : name
}

function day(date: string): string {
  return date === '' ? BLANK_DAY : toFormalText(date)
}

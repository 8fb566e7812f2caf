import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { type FlowBlock, fewestPages } from '../../../platform/print/flow'
import { indented } from '../../../platform/print/flow-text'
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
const FRAME = { x: 25, width: 160, label: 26, top: 22, bottom: 275 }
const HEAD = 44
/** Room for a pen: together with the rows of facts and signatures the parts fill one page. */
const ROOMY = { opinion: 116, department: 54, own: 36 }
/** So small the parts may get where that saves a page. */
const TIGHT = { opinion: 60, department: 36, own: 26 }
const BLANK_DAY = '　　　　年　　月　　日'

/** 专项审核认定表: one A4 page where the words allow it; longer opinions go on on the next under the same label. */
export function auditForm(sheet: AuditSheet): FixedForm {
  const { name, from } = sheet
  const pages = fewestPages([blocksOf(sheet, ROOMY), blocksOf(sheet, TIGHT)], FRAME, HEAD)
  const line = { kind: 'line' as const, x: FRAME.x, width: FRAME.width }
  return fixedForm({
    title: `${DOSSIER_PAPERS.audit}（${name}）`,
    pages: pages.map((parts, index) => ({
      ...A4,
      parts: [
        ...(index === 0
          ? [{ ...line, y: 22, height: 14, center: DOSSIER_PAPERS.audit, size: 22, least: 16, title: true }]
          : []),
        ...parts,
        {
          ...line,
          y: 279,
          height: 6,
          left: from,
          right: pages.length > 1 ? `${name}　第 ${index + 1} 页 共 ${pages.length} 页` : '',
          size: 9,
        },
      ],
    })),
  })
}

function blocksOf({ name, post, content, findings }: AuditSheet, room: typeof ROOMY): FlowBlock[] {
  const opinion = content.opinion || decisionWords(findings)
  return [
    pairs(13, [
      ['姓　　名', name],
      ['单位职务', post],
    ]),
    { kind: 'text', label: '认定意见', text: indented(opinion), least: room.opinion },
    pairs(12, [
      ['初 审 人', signed(content.firstBy, content.firstOn)],
      ['复 审 人', signed(content.secondBy, content.secondOn)],
    ]),
    {
      kind: 'text',
      label: '组织（人事）\n部门意见',
      text: indented(departmentWords(content)),
      least: room.department,
      sign: ['（盖章）　　　　', day(content.meetingOn)],
    },
    {
      kind: 'text',
      label: '本人意见',
      text: indented(content.ownOpinion),
      least: room.own,
      sign: [`本人签名：　　　　　　${day(content.ownSignedOn)}`],
    },
  ]
}

/** A row of two facts, each with its name before it. */
function pairs(height: number, facts: [label: string, text: string][]): FlowBlock {
  const half = (FRAME.width - 2 * FRAME.label) / 2
  return {
    kind: 'grid',
    columns: [FRAME.label, half, FRAME.label, half],
    rows: [height],
    cells: facts.flatMap(([label, text], at): FixedCellInput[] => [
      { area: { row: 0, column: 2 * at }, text: label, size: 12 },
      { area: { row: 0, column: 2 * at + 1 }, name: label.replace(/\s/gu, ''), text, size: 12 },
    ]),
  }
}

function departmentWords({ department, meetingOn }: AuditContent): string {
  const meeting = meetingOn === '' ? '' : `经 ${toFormalText(meetingOn)}党委（党组）会研究。`
  return [department, meeting].filter(Boolean).join('\n')
}

/** Who looked at it and when, with room for a signature where nobody is named. */
export function signed(by: string, on: string): string {
  return `${by || '　　　　'}　${on}`
}

/** A day as forms write it, or room for a pen. */
export function day(date: string): string {
  return date === '' ? BLANK_DAY : toFormalText(date)
}

import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import {
  type FlowBlock,
  type FlowGrid,
  type FlowText,
  fewestPages,
  flowBlocks,
} from '../../../platform/print/flow'
import { indented } from '../../../platform/print/flow-text'
import { AUDIT_RESULTS, type AuditContent, type AuditResult, type Finding } from '../audit'
import { DOSSIER_PAPERS } from '../papers'
import { day, signed } from './audit-form'
import { alterationTable } from './before-post-alterations'
import { type BeforePostFacts, factBlocks } from './before-post-facts'

export type BeforePostSheet = BeforePostFacts & {
  content: AuditContent
  result: AuditResult | null
  doubts: readonly string[]
  findings: readonly Finding[]
  from: string
}

const A4 = { width: 210, height: 297 }
const FRAME = { x: 20, width: 175, label: 25, top: 20, bottom: 280 }
const HEAD = 34
/** Millimetres for a pen; the tight ones where that saves a page. */
const ROOMY = { troubles: 34, supplied: 22, opinion: 40, department: 34, own: 24 }
const TIGHT = { troubles: 12, supplied: 12, opinion: 20, department: 26, own: 20 }
const TITLE = {
  kind: 'line',
  x: FRAME.x,
  y: 18,
  width: FRAME.width,
  height: 12,
  size: 20,
  least: 14,
  title: true,
} as const

/**
 * 任前审核登记表: what the dossier says on the first A4 page, alterations and opinions on the second; more of either goes
 * on over as many pages as it takes.
 */
export function beforePostForm(sheet: BeforePostSheet): FixedForm {
  const { name, from, findings } = sheet
  const facts = flowBlocks(factBlocks(sheet), FRAME, HEAD)
  const ways = [ROOMY, TIGHT].map((room) => [alterationTable(findings), ...opinionBlocks(sheet, room)])
  const opinions = fewestPages(ways, FRAME, FRAME.top)
  const pages = [...facts, ...opinions]
  return fixedForm({
    title: `${DOSSIER_PAPERS['before-post']}（${name}）`,
    pages: pages.map((parts, index) => ({
      ...A4,
      parts: [
        ...(index === 0 ? [{ ...TITLE, center: DOSSIER_PAPERS['before-post'] }] : []),
        ...parts,
        {
          kind: 'line' as const,
          x: FRAME.x,
          y: 283,
          width: FRAME.width,
          height: 6,
          left: from,
          right: `${name}　第 ${index + 1} 页 共 ${pages.length} 页`,
          size: 9,
        },
      ],
    })),
  })
}

function opinionBlocks({ content, result, doubts }: BeforePostSheet, room: typeof ROOMY): FlowBlock[] {
  const text = (label: string, words: string, least: number, sign: string[] = []): FlowText => ({
    kind: 'text',
    label,
    text: indented(words),
    least,
    sign,
  })
  return [
    text('档案存在\n问　　题', content.troubles || doubts.join(''), room.troubles),
    text('材料补齐\n情　　况', content.supplied, room.supplied),
    text('认定意见', content.opinion, room.opinion),
    text('组织（人事）\n部门意见', content.department, room.department, [
      '（盖章）　　　　',
      `党委（党组）会：${day(content.meetingOn)}`,
    ]),
    text('本人意见', content.ownOpinion, room.own, [`本人签名：　　　　　　${day(content.ownSignedOn)}`]),
    results(result, content),
  ]
}

/** 审核结果 over who looked at it first and again. */
function results(result: AuditResult | null, content: AuditContent): FlowGrid {
  const half = FRAME.width / 2 - FRAME.label
  return {
    kind: 'grid',
    columns: [FRAME.label, half, FRAME.label, half],
    rows: [12, 14],
    cells: [
      { area: { row: 0, column: 0 }, text: '审核结果', size: 12 },
      { area: { row: 0, column: 1, columns: 3 }, name: '审核结果', text: resultWords(result), size: 12 },
      ...signature(0, '初 审 人', signed(content.firstBy, day(content.firstOn))),
      ...signature(2, '复 审 人', signed(content.secondBy, day(content.secondOn))),
    ],
  }
}

function resultWords(result: AuditResult | null): string {
  return Object.entries(AUDIT_RESULTS)
    .map(([key, label]) => `${key === result ? '☑' : '□'}${label}`)
    .join('　　　')
}

function signature(column: number, name: string, text: string): FixedCellInput[] {
  return [
    { area: { row: 1, column }, text: name, size: 12 },
    { area: { row: 1, column: column + 1 }, name, text, size: 11 },
  ]
}

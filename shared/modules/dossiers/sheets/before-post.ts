import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { toFormalText } from '../../../values/partial-date'
import { AUDIT_RESULTS, type AuditContent, type AuditResult, type Finding } from '../audit'
import { DOSSIER_PAPERS } from '../papers'
import { indented } from './audit-form'
import { alterationRows } from './before-post-alterations'
import { type BeforePostFacts, factCells } from './before-post-facts'

export type BeforePostSheet = BeforePostFacts & {
  content: AuditContent
  result: AuditResult | null
  doubts: readonly string[]
  findings: readonly Finding[]
  from: string
}

const A4 = { width: 210, height: 297 }
const FRAME = { x: 20, width: 175 }
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

/** 任前审核登记表: what the dossier says on the first A4 page, alterations and opinions on the second. */
export function beforePostForm(sheet: BeforePostSheet): FixedForm {
  const { name, from } = sheet
  const foot = (page: number) => ({
    kind: 'line' as const,
    x: FRAME.x,
    y: 283,
    width: FRAME.width,
    height: 6,
    left: from,
    right: `${name}　第 ${page} 页 共 2 页`,
    size: 9,
  })
  return fixedForm({
    title: `${DOSSIER_PAPERS['before-post']}（${name}）`,
    pages: [
      {
        ...A4,
        parts: [
          { ...TITLE, center: DOSSIER_PAPERS['before-post'] },
          { kind: 'grid', x: FRAME.x, y: 34, ...factCells(sheet) },
          foot(1),
        ],
      },
      { ...A4, parts: [...alterationRows(sheet.findings, FRAME), opinions(sheet), foot(2)] },
    ],
  })
}

/** Below the alterations on the second page. */
const OPINIONS_FROM = 92
const LABEL = 25

function opinions({ content, result, doubts }: BeforePostSheet) {
  const day = (date: string) => (date === '' ? '　　　　年　　月　　日' : toFormalText(date))
  const text = (row: number, name: string, words: string, sign: string[] = []): FixedCellInput[] => [
    { area: { row, column: 0 }, text: name, size: 11 },
    {
      area: { row, column: 1, columns: 3 },
      name,
      text: indented(words),
      sign,
      size: 11,
      leading: 17,
      align: 'left',
      from: 'top',
    },
  ]
  return {
    kind: 'grid' as const,
    x: FRAME.x,
    y: OPINIONS_FROM,
    columns: [LABEL, 62.5, LABEL, 62.5],
    rows: [34, 26, 42, 34, 24, 12, 14],
    cells: [
      ...text(0, '档案存在\n问　　题', content.troubles || doubts.join('')),
      ...text(1, '材料补齐\n情　　况', content.supplied),
      ...text(2, '认定意见', content.opinion),
      ...text(3, '组织（人事）\n部门意见', content.department, [
        '（盖章）　　　　',
        `党委（党组）会：${day(content.meetingOn)}`,
      ]),
      ...text(4, '本人意见', content.ownOpinion, [`本人签名：　　　　　　${day(content.ownSignedOn)}`]),
      { area: { row: 5, column: 0 }, text: '审核结果', size: 11 },
      { area: { row: 5, column: 1, columns: 3 }, name: '审核结果', text: resultWords(result), size: 12 },
      ...signature(6, 0, '初 审 人', content.firstBy, day(content.firstOn)),
      ...signature(6, 2, '复 审 人', content.secondBy, day(content.secondOn)),
    ],
  }
}

function resultWords(result: AuditResult | null): string {
  return Object.entries(AUDIT_RESULTS)
    .map(([key, label]) => `${key === result ? '☑' : '□'}${label}`)
    .join('　　　')
}

function signature(row: number, column: number, name: string, by: string, on: string): FixedCellInput[] {
  return [
    { area: { row, column }, text: name, size: 11 },
    { area: { row, column: column + 1 }, name, text: `${by || '　　　　'}　${on}`, size: 11 },
  ]
}

import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { listName } from '../../../values/name-order'

/** What 公务员年度考核登记表 prints of one person; everything is worded already, '' stays a blank cell. */
export type RegisterEntry = {
  year: number
  name: string
  sex: string
  birth: string
  politics: string
  /** 任现职时间 */
  since: string
  /** 单位及职务职级 */
  post: string
  /** 从事或分管工作 */
  work: string
  training: string
  comment: string
  /** 考核等次建议, once confirmed. */
  grade: string
  /** 未确定等次或者不参加考核情况说明 */
  noGrade: string
}

const A4 = { width: 210, height: 297 }
const TABLE = { x: 22, width: 166 }
const LABEL = 27
const DATE = '年　　月　　日'
const SIGNED = [`签名：　　　　　　　　${DATE}`]
const SEALED = [`盖章或签名：　　　　　　　　${DATE}`]

/** The form on both sides of one sheet, every rule at its place whoever it is for. */
export function registerForm(entry: RegisterEntry): FixedForm {
  return fixedForm({
    title: '公务员年度考核登记表',
    pages: [
      { ...A4, parts: [...titleLines(entry.year), front(entry)] },
      { ...A4, parts: [back(entry)] },
    ],
  })
}

function titleLines(year: number) {
  const line = { kind: 'line' as const, ...TABLE }
  return [
    { ...line, y: 20, height: 12, center: '公务员年度考核登记表', size: 22, least: 22, title: true },
    { ...line, y: 33, height: 8, center: `（${year} 年度）`, size: 14, least: 14 },
  ]
}

const FRONT = { y: 44, columns: [LABEL, 31, 20, 22, 30, 36], rows: [12, 12, 14, 14, 181] }

function front(it: RegisterEntry) {
  const across = { column: 1, columns: 5 }
  return {
    kind: 'grid' as const,
    x: TABLE.x,
    ...FRONT,
    cells: [
      label('姓　　名', { row: 0, column: 0 }),
      value('姓名', listName(it.name), { row: 0, column: 1 }),
      label('性　别', { row: 0, column: 2 }),
      value('性别', it.sex, { row: 0, column: 3 }),
      label('出 生 年 月', { row: 0, column: 4 }),
      value('出生年月', it.birth, { row: 0, column: 5 }),
      label('政治面貌', { row: 1, column: 0 }),
      value('政治面貌', it.politics, { row: 1, column: 1, columns: 3 }),
      label('任现职时间', { row: 1, column: 4 }),
      value('任现职时间', it.since, { row: 1, column: 5 }),
      label('单位及\n职务职级', { row: 2, column: 0 }),
      value('单位及职务职级', it.post, { row: 2, ...across }),
      label('从事或\n分管工作', { row: 3, column: 0 }),
      value('从事或分管工作', it.work, { row: 3, ...across }),
      label('个\n\n人\n\n总\n\n结', { row: 4, column: 0 }),
      value('个人总结', '', { row: 4, ...across }),
    ],
  }
}

const BACK = { y: 25, columns: [LABEL, TABLE.width - LABEL], rows: [28, 66, 54, 44, 56] }

function back(it: RegisterEntry) {
  const proposal = it.grade === '' ? '' : `考核等次建议：${it.grade}`
  const comment = [it.comment, proposal].filter(Boolean).join('\n')
  const rows: [label: string, name: string, text: string, sign: string[]][] = [
    ['参加脱产\n培训情况', '参加脱产培训情况', it.training, []],
    ['主管领导\n评语和考核\n等次建议', '主管领导评语和考核等次建议', comment, SIGNED],
    ['机关负责人\n或考核\n委员会意见', '机关负责人或考核委员会意见', '', SEALED],
    ['本　　人\n意　　见', '本人意见', '', SIGNED],
    ['未确定等次\n或不参加\n考核情况\n说　　明', '未确定等次或不参加考核情况说明', it.noGrade, SEALED],
  ]
  return {
    kind: 'grid' as const,
    x: TABLE.x,
    ...BACK,
    cells: rows.flatMap(([words, name, text, sign], row) => [
      label(words, { row, column: 0 }),
      { ...value(name, text, { row, column: 1 }), align: 'left' as const, from: 'top' as const, sign },
    ]),
  }
}

function label(text: string, area: FixedCellInput['area']): FixedCellInput {
  return { area, name: text, text, size: 12, least: 12 }
}

function value(name: string, text: string, area: FixedCellInput['area']): FixedCellInput {
  return { area, name, text, size: 12, least: 7 }
}

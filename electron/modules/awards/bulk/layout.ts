import type { EntryColumn, EntrySheet } from '#electron/platform/formats/index'
import type { Cycle } from '#shared/modules/awards/cycle'
import { AWARD_SUBJECTS, type Category, type EligibilityRule } from '#shared/modules/awards/programme'
import { type BulkColumn, columnsOf } from './columns'
import { keyLine } from './sheet-key'

/** Lines prepared where no quota says how many a unit may put forward. */
const LINES = 30

/** Between the cells of one line of a field that has columns. */
export const CELL_JOINT = '|'

/** The workbook for these categories: how to fill it in, then a sheet for each. */
export function nominationSheets(cycle: Cycle, categories: readonly Category[]): EntrySheet[] {
  return [instructions(cycle, categories), ...categories.map((it) => categorySheet(cycle, it))]
}

function categorySheet(cycle: Cycle, category: Category): EntrySheet {
  const columns = columnsOf(category)
  const count = category.perUnit ?? LINES
  return {
    name: category.label,
    title: `${cycle.title}　${category.label}申报汇总表`,
    lines: [quotaLine(category), ...materialLine(category), ...rowFieldLines(category)],
    key: keyLine(cycle, category),
    columns: columns.map(entryColumn),
    rows: Array.from({ length: count }, (_, at) => ({
      cells: [at + 1, ...columns.slice(1).map(() => '')],
      opens: false,
    })),
  }
}

function entryColumn({ place, label, width, options }: BulkColumn): EntryColumn {
  return {
    heads: [label],
    width,
    ...(options ? { options, center: true } : {}),
    ...(place === 'code' ? { given: true, center: true } : {}),
  }
}

function quotaLine({ label, division, subject, quota, perUnit }: Category): string {
  const facts = [
    division === '' ? label : `${division}　${label}`,
    `评选对象：${AWARD_SUBJECTS[subject]}`,
    ...(quota === null ? [] : [`名额 ${quota}`]),
    perUnit === null ? '每单位不限' : `每单位最多 ${perUnit}`,
  ]
  return facts.join('　')
}

function materialLine({ materials }: Category): string[] {
  if (materials.length === 0) return []
  const said = materials.map(({ label, required }) => (required ? label : `${label}（选交）`))
  return [`附件：单位/编号或姓名/材料名，材料名为${said.join('、')}。`]
}

function rowFieldLines({ fields }: Category): string[] {
  return fields
    .filter((it) => it.kind === 'rows')
    .map(
      ({ label, columns }) =>
        `“${label}”一条一行（格内换行用 Alt+Enter），各栏用“${CELL_JOINT}”隔开：${columns.join(CELL_JOINT)}`,
    )
}

const HOW: readonly (readonly [string, string])[] = [
  ['一行一个', '每个申报占一行，写在所属类别的工作表里。编号已印好，不改；没有用到的行空着。'],
  ['表头', '不改、不删、不换位置。可以增加自己用的栏，读入时略过。'],
  ['身份证号', '单元格设为“文本”再填，否则后几位会变成 0。'],
  ['年月', '写 1985.06 或 1985.06.12。'],
  ['选项', '有下拉的格按下拉填，不写别的字。'],
  [
    '附件',
    '建文件夹“单位名称”，里面每人一个文件夹，用姓名或编号命名，材料文件用材料名命名，如“县第一中学/韩屿/承诺书.pdf”。不同类别编号相同的，中间加一层类别：“单位名称/类别/姓名”。照片命名为“照片.jpg”。',
  ],
  ['附件格式', 'PDF、JPG、PNG、Word、Excel。可连同工作簿压缩成一个 zip。'],
  ['报送', '工作簿和附件文件夹一并报送。工作簿不加密码。'],
]

function instructions(cycle: Cycle, categories: readonly Category[]): EntrySheet {
  const asked = categories.flatMap((it) =>
    it.rules.filter(isAsked).map((rule) => [it.label, rule.question] as const),
  )
  return {
    name: '填表说明',
    title: `${cycle.title}　填表说明`,
    lines: [],
    key: keyLine(cycle, null),
    columns: [
      { heads: ['项目'], width: 16, given: true },
      { heads: ['怎么填'], width: 96, given: true },
    ],
    rows: [...HOW, ...asked].map((cells) => ({ cells, opens: false })),
  }
}

function isAsked(rule: EligibilityRule): rule is EligibilityRule & { rule: 'asked' } {
  return rule.rule === 'asked'
}

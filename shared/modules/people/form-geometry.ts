import type { Area } from '../../platform/print/grid'
import type { Align } from '../../platform/print/page'
import { type ElementTag, elementOf } from './elements'
import type { FormEdition } from './form'

/**
 * The 干部任免审批表 as it must stand on paper (interop-formats note 5): column widths and row heights in twips as the
 * national editor's own template has them, margins in millimetres, type in points. Nothing here depends on a person.
 */
export type PageSpec = {
  left: number
  top: number
  columns: readonly number[]
  rows: readonly number[]
  labels: readonly LabelSpec[]
  cells: readonly CellSpec[]
  /** Boxes that stay empty for stamp and date. */
  boxes: readonly Area[]
}

/** Printed words. `vertical`: each entry of `lines` is a column of letters, columns read from the left. */
export type LabelSpec = Area & { lines: readonly string[]; vertical?: true; size?: number }

/**
 * How a cell's text is made to fit: `line` on one line first, `block` wrapped, `stack` each line of the value in
 * its own share of the height, `school` `post` and `career` by the rules of note 5.5, `photo` a picture.
 */
export type FitKind = 'line' | 'block' | 'stack' | 'school' | 'post' | 'career' | 'photo'

export type CellSpec = Area & {
  /** Tag of the element that fills it. */
  cell: ElementTag
  label: string
  fit: FitKind
  align: Align
  /** Points asked for, and the smallest allowed. */
  full: number
  min: number
}

export const TITLE = { text: '干部任免审批表', size: 24, width: 87, centre: 19.8 } as const
export const RULE_WEIGHT = { outer: 1.5, inner: 1 } as const
export const LABEL_SIZE = 14
/** What the reporting, approving and appointing bodies write on paper. */
export const BLANK_DATE = '年　　月　　日'
export const SEAL = '（盖章）'
export const FILLED_BY = '填表人：'

export const FAMILY = { firstRow: 4, rows: 7, mostRows: 10 } as const
/** Characters of 现任职务 and its like on a line, and what grows or shrinks after how many (peers note 1.1, 8). */
export const POST = { perLine: 26, wrapped: 13, lines: 2, grownLines: 3, mostGrowth: 22 } as const
/** 简历: text begins nine full-width characters in; up to so many lines at 14 pt it takes this size (note 5.5). */
export const CAREER = {
  indent: 9,
  sizes: [
    { lines: 12, size: 14 },
    { lines: 18, size: 13.5 },
    { lines: 24, size: 13 },
    { lines: 28, size: 12.5 },
    { lines: 34, size: 12 },
    { lines: 38, size: 11.5 },
    { lines: 40, size: 11 },
    { lines: 44, size: 10.5 },
    { lines: 46, size: 10 },
    { lines: Number.POSITIVE_INFINITY, size: 9.5 },
  ],
} as const

const FRONT_COLUMNS = [785, 236, 1304, 1063, 1302, 1315, 1330, 2058]
const FRONT_ROWS = [709, 692, 680, 709, 346, 346, 346, 346, 694, 694, 694, 7133]
const BACK_COLUMNS = [739, 1089, 1300, 572, 1005, 782, 3934]
const FAMILY_ROW = 697
const BACK_ROWS = [1418, 1021, 1361, 646, ...Array<number>(FAMILY.rows).fill(FAMILY_ROW), 1332, 737, 2019]

/** Row numbers of page 2 that follow the relatives. */
export const BACK_ROW = { family: 4, reporting: 11, date: 12, approval: 13 } as const

/** Page 1. The editions differ in rows 3 and 4 only. */
export function frontPage(edition: FormEdition): PageSpec {
  const rows34 = edition === '2025' ? ROWS_34_OF_2025 : ROWS_34
  return {
    left: 22,
    top: 30.5,
    columns: FRONT_COLUMNS,
    rows: FRONT_ROWS,
    labels: [...FRONT_LABELS, ...rows34.labels],
    cells: [...FRONT_CELLS, ...rows34.cells],
    boxes: [],
  }
}

/** Page 2; its seven family rows are filled from a list, so they are no cells here. */
export const BACK_PAGE: PageSpec = {
  left: 21,
  top: 28.2,
  columns: BACK_COLUMNS,
  rows: BACK_ROWS,
  labels: [
    { row: 0, column: 0, lines: ['奖惩情况'], vertical: true },
    { row: 1, column: 0, lines: ['年度考', '核结果'], vertical: true },
    { row: 2, column: 0, lines: ['任免理由'], vertical: true },
    { row: 3, column: 0, rows: 8, lines: ['家庭主要成员', '及重要社会关系'], vertical: true },
    { row: 3, column: 1, lines: ['称　谓'] },
    { row: 3, column: 2, lines: ['姓　名'] },
    { row: 3, column: 3, lines: ['年龄'], size: 12 },
    { row: 3, column: 4, lines: ['政　治', '面　貌'] },
    { row: 3, column: 5, columns: 2, lines: ['工作单位及职务'] },
    { row: BACK_ROW.reporting, column: 0, rows: 2, lines: ['呈报单位'], vertical: true },
    { row: BACK_ROW.approval, column: 0, lines: ['审批机关', '意见'], vertical: true },
    { row: BACK_ROW.approval, column: 5, lines: ['行政机关', '任免意见'], vertical: true },
  ],
  cells: [
    { ...cellOf('JiangChengQingKuang', 0, 1, 6), fit: 'block', align: 'left', min: 6 },
    { ...cellOf('NianDuKaoHeJieGuo', 1, 1, 6), fit: 'block', align: 'left', min: 6 },
    { ...cellOf('RenMianLiYou', 2, 1, 6), fit: 'block', align: 'left', min: 6 },
    { ...cellOf('ChengBaoDanWei', BACK_ROW.reporting, 1, 6), region: 'reporting' },
    { ...cellOf('TianBiaoShiJian', BACK_ROW.date, 1, 6), region: 'reporting', align: 'right' },
  ],
  boxes: [
    { row: BACK_ROW.approval, column: 1, columns: 4 },
    { row: BACK_ROW.approval, column: 6 },
  ],
}

/** Columns of one relative, left to right: part of its cell name, heading, and how it fits. */
export const FAMILY_COLUMNS = [
  {
    field: 'relation',
    tag: 'ChengWei',
    label: '称谓',
    column: 1,
    columns: 1,
    align: 'center',
    full: 14,
    min: 8,
  },
  { field: 'name', tag: 'XingMing', label: '姓名', column: 2, columns: 1, align: 'center', full: 14, min: 8 },
  {
    field: 'age',
    tag: 'ChuShengRiQi',
    label: '年龄',
    column: 3,
    columns: 1,
    align: 'center',
    full: 14,
    min: 8,
  },
  {
    field: 'politics',
    tag: 'ZhengZhiMianMao',
    label: '政治面貌',
    column: 4,
    columns: 1,
    align: 'center',
    full: 12,
    min: 8,
  },
  {
    field: 'workplace',
    tag: 'GongZuoDanWeiJiZhiWu',
    label: '工作单位及职务',
    column: 5,
    columns: 2,
    align: 'left',
    full: 12,
    min: 7,
  },
] as const

/** Name of a relative's cell: `JiaTingChengYuan.0.XingMing`, counted from 0 as in the record. */
export function familyCell(index: number, tag: (typeof FAMILY_COLUMNS)[number]['tag']): string {
  return `JiaTingChengYuan.${index}.${tag}`
}

const FRONT_LABELS: LabelSpec[] = [
  { row: 0, column: 0, columns: 2, lines: ['姓　名'] },
  { row: 0, column: 3, lines: ['性　别'] },
  { row: 0, column: 5, lines: ['出生年月', '（　岁）'] },
  { row: 1, column: 0, columns: 2, lines: ['民　族'] },
  { row: 1, column: 3, lines: ['籍　贯'] },
  { row: 1, column: 5, lines: ['出 生 地'] },
  { row: 2, column: 0, columns: 2, lines: ['入　党', '时　间'] },
  { row: 2, column: 3, lines: ['参加工', '作时间'] },
  { row: 4, column: 0, columns: 2, rows: 4, lines: ['学　历', '学　位'] },
  { row: 4, column: 2, rows: 2, lines: ['全日制', '教　育'] },
  { row: 4, column: 5, rows: 2, lines: ['毕业院校', '系及专业'] },
  { row: 6, column: 2, rows: 2, lines: ['在　职', '教　育'] },
  { row: 6, column: 5, rows: 2, lines: ['毕业院校', '系及专业'] },
  { row: 8, column: 0, columns: 3, lines: ['现 任 职 务'] },
  { row: 9, column: 0, columns: 3, lines: ['拟 任 职 务'] },
  { row: 10, column: 0, columns: 3, lines: ['拟 免 职 务'] },
  { row: 11, column: 0, lines: ['简　历'], vertical: true },
]

const FRONT_CELLS: CellSpec[] = [
  cellOf('XingMing', 0, 2),
  cellOf('XingBie', 0, 4),
  { ...cellOf('ChuShengNianYue', 0, 6), fit: 'stack' },
  { ...cellOf('ZhaoPian', 0, 7), rows: 4, fit: 'photo' },
  cellOf('MinZu', 1, 2),
  cellOf('JiGuan', 1, 4),
  cellOf('ChuShengDi', 1, 6),
  cellOf('RuDangShiJian', 2, 2),
  cellOf('CanJiaGongZuoShiJian', 2, 4),
  { ...cellOf('QuanRiZhiJiaoYu_XueLi', 4, 3, 2), min: 7 },
  { ...cellOf('QuanRiZhiJiaoYu_XueWei', 5, 3, 2), min: 7 },
  { ...cellOf('QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 4, 6, 2), fit: 'school', min: 7 },
  { ...cellOf('QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 5, 6, 2), fit: 'school', min: 7 },
  { ...cellOf('ZaiZhiJiaoYu_XueLi', 6, 3, 2), min: 7 },
  { ...cellOf('ZaiZhiJiaoYu_XueWei', 7, 3, 2), min: 7 },
  { ...cellOf('ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 6, 6, 2), fit: 'school', min: 7 },
  { ...cellOf('ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 7, 6, 2), fit: 'school', min: 7 },
  { ...cellOf('XianRenZhiWu', 8, 3, 5), fit: 'post', align: 'left', min: 9 },
  { ...cellOf('NiRenZhiWu', 9, 3, 5), fit: 'post', align: 'left', min: 9 },
  { ...cellOf('NiMianZhiWu', 10, 3, 5), fit: 'post', align: 'left', min: 9 },
  { ...cellOf('JianLi', 11, 1, 7), fit: 'career', align: 'left', min: 5.5 },
]

const ROWS_34: Pick<PageSpec, 'labels' | 'cells'> = {
  labels: [
    { row: 2, column: 5, lines: ['健康状况'] },
    { row: 3, column: 0, columns: 2, lines: ['专业技', '术职务'] },
    { row: 3, column: 4, lines: ['熟悉专业', '有何专长'] },
  ],
  cells: [
    cellOf('JianKangZhuangKuang', 2, 6),
    { ...cellOf('ZhuanYeJiShuZhiWu', 3, 2, 2), min: 6 },
    { ...cellOf('ShuXiZhuanYeYouHeZhuanChang', 3, 5, 2), min: 6 },
  ],
}

const ROWS_34_OF_2025: Pick<PageSpec, 'labels' | 'cells'> = {
  labels: [
    { row: 2, column: 5, lines: ['到龄时间'] },
    { row: 3, column: 0, columns: 2, lines: ['健　康', '状　况'] },
    { row: 3, column: 3, lines: ['专业技', '术职务'] },
    { row: 3, column: 5, lines: ['熟悉专业', '有何专长'] },
  ],
  cells: [
    { ...cellOf('DaoLingNianYue', 2, 6), fit: 'stack' },
    cellOf('JianKangZhuangKuang', 3, 2),
    { ...cellOf('ZhuanYeJiShuZhiWu', 3, 4), min: 6 },
    { ...cellOf('ShuXiZhuanYeYouHeZhuanChang', 3, 6), min: 6 },
  ],
}

function cellOf(cell: ElementTag, row: number, column: number, columns = 1): CellSpec {
  const label = elementOf(cell)?.label ?? cell
  return { cell, label, row, column, columns, fit: 'line', align: 'center', full: 14, min: 8 }
}

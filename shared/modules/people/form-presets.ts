import { TWIP } from '../../platform/print/units'
import { ARCHIVE } from './form-preset-archive'
import { blank, cell, label, roundedTo, vertical } from './form-preset-cells'
import type { BuiltInId, FormTemplate, TemplateCell, TemplatePage } from './form-template'

/**
 * The built-in forms. 通用版 and 2025 版 as they must stand on paper (interop-formats note 5): column widths and row
 * heights from the twips of the national editor's own template.
 */

/** What the reporting, approving and appointing bodies write on paper. */
export const BLANK_DATE = '年　　月　　日'
export const SEAL = '（盖章）'

const mm = (twips: number) => roundedTo(twips * TWIP, 2)
const rowsOf = (twips: readonly number[]) => twips.map((it) => ({ height: mm(it), hidden: false }))

const FRONT_COLUMNS = [785, 236, 1304, 1063, 1302, 1315, 1330, 2058]
const FRONT_ROWS = [709, 692, 680, 709, 346, 346, 346, 346, 694, 694, 694, 7133]
const BACK_COLUMNS = [739, 1089, 1300, 572, 1005, 782, 3934]
const FAMILY_ROWS = Array<number>(7).fill(697)
const BACK_ROWS = [1418, 1021, 1361, 646, ...FAMILY_ROWS, 1332, 737, 2019]

const FRONT_CELLS: TemplateCell[] = [
  label(0, 0, ['姓　名'], { columns: 2 }),
  cell('XingMing', 0, 2, { required: true }),
  label(0, 3, ['性　别']),
  cell('XingBie', 0, 4, { required: true }),
  label(0, 5, ['出生年月', '（　岁）']),
  cell('ChuShengNianYue', 0, 6, { fit: 'stack', required: true }),
  cell('ZhaoPian', 0, 7, { rows: 4, fit: 'photo' }),
  label(1, 0, ['民　族'], { columns: 2 }),
  cell('MinZu', 1, 2, { required: true }),
  label(1, 3, ['籍　贯']),
  cell('JiGuan', 1, 4, { required: true }),
  label(1, 5, ['出 生 地']),
  cell('ChuShengDi', 1, 6, { required: true }),
  label(2, 0, ['入　党', '时　间'], { columns: 2 }),
  cell('RuDangShiJian', 2, 2),
  label(2, 3, ['参加工', '作时间']),
  cell('CanJiaGongZuoShiJian', 2, 4, { required: true }),
  label(4, 0, ['学　历', '学　位'], { columns: 2, rows: 4 }),
  ...studies('QuanRiZhiJiaoYu', 4, ['全日制', '教　育']),
  ...studies('ZaiZhiJiaoYu', 6, ['在　职', '教　育']),
  label(8, 0, ['现 任 职 务'], { columns: 3 }),
  cell('XianRenZhiWu', 8, 3, { columns: 5, fit: 'post', align: 'left', min: 9, required: true }),
  label(9, 0, ['拟 任 职 务'], { columns: 3 }),
  cell('NiRenZhiWu', 9, 3, { columns: 5, fit: 'post', align: 'left', min: 9 }),
  label(10, 0, ['拟 免 职 务'], { columns: 3 }),
  cell('NiMianZhiWu', 10, 3, { columns: 5, fit: 'post', align: 'left', min: 9 }),
  vertical(11, 0, ['简　历']),
  cell('JianLi', 11, 1, { columns: 7, fit: 'career', align: 'left', min: 5.5, required: true }),
]

const ROWS_34_OLD: TemplateCell[] = [
  label(2, 5, ['健康状况']),
  cell('JianKangZhuangKuang', 2, 6, { required: true }),
  label(3, 0, ['专业技', '术职务'], { columns: 2 }),
  cell('ZhuanYeJiShuZhiWu', 3, 2, { columns: 2, min: 6 }),
  label(3, 4, ['熟悉专业', '有何专长']),
  cell('ShuXiZhuanYeYouHeZhuanChang', 3, 5, { columns: 2, min: 6 }),
]

const ROWS_34_OF_2025: TemplateCell[] = [
  label(2, 5, ['到龄时间']),
  cell('DaoLingNianYue', 2, 6, { fit: 'stack' }),
  label(3, 0, ['健　康', '状　况'], { columns: 2 }),
  cell('JianKangZhuangKuang', 3, 2, { required: true }),
  label(3, 3, ['专业技', '术职务']),
  cell('ZhuanYeJiShuZhiWu', 3, 4, { min: 6 }),
  label(3, 5, ['熟悉专业', '有何专长']),
  cell('ShuXiZhuanYeYouHeZhuanChang', 3, 6, { min: 6 }),
]

function studies(
  kind: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu',
  row: number,
  name: readonly [string, string],
): TemplateCell[] {
  const school = { columns: 2, fit: 'school', min: 7 } as const
  return [
    label(row, 2, [...name], { rows: 2 }),
    cell(`${kind}_XueLi`, row, 3, { columns: 2, min: 7 }),
    cell(`${kind}_XueWei`, row + 1, 3, { columns: 2, min: 7 }),
    label(row, 5, ['毕业院校', '系及专业'], { rows: 2 }),
    cell(`${kind}_XueLi_BiYeYuanXiaoXi`, row, 6, school),
    cell(`${kind}_XueWei_BiYeYuanXiaoXi`, row + 1, 6, school),
  ]
}

function front(rows34: TemplateCell[]): TemplatePage {
  return {
    left: 22,
    top: 30.5,
    columns: FRONT_COLUMNS.map(mm),
    rows: rowsOf(FRONT_ROWS),
    stretch: 11,
    cells: [...FRONT_CELLS, ...rows34],
    family: null,
    signed: null,
  }
}

const stamp = (column: number, columns: number) =>
  blank(13, column, [SEAL, BLANK_DATE], { columns, align: 'right' })

const BACK: TemplatePage = {
  left: 21,
  top: 28.2,
  columns: BACK_COLUMNS.map(mm),
  rows: rowsOf(BACK_ROWS),
  stretch: 13,
  cells: [
    vertical(0, 0, ['奖惩情况']),
    cell('JiangChengQingKuang', 0, 1, { columns: 6, fit: 'block', align: 'left', min: 6 }),
    vertical(1, 0, ['年度考', '核结果']),
    cell('NianDuKaoHeJieGuo', 1, 1, { columns: 6, fit: 'block', align: 'left', min: 6 }),
    vertical(2, 0, ['任免理由']),
    cell('RenMianLiYou', 2, 1, { columns: 6, fit: 'block', align: 'left', min: 6 }),
    vertical(3, 0, ['家庭主要成员', '及重要社会关系'], { rows: 8 }),
    label(3, 1, ['称　谓']),
    label(3, 2, ['姓　名']),
    label(3, 3, ['年龄'], { size: 12 }),
    label(3, 4, ['政　治', '面　貌']),
    label(3, 5, ['工作单位及职务'], { columns: 2 }),
    vertical(11, 0, ['呈报单位'], { rows: 2 }),
    cell('ChengBaoDanWei', 11, 1, { columns: 6, region: 'reporting' }),
    cell('TianBiaoShiJian', 12, 1, { columns: 6, region: 'reporting', align: 'right' }),
    vertical(13, 0, ['审批机关', '意见']),
    stamp(1, 4),
    vertical(13, 5, ['行政机关', '任免意见']),
    stamp(6, 1),
  ],
  family: {
    row: 4,
    rows: 7,
    most: 10,
    columns: [
      { field: 'relation', column: 1, columns: 1, align: 'center', full: 14, min: 8 },
      { field: 'name', column: 2, columns: 1, align: 'center', full: 14, min: 8 },
      { field: 'age', column: 3, columns: 1, align: 'center', full: 14, min: 8 },
      { field: 'politics', column: 4, columns: 1, align: 'center', full: 12, min: 8 },
      { field: 'workplace', column: 5, columns: 2, align: 'left', full: 12, min: 7 },
    ],
  },
  signed: 14,
}

function appointmentForm(rows34: TemplateCell[]): FormTemplate {
  return {
    paper: 'A4',
    title: { text: '干部任免审批表', size: 24, width: 87, centre: 19.8 },
    fonts: { title: '', body: '' },
    weights: { outer: 1.5, inner: 1 },
    pages: [front(rows34), BACK],
  }
}

/**
 * 通用版 on B5. The incumbent's own measures were not to be had: ours keeps every proportion at 12 ∕ 14, so that
 * 四号 becomes 小四 and as many characters stand on a line as on A4; the table is centred on the sheet.
 */
function onB5(source: FormTemplate): FormTemplate {
  const ratio = 12 / 14
  const length = (it: number) => roundedTo(it * ratio, 2)
  const size = (it: number) => Math.max(5, Math.round(it * ratio * 2) / 2)
  const scaledCell = (it: TemplateCell): TemplateCell =>
    it.kind === 'value'
      ? { ...it, full: size(it.full), min: Math.max(5, size(it.min)) }
      : { ...it, size: size(it.size) }
  const page = (it: TemplatePage): TemplatePage => ({
    ...it,
    left: length(it.left) + 1,
    top: length(it.top),
    columns: it.columns.map(length),
    rows: it.rows.map((row) => ({ ...row, height: length(row.height) })),
    cells: it.cells.map(scaledCell),
    family: it.family && {
      ...it.family,
      columns: it.family.columns.map((column) => ({
        ...column,
        full: size(column.full),
        min: size(column.min),
      })),
    },
    signed: it.signed && size(it.signed),
  })
  const { text, size: points, width, centre } = source.title
  const title = { text, size: size(points), width: length(width), centre: length(centre) }
  return { ...source, paper: 'B5', title, pages: source.pages.map(page) }
}

const OLD = appointmentForm(ROWS_34_OLD)

/** The built-in forms by id: what a department copies, and goes back to. */
export const PRESETS: Readonly<Record<BuiltInId, FormTemplate>> = {
  old: OLD,
  '2025': appointmentForm(ROWS_34_OF_2025),
  b5: onB5(OLD),
  archive: ARCHIVE,
}

/** What people call the built-in forms. */
export const PRESET_NAMES: Readonly<Record<BuiltInId, string>> = {
  old: '通用版',
  '2025': '2025 版',
  b5: 'B5 版',
  archive: '档案审核',
}

import { blank, cell, label } from './form-preset-cells'
import type { FormTemplate, TemplateCell, ValueCell } from './form-template'

/**
 * 干部人事档案任前审核登记表, one page. Its items are those of domain-rules 1.5 (三龄两历一身份, 涂改, 材料补充, 初审 and 复审,
 * 审核结论); no official sheet was found, so the arrangement is ours.
 */

const SIZE = 12
const words = (row: number, column: number, lines: string[], columns = 1, rows = 1) =>
  label(row, column, lines, { columns, rows, size: SIZE })
const value = (
  field: ValueCell['field'],
  row: number,
  column: number,
  more: Partial<Omit<ValueCell, 'kind' | 'field' | 'row' | 'column'>> = {},
) => cell(field, row, column, { full: SIZE, min: 7, ...more })

/** What the file says, what the dossier's earliest material says, what is recognised. */
function item(row: number, name: string[], filled: TemplateCell): TemplateCell[] {
  return [words(row, 0, name, 2), filled, blank(row, 4, [], { columns: 3 }), blank(row, 7, [])]
}

function study(kind: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu', row: number, name: string): TemplateCell[] {
  const two = { columns: 2 } as const
  return [
    words(row, 0, [name, '学历、学位'], 2, 2),
    value(`${kind}_XueLi`, row, 2, two),
    value(`${kind}_XueWei`, row + 1, 2, two),
    blank(row, 4, [], { rows: 2, columns: 3 }),
    blank(row, 7, [], { rows: 2 }),
  ]
}

const written = (row: number, name: string): TemplateCell[] =>
  item(row, [name], blank(row, 2, [], { columns: 2 }))
const signature = ['年　　月　　日']

const HEIGHTS = [11, 11, 15, 15, 10, 11, 11, 11, 7, 7, 7, 7, 11, 11, 11, 20, 18, 11, 16, 25]

export const ARCHIVE: FormTemplate = {
  paper: 'A4',
  title: { text: '干部人事档案任前审核登记表', size: 20, width: 118, centre: 17.5 },
  fonts: { title: '', body: '' },
  weights: { outer: 1.5, inner: 1 },
  pages: [
    {
      left: 22,
      top: 25,
      columns: [20, 10, 26, 18, 26, 20, 20, 26],
      rows: HEIGHTS.map((height) => ({ height, hidden: false })),
      stretch: 15,
      cells: [
        words(0, 0, ['姓　名'], 2),
        value('XingMing', 0, 2, { required: true }),
        words(0, 3, ['性　别']),
        value('XingBie', 0, 4, { required: true }),
        words(0, 5, ['民　族']),
        value('MinZu', 0, 6, { columns: 2, required: true }),
        words(1, 0, ['籍　贯'], 2),
        value('JiGuan', 1, 2, { required: true }),
        words(1, 3, ['公民身', '份号码']),
        value('ShenFenZheng', 1, 4, { columns: 4, required: true }),
        words(2, 0, ['单位及职务'], 2),
        value('XianRenZhiWu', 2, 2, { columns: 6, fit: 'block', align: 'left', required: true }),
        words(3, 0, ['拟任职务'], 2),
        value('NiRenZhiWu', 3, 2, { columns: 6, fit: 'block', align: 'left' }),
        words(4, 0, ['审核项目'], 2),
        words(4, 2, ['任免审批表所填'], 2),
        words(4, 4, ['档案最早记载（材料、形成时间）'], 3),
        words(4, 7, ['审核认定']),
        ...item(5, ['出生日期'], value('ChuShengNianYue', 5, 2, { columns: 2, required: true })),
        ...item(6, ['参加工作时间'], value('CanJiaGongZuoShiJian', 6, 2, { columns: 2, required: true })),
        ...item(7, ['入党时间'], value('RuDangShiJian', 7, 2, { columns: 2 })),
        ...study('QuanRiZhiJiaoYu', 8, '全日制教育'),
        ...study('ZaiZhiJiaoYu', 10, '在职教育'),
        ...written(12, '工作经历'),
        ...written(13, '干部身份'),
        ...written(14, '家庭成员'),
        words(15, 0, ['涂改、存疑', '情　　况'], 2),
        blank(15, 2, [], { columns: 6 }),
        words(16, 0, ['材料缺失及', '补充情况'], 2),
        blank(16, 2, [], { columns: 6 }),
        words(17, 0, ['审核结论'], 2),
        blank(17, 2, ['□ 通过　　　　□ 存疑待查　　　　□ 不通过'], { columns: 6 }),
        words(18, 0, ['初审人'], 2),
        blank(18, 2, signature, { columns: 3, align: 'right' }),
        words(18, 5, ['复审人']),
        blank(18, 6, signature, { columns: 2, align: 'right' }),
        words(19, 0, ['组织（人事）', '部门意见'], 2),
        blank(19, 2, ['（盖章）', '年　　月　　日'], { columns: 6, align: 'right' }),
      ],
      family: null,
      signed: 12,
    },
  ],
}

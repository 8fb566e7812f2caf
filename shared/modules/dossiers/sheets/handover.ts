import { type TableForm, tableForm } from '../../../platform/print/table'
import { toFormalText } from '../../../values/partial-date'
import { EXPORT_FORMS, type ExportLog } from '../exchange'

const COLUMNS = [
  { text: '序号', width: 11, align: 'center' },
  { text: '姓名', width: 20, align: 'left' },
  { text: '公民身份号码', width: 40, align: 'left' },
  { text: '单位及职务', width: 0, align: 'left' },
  { text: '正本（卷）', width: 16, align: 'center', figures: true },
  { text: '材料（份）', width: 16, align: 'center', figures: true },
  { text: '页数', width: 14, align: 'center', figures: true },
  { text: '图像数', width: 16, align: 'center', figures: true },
  { text: '文件', width: 44, align: 'left' },
] as const

/** 数字档案移交清单 with the receipt under it: what was handed over, signed by both sides. */
export function handoverTable(log: Omit<ExportLog, 'byName'>, from: string): TableForm {
  const sum = (of: (line: ExportLog['lines'][number]) => number) =>
    String(log.lines.reduce((total, line) => total + of(line), 0))
  const totals = [
    sum((it) => it.originals),
    sum((it) => it.materials),
    sum((it) => it.pages),
    sum((it) => it.images),
  ]
  return tableForm({
    title: '数字档案移交清单',
    subtitle: [log.number, EXPORT_FORMS[log.form], log.purpose].filter(Boolean).join('　'),
    left: `接收单位：${log.receiver}`,
    right: `导出日期：${toFormalText(log.at.slice(0, 10).replaceAll('-', '.'))}`,
    landscape: true,
    columns: COLUMNS.map(({ width, align, ...more }) => ({ width, align, ...more })).map(
      ({ text: _, ...it }) => it,
    ),
    head: [COLUMNS.map(({ text }) => ({ text }))],
    rows: [
      ...log.lines.map((line, at) => ({ kind: 'row' as const, cells: cellsOf(line, at + 1) })),
      { kind: 'row', cells: ['', '合计', `${log.lines.length} 人`, '', ...totals, ''] },
    ],
    notes: [
      '移交方已将上列数字档案连同校验清单一并移交；接收方按清单逐份核对姓名、材料份数、页数、图像数与校验值，核对无误后签收，一式两份。',
    ],
    signs: ['移交单位（盖章）：', '接收单位（盖章）：', '移交人：', '接收人：', '移交日期：', '接收日期：'],
    foot: from,
  })
}

function cellsOf(line: ExportLog['lines'][number], no: number): string[] {
  const { name, identityNumber, unitPost, originals, materials, pages, images, fileName } = line
  return [
    String(no),
    name,
    identityNumber,
    unitPost,
    ...[originals, materials, pages, images].map(String),
    fileName,
  ]
}

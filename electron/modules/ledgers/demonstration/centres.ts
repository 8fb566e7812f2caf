import type {
  ColumnRole,
  ColumnType,
  LedgerCells,
  LedgerColumn,
  LedgerContent,
} from '#shared/modules/ledgers/ledger'

type Part = { type?: ColumnType; role?: ColumnRole; options?: string[]; width: number; total?: boolean }

const column = (key: string, heads: string[], part: Part): LedgerColumn => ({
  key,
  heads,
  type: 'text',
  options: [],
  required: false,
  role: 'plain',
  total: false,
  ...part,
})

/** 党群服务中心: area and funds under one heading each, as such workbooks have them. */
export const CENTRE_LEDGER: LedgerContent = {
  title: '党群服务中心提升台账',
  above: ['填报单位：云泽县委组织部　　　　单位：平方米、万元'],
  below: ['说明：面积以建成后的测量为准，资金以拨付凭证为准。'],
  landscape: true,
  columns: [
    column('c1', ['序号', '序号'], { type: 'number', role: 'serial', width: 6 }),
    column('c2', ['名称', '名称'], { role: 'name', width: 30 }),
    column('c3', ['所在乡镇', '所在乡镇'], { role: 'unit', width: 12 }),
    column('c4', ['面积', '现有'], { type: 'number', width: 9, total: true }),
    column('c5', ['面积', '提升后'], { type: 'number', width: 9, total: true }),
    column('c6', ['资金', '上级补助'], { type: 'number', width: 9, total: true }),
    column('c7', ['资金', '县级配套'], { type: 'number', width: 9, total: true }),
    column('c8', ['完成时限', '完成时限'], { type: 'date', role: 'deadline', width: 12 }),
    column('c9', ['是否完成', '是否完成'], {
      type: 'choice',
      role: 'done',
      options: ['是', '否'],
      width: 10,
    }),
    column('c10', ['责任人', '责任人'], { width: 10 }),
  ],
}

const KEYS = ['c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'] as const

/** The lines of one year. One deadline is written as a department writes it, and so is pointed out. */
export function centreRows(year: number): LedgerCells[] {
  const lines = [
    ['青石社区党群服务中心', '青石镇', '210', '320', '40', '20', `${year}.04.30`, '是', '房毅'],
    ['红石村党群服务站', '青石镇', '160', '300', '30', '15', `${year}.06.30`, '否', '佟守成'],
    ['白水村党群服务站', '白水乡', '180', '310', '30', '15', `${year}.08.31`, '是', '卞玉芹'],
    ['茶园村党群服务站', '白水乡', '140', '300', '30', '12.5', `${year}.11.30`, '否', '晏德昌'],
    ['柳河社区党群服务中心', '柳河镇', '260', '420', '50', '30', `${year}.12.20`, '否', '卞玉芹'],
    ['河口村党群服务站', '柳河镇', '150', '300', '30', '15', '年底前', '否', '佟守成'],
  ]
  return lines.map((cells) => Object.fromEntries(KEYS.map((key, at) => [key, cells[at] ?? ''])))
}

import { type TableForm, type TableFormInput, tableForm } from '../../../platform/print/table'
import { type ClassCode, classLabel } from '../classes'

/** What one reader saw of one material on one day. */
export type ReadingLine = {
  readerName: string
  permitNumber: string
  dossierName: string
  classCode: string
  materialTitle: string
  /** Different pages, and how long they were in sight together. */
  pages: number
  seconds: number
  /** Local times. */
  start: string
  end: string
  printed: number
  exported: number
  terminal: string
}

/** 查阅记录: who, whose dossier, which materials, from when to when, on which computer, printed and exported or not. */
export function readingsTable(lines: readonly ReadingLine[], title: string, from: string): TableForm {
  return tableForm({
    title: '查阅记录',
    subtitle: title,
    left: `共 ${lines.length} 条`,
    landscape: true,
    size: 9.5,
    columns: COLUMNS.map(([, column]) => column),
    head: [COLUMNS.map(([text]) => ({ text }))],
    rows: lines.map((it) => ({ kind: 'row', cells: cellsOf(it) })),
    notes: ['用时按页面在屏幕上显示的时间累计。'],
    foot: from,
  })
}

const COLUMNS: [title: string, column: TableFormInput['columns'][number]][] = [
  ['查阅人', { width: 20, merge: true }],
  ['凭据', { width: 34, merge: true }],
  ['被查阅人', { width: 20, merge: true }],
  ['类号', { width: 14, align: 'center' }],
  ['材料', { width: 0 }],
  ['页数', { width: 12, align: 'right', figures: true }],
  ['开始', { width: 30, align: 'center' }],
  ['结束', { width: 30, align: 'center' }],
  ['用时', { width: 20, align: 'right' }],
  ['打印', { width: 14, align: 'center' }],
  ['导出', { width: 14, align: 'center' }],
  ['终端', { width: 26 }],
]

function cellsOf(it: ReadingLine): string[] {
  return [
    it.readerName,
    it.permitNumber || '档案管理',
    it.dossierName,
    it.classCode === '' ? '' : classLabel(it.classCode as ClassCode),
    it.materialTitle || '待归位',
    String(it.pages),
    it.start,
    it.end,
    clock(it.seconds),
    it.printed > 0 ? `${it.printed} 页` : '',
    it.exported > 0 ? `${it.exported} 页` : '',
    it.terminal,
  ]
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}

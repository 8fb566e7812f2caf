import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Area } from '#shared/platform/print/grid'
import type { Align } from '#shared/platform/print/page'

/** Type for one paragraph: sizes in points, `indent` and `hanging` in twips. */
export type Type = {
  font: string
  size: number
  /** Exact distance between lines. */
  pitch: number
  align?: Align
  bold?: boolean
  indent?: number
  hanging?: number
  /** Twips added after each letter. */
  spacing?: number
}

export type DocxCell = {
  area: Area
  children: Paragraph[]
  /** Twips of air at both sides. */
  margin: number
  top?: boolean
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A paragraph with an exact line pitch. `\n` in the text breaks the line, a tab goes to the hanging indent. */
export function paragraph(text: string, type: Type, more: Partial<IParagraphOptions> = {}): Paragraph {
  const lines = text.split('\n')
  return new Paragraph({
    alignment: ALIGN[type.align ?? 'left'],
    spacing: { line: Math.round(type.pitch * 20), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: type.indent ?? 0, hanging: type.hanging ?? 0 },
    children: lines.map((line, index) => run(line, type, index > 0)),
    ...more,
  })
}

/** A run that names the font for Chinese and Latin letters alike. */
export function run(text: string, type: Type, onNewLine = false): TextRun {
  const { font } = type
  return new TextRun({
    text,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size: Math.round(type.size * 2),
    bold: type.bold ?? false,
    ...(type.spacing === undefined ? {} : { characterSpacing: type.spacing }),
    ...(onNewLine ? { break: 1 } : {}),
  })
}

/** A table of exact widths and heights in twips; cells of one `region` have no rule between them. */
export function exactTable(
  columns: readonly number[],
  rows: readonly number[],
  cells: DocxCell[],
  weights: { outer: number; inner: number },
): Table {
  const rule = (points: number) => ({
    style: points === 0 ? BorderStyle.NONE : BorderStyle.SINGLE,
    size: Math.round(points * 8),
    color: '000000',
  })
  const outer = rule(weights.outer)
  const inner = rule(weights.inner)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    columnWidths: [...columns],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: inner,
      insideVertical: inner,
    },
    rows: rows.map((height, row) => exactRow(Math.round(height), row, columns, cells)),
  })
}

function exactRow(height: number, row: number, columns: readonly number[], cells: DocxCell[]): TableRow {
  const own = cells.filter((it) => it.area.row === row).sort((a, b) => a.area.column - b.area.column)
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: own.map((it) => exactCell(it, columns, cells)),
  })
}

function exactCell(
  { area, children, margin, top }: DocxCell,
  columns: readonly number[],
  all: DocxCell[],
): TableCell {
  const span = area.columns ?? 1
  const width = columns.slice(area.column, area.column + span).reduce((sum, it) => sum + it, 0)
  const joined = (row: number) =>
    area.region !== undefined && all.some((it) => it.area.region === area.region && it.area.row === row)
  const none = { style: BorderStyle.NIL, size: 0, color: 'auto' }
  return new TableCell({
    columnSpan: span,
    rowSpan: area.rows ?? 1,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: { left: margin, right: margin, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      ...(joined(area.row - 1) ? { top: none } : {}),
      ...(joined(area.row + 1) ? { bottom: none } : {}),
    },
    children,
  })
}

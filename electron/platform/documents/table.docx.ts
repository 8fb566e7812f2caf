import {
  BorderStyle,
  Footer,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { TableForm } from '#shared/platform/print/table'
import { columnWidths, PAD } from '#shared/platform/print/table-cells'
import { headAreas } from '#shared/platform/print/table-head'
import { TWIP } from '#shared/platform/print/units'
import { paragraph, type Type } from './docx-parts'

/** A4 in millimetres and the margins that the same table has as PDF. */
const PAPER = { short: 210, long: 297 }
const MARGIN = { x: 15, top: 18, bottom: 16 }
const TITLE_SIZE = 18
const LINE_SIZE = 10
const SIGN = { size: 11, pitch: 30 }
const LEADING = 2

/** Families by role, as the document names them. */
export type DocxFonts = { title: string; body: string }
type Setting = { form: TableForm; widths: number[]; type: Type }

/** The table as a section of a Word document: the head repeats on each page, rows do not split (GB/T 9704 practice). */
export function tableSection(form: TableForm, fonts: DocxFonts): ISectionOptions {
  const width = (form.landscape ? PAPER.long : PAPER.short) - 2 * MARGIN.x - form.binding
  const type = { font: fonts.body, size: form.size, pitch: form.size + LEADING }
  const setting = { form, widths: columnWidths(form, width).map((it) => Math.round(it / TWIP)), type }
  const line = { font: fonts.body, size: LINE_SIZE, pitch: LINE_SIZE + 4 }
  return {
    properties: {
      page: {
        size: {
          width: Math.round(PAPER.short / TWIP),
          height: Math.round(PAPER.long / TWIP),
          orientation: form.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: Math.round(MARGIN.top / TWIP),
          bottom: Math.round(MARGIN.bottom / TWIP),
          left: Math.round((MARGIN.x + form.binding) / TWIP),
          right: Math.round(MARGIN.x / TWIP),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: new Footer({ children: [footLine(form, line, width)] }) },
    children: [
      paragraph(form.title, { font: fonts.title, size: TITLE_SIZE, pitch: 28, align: 'center' }),
      ...(form.subtitle ? [paragraph(form.subtitle, { ...line, size: 12, pitch: 20, align: 'center' })] : []),
      ...beside(form.left, form.right, line, width),
      ...form.lead.map((it) => paragraph(it, line)),
      tableOf(setting),
      ...form.notes.map((it) => paragraph(it, line)),
      ...signLines(form.signs, { ...line, size: SIGN.size, pitch: SIGN.pitch }, width),
    ],
  }
}

/** Two texts on one line: a tab to the right edge parts them. */
function beside(left: string, right: string, type: Type, width: number): Paragraph[] {
  if (!left && !right) return []
  const tabStops = [{ type: 'right' as const, position: Math.round(width / TWIP) }]
  return [paragraph(`${left}\t${right}`, type, { tabStops })]
}

/** What is signed, two beside each other, each with its date. */
function signLines(signs: readonly string[], type: Type, width: number): Paragraph[] {
  const half = width / 2
  const stops = [half - 4, half, width - 4].map((it) => Math.round(it / TWIP))
  const tabStops = (['right', 'left', 'right'] as const).map((kind, at) => ({
    type: kind,
    position: stops[at] ?? 0,
  }))
  const pairs = signs.flatMap((_, at) => (at % 2 === 0 ? [signs.slice(at, at + 2)] : []))
  return pairs.map((pair) =>
    paragraph(pair.map((it) => `${it}：\t年　　月　　日`).join('\t'), type, { tabStops }),
  )
}

/** At the foot: whose it is, and the page's number within this paper. */
function footLine({ foot }: TableForm, { font, size }: Type, width: number): Paragraph {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, font: { ascii: font, hAnsi: font, eastAsia: font }, size: size * 2 })
  const { CURRENT, TOTAL_PAGES_IN_SECTION } = PageNumber
  return new Paragraph({
    tabStops: [{ type: 'right', position: Math.round(width / TWIP) }],
    children: [run([`${foot}\t`]), run(['第 ', CURRENT, ' 页　共 ', TOTAL_PAGES_IN_SECTION, ' 页'])],
  })
}

function tableOf(setting: Setting): Table {
  const { form, widths } = setting
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const outer = { ...rule, size: 8 }
  const pad = Math.round(PAD.x / TWIP)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: pad, right: pad, top: 0, bottom: 0 },
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [...headRows(setting), ...form.rows.map((_, index) => bodyRow(setting, index))],
  })
}

function headRows(setting: Setting): TableRow[] {
  const { form, type } = setting
  const areas = headAreas(form)
  return form.head.map(
    (_, row) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: Math.round(7 / TWIP), rule: HeightRule.ATLEAST },
        children: areas
          .filter(({ area }) => area.row === row)
          .map(
            ({ area, text }) =>
              new TableCell({
                columnSpan: area.columns ?? 1,
                rowSpan: area.rows ?? 1,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [paragraph(text, { ...type, bold: true, align: 'center' })],
              }),
          ),
      }),
  )
}

function bodyRow({ form, type }: Setting, index: number): TableRow {
  const row = form.rows[index]
  const children =
    row?.kind === 'group'
      ? [
          new TableCell({
            columnSpan: form.columns.length,
            children: [paragraph(row.text, { ...type, bold: true })],
          }),
        ]
      : form.columns.map(
          ({ align, merge }, column) =>
            new TableCell({
              verticalAlign: VerticalAlignTable.CENTER,
              ...(merge ? { verticalMerge: mergeOf(form, index, column) } : {}),
              children: [paragraph(row?.cells[column] ?? '', { ...type, align, bold: row?.kind === 'head' })],
            }),
        )
  return new TableRow({
    cantSplit: true,
    height: { value: Math.round(form.rowHeight / TWIP), rule: HeightRule.ATLEAST },
    children,
  })
}

function mergeOf({ rows }: TableForm, index: number, column: number) {
  const text = (at: number) => {
    const row = rows[at]
    return row?.kind === 'row' ? (row.cells[column] ?? '') : null
  }
  const same = text(index) !== '' && text(index) === text(index - 1)
  return same ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART
}

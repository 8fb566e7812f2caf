import {
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
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
const LEADING = 2

type Fonts = { title: string; body: string }
type Setting = { form: TableForm; widths: number[]; type: Type }

/** The table as a Word document: the head repeats on each page, rows do not split (GB/T 9704 practice, domain rules 7.1). */
export async function buildTableDocx(
  form: TableForm,
  fonts: { title: readonly string[]; body: readonly string[] },
): Promise<Uint8Array> {
  const named = { title: fonts.title[0] ?? 'SimSun', body: fonts.body[0] ?? 'SimSun' }
  const document = new Document({ title: form.title, creator: '卷宗', sections: [sectionOf(form, named)] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionOf(form: TableForm, fonts: Fonts) {
  const width = (form.landscape ? PAPER.long : PAPER.short) - 2 * MARGIN.x
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
          left: Math.round(MARGIN.x / TWIP),
          right: Math.round(MARGIN.x / TWIP),
        },
      },
    },
    footers: { default: new Footer({ children: [pageNumber(line)] }) },
    children: [
      paragraph(form.title, { font: fonts.title, size: TITLE_SIZE, pitch: 28, align: 'center' }),
      ...besideTitle(form, line, width),
      tableOf(setting),
      ...form.notes.map((it) => paragraph(it, line)),
    ],
  }
}

/** What stands at the left and the right above the table: a tab to the right edge parts them. */
function besideTitle({ left, right }: TableForm, type: Type, width: number): Paragraph[] {
  if (!left && !right) return []
  const tabStops = [{ type: 'right' as const, position: Math.round(width / TWIP) }]
  return [paragraph(`${left}\t${right}`, type, { tabStops })]
}

function pageNumber({ font, size }: Type): Paragraph {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, font: { ascii: font, hAnsi: font, eastAsia: font }, size: size * 2 })
  return new Paragraph({
    alignment: 'right',
    children: [run(['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'])],
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
              children: [paragraph(row?.cells[column] ?? '', { ...type, align })],
            }),
        )
  return new TableRow({
    cantSplit: true,
    height: { value: Math.round(7 / TWIP), rule: HeightRule.ATLEAST },
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

import { ImageRun, Paragraph } from 'docx'
import { type DocxCell, paragraph, type Type } from '#electron/platform/documents/docx-parts'
import type { FormData } from '#shared/modules/people/form'
import type { CareerLine } from '#shared/modules/people/form-career'
import { type LaidTable, PADDING } from '#shared/modules/people/form-cells'
import { CAREER, type CellSpec, LABEL_SIZE, type LabelSpec } from '#shared/modules/people/form-geometry'
import { valuesOf } from '#shared/modules/people/form-values'
import type { Fitted } from '#shared/platform/print/fit'
import { boxOf } from '#shared/platform/print/grid'
import { visiblePart } from '#shared/platform/print/picture'
import { TWIP } from '#shared/platform/print/units'
import { bytesOfDataAddress, pictureSize } from '#shared/values/picture-size'

const PIXELS_PER_MM = 96 / 25.4
/** Air around the photo in its cell, in millimetres. */
const PHOTO_AIR = 0.8

/** Printed words; vertical columns are written row by row, as the form's own Word templates do. */
export function labelCell(label: LabelSpec, font: string): DocxCell {
  const size = label.size ?? LABEL_SIZE
  const type: Type = { font, size, pitch: size + 2, align: 'center' }
  const lines = label.vertical ? rowsOfColumns(label.lines) : label.lines
  return { area: label, margin: 0, children: lines.map((it) => paragraph(it, type)) }
}

/** A cell's text at the size that fitting chose; what found no room stands on the continuation sheet. */
export function textCell(cell: CellSpec, text: string, fitted: Fitted | undefined, font: string): DocxCell {
  const [x] = PADDING[cell.fit]
  const type: Type = {
    font,
    size: fitted?.size ?? cell.full,
    pitch: fitted?.pitch ?? cell.full + 2,
    align: cell.align,
  }
  const broken = fitted !== undefined && (fitted.lost > 0 || cell.fit === 'school')
  const printed = broken ? fitted.lines.join('\n') : text
  const margin = cell.align === 'right' ? Math.round(6 / TWIP) : Math.round(x / TWIP)
  return { area: cell, margin, children: [paragraph(printed, type)] }
}

/** Birth and 到龄 cells: two lines, the second smaller when it is long. */
export function stackCell(cell: CellSpec, text: string, font: string): DocxCell {
  const parts = text.split('\n')
  const children = parts.map((part) => {
    const size = Array.from(part).length > 6 ? 9 : cell.full
    return paragraph(part, { font, size, pitch: cell.full + 2, align: 'center' })
  })
  return { area: cell, margin: 0, children }
}

/** 简历: a hanging indent of nine full-width characters, the period before the tab. */
export function careerCell(
  cell: CellSpec,
  form: FormData,
  fitted: Fitted<CareerLine> | null,
  font: string,
): DocxCell {
  const size = fitted?.size ?? cell.full
  const type: Type = { font, size, pitch: fitted?.pitch ?? size + 2 }
  const fits = new Set(fitted?.lines.map((it) => it.entry))
  const entries = form.career.filter((_, index) => fits.has(index))
  const children = careerParagraphs(entries, type)
  const margin = Math.round(PADDING.career[0] / TWIP)
  return { area: cell, margin, top: true, children: children.length > 0 ? children : [paragraph('', type)] }
}

export function careerParagraphs(entries: FormData['career'], type: Type): Paragraph[] {
  const indent = Math.round(CAREER.indent * type.size * 20)
  return entries.map((it) => {
    if (it.period !== '') return paragraph(`${it.period}\t${it.text}`, { ...type, indent, hanging: indent })
    return paragraph(it.text, it.note ? { ...type, indent } : type)
  })
}

/** The photo, cropped as on paper; an empty cell without one. */
export function photoCell(cell: CellSpec, form: FormData, table: LaidTable, font: string): DocxCell {
  const grid = {
    x: 0,
    y: 0,
    columns: table.spec.columns.map((it) => it * TWIP),
    rows: table.rows.map((it) => it * TWIP),
  }
  const box = boxOf(grid, cell)
  const frame = { width: box.width - PHOTO_AIR, height: box.height - PHOTO_AIR }
  const data = bytesOfDataAddress(form.photo)
  const size = pictureSize(data)
  const blank = paragraph('', { font, size: LABEL_SIZE, pitch: LABEL_SIZE, align: 'center' })
  if (!size) return { area: cell, margin: 0, children: [blank] }
  const part = visiblePart(size, form.photoCrop, frame)
  const share = (pixels: number, whole: number) => (pixels / whole) * 100
  const image = new ImageRun({
    type: pictureType(form.photo),
    data,
    transformation: { width: frame.width * PIXELS_PER_MM, height: frame.height * PIXELS_PER_MM },
    altText: { name: '照片', title: '照片', description: `${form.name}照片` },
    crop: {
      left: share(part.x, size.width),
      top: share(part.y, size.height),
      right: share(size.width - part.x - part.width, size.width),
      bottom: share(size.height - part.y - part.height, size.height),
    },
  })
  return { area: cell, margin: 0, children: [new Paragraph({ alignment: 'center', children: [image] })] }
}

/** Everything that stands in a page's cells, chosen by how each is fitted. */
export function valueCells(
  form: FormData,
  table: LaidTable,
  fitted: Map<string, Fitted>,
  career: Fitted<CareerLine> | null,
  font: string,
): DocxCell[] {
  const values: Record<string, string | undefined> = valuesOf(form)
  return table.spec.cells.map((cell) => {
    const text = values[cell.cell] ?? ''
    if (cell.fit === 'photo') return photoCell(cell, form, table, font)
    if (cell.fit === 'career') return careerCell(cell, form, career, font)
    if (cell.fit === 'stack') return stackCell(cell, text, font)
    return textCell(cell, text, fitted.get(cell.cell), font)
  })
}

/** Letters of columns side by side, line by line; a shorter column stands in the middle. */
function rowsOfColumns(columns: readonly string[]): string[] {
  const letters = columns.map((it) => Array.from(it))
  const height = Math.max(...letters.map((it) => it.length))
  return Array.from({ length: height }, (_, row) =>
    letters.map((it) => it[row - Math.floor((height - it.length) / 2)] ?? '　').join(''),
  )
}

function pictureType(address: string): 'jpg' | 'png' | 'bmp' {
  if (address.startsWith('data:image/png')) return 'png'
  return address.startsWith('data:image/bmp') ? 'bmp' : 'jpg'
}

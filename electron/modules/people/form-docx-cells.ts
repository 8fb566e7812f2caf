import type { Paragraph } from 'docx'
import { type DocxCell, paragraph, type Type } from '#electron/platform/documents/docx-parts'
import { pictureParagraph } from '#electron/platform/documents/docx-picture'
import type { FormData } from '#shared/modules/people/form'
import type { CareerLine } from '#shared/modules/people/form-career'
import { areaOf, gridOf, type LaidTable, nameOf, PADDING, RIGHT_AIR } from '#shared/modules/people/form-cells'
import { relativeText } from '#shared/modules/people/form-family'
import { CAREER, familyCell } from '#shared/modules/people/form-geometry'
import { BLANK_DATE } from '#shared/modules/people/form-presets'
import { valueCellsOf } from '#shared/modules/people/form-rows'
import type { BlankCell, LabelCell, ValueCell } from '#shared/modules/people/form-template'
import { valuesOf } from '#shared/modules/people/form-values'
import type { Fitted } from '#shared/platform/print/fit'
import { boxOf } from '#shared/platform/print/grid'
import { POINT, TWIP } from '#shared/platform/print/units'

/** Air around the photo in its cell, in millimetres. */
const PHOTO_AIR = 0.8

/** Printed words; vertical columns are written row by row, as the form's own Word templates do. */
export function labelCell(label: LabelCell, fonts: Record<LabelCell['font'], string>): DocxCell {
  const { size } = label
  const type: Type = { font: fonts[label.font], size, pitch: size + 2, align: 'center' }
  const lines = label.vertical ? rowsOfColumns(label.lines) : label.lines
  return { area: areaOf(label), margin: 0, children: lines.map((it) => paragraph(it, type)) }
}

/** A cell's text at the size that fitting chose; what found no room stands on the continuation sheet. */
function textCell(cell: ValueCell, text: string, fitted: Fitted | undefined, font: string): DocxCell {
  const [x] = PADDING[cell.fit]
  const type: Type = {
    font,
    size: fitted?.size ?? cell.full,
    pitch: fitted?.pitch ?? cell.full + 2,
    align: cell.align,
  }
  const broken = fitted !== undefined && (fitted.lost > 0 || cell.fit === 'school')
  const printed = broken ? fitted.lines.join('\n') : text
  const margin = Math.round((cell.align === 'right' ? RIGHT_AIR : x) / TWIP)
  return { area: areaOf(cell), margin, children: [paragraph(printed, type)] }
}

/** Birth and 到龄 cells: two lines, the second smaller when it is long. */
function stackCell(cell: ValueCell, text: string, font: string): DocxCell {
  const parts = text.split('\n')
  const children = parts.map((part) => {
    const size = Array.from(part).length > 6 ? Math.min(9, cell.full) : cell.full
    return paragraph(part, { font, size, pitch: cell.full + 2, align: 'center' })
  })
  return { area: areaOf(cell), margin: 0, children }
}

/** 简历: a hanging indent of nine full-width characters, the period before the tab. */
export function careerCell(
  cell: ValueCell,
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
  return {
    area: areaOf(cell),
    margin,
    top: true,
    children: children.length > 0 ? children : [paragraph('', type)],
  }
}

export function careerParagraphs(entries: FormData['career'], type: Type): Paragraph[] {
  const indent = Math.round(CAREER.indent * type.size * 20)
  return entries.map((it) => {
    if (it.period !== '') return paragraph(`${it.period}\t${it.text}`, { ...type, indent, hanging: indent })
    return paragraph(it.text, it.note ? { ...type, indent } : type)
  })
}

/** The photo, cropped as on paper; an empty cell without one. */
export function photoCell(cell: ValueCell, form: FormData, table: LaidTable, font: string): DocxCell {
  const box = boxOf(gridOf(table.page, table.rows), areaOf(cell))
  const frame = { width: box.width - PHOTO_AIR, height: box.height - PHOTO_AIR }
  const words = { name: '照片', description: `${form.name}照片` }
  const picture = pictureParagraph({ address: form.photo, crop: form.photoCrop }, frame, words)
  const blank = paragraph('', { font, size: cell.full, pitch: cell.full, align: 'center' })
  return { area: areaOf(cell), margin: 0, children: [picture ?? blank] }
}

/** Everything that stands in a page's cells, chosen by how each is fitted. */
export function valueCells(
  form: FormData,
  table: LaidTable,
  fitted: Map<string, Fitted>,
  career: Fitted<CareerLine> | null,
  font: string,
): DocxCell[] {
  const values = valuesOf(form)
  return valueCellsOf(table.page).map((cell) => {
    const blank = cell.field === 'TianBiaoShiJian' ? BLANK_DATE : ''
    const text = values[cell.field] || blank
    if (cell.fit === 'photo') return photoCell(cell, form, table, font)
    if (cell.fit === 'career') return careerCell(cell, form, career, font)
    if (cell.fit === 'stack') return stackCell(cell, text, font)
    return textCell(cell, text, fitted.get(nameOf(cell).cell), font)
  })
}

/** A box for the hand: its lines below air that fills the box, or in the middle of it. */
export function blankCell(cell: BlankCell, { page, rows }: LaidTable, font: string): DocxCell {
  const height = boxOf(gridOf(page, rows), areaOf(cell)).height / POINT
  const pitch = cell.size + 8
  const type: Type = { font, size: cell.size, pitch, align: cell.align }
  const lines = cell.lines.length === 0 ? [''] : cell.lines
  const above = cell.align === 'left' ? 0 : Math.max(0, Math.floor(height / pitch) - lines.length - 1)
  const children = [...Array<string>(above).fill(''), ...lines].map((it) => paragraph(it, type))
  return { area: areaOf(cell), margin: Math.round(2 / TWIP), children }
}

/** The relatives' rows, empty ones too. */
export function familyCells(
  form: FormData,
  { page: { family } }: LaidTable,
  fitted: Map<string, Fitted>,
  font: string,
): DocxCell[] {
  if (!family) return []
  return Array.from({ length: family.rows }, (_, index) =>
    family.columns.map(({ field, column, columns, align, full }): DocxCell => {
      const fit = fitted.get(familyCell(index, field))
      const member = form.family[index]
      const type: Type = { font, size: fit?.size ?? full, pitch: fit?.pitch ?? full + 1, align }
      const area = { row: family.row + index, column, columns }
      const text = member ? relativeText(member, field) : ''
      return { area, margin: align === 'left' ? 68 : 0, children: [paragraph(text, type)] }
    }),
  ).flat()
}

/** Letters of columns side by side, line by line; a shorter column stands in the middle. */
function rowsOfColumns(columns: readonly string[]): string[] {
  const letters = columns.map((it) => Array.from(it))
  const height = Math.max(...letters.map((it) => it.length))
  return Array.from({ length: height }, (_, row) =>
    letters.map((it) => it[row - Math.floor((height - it.length) / 2)] ?? '　').join(''),
  )
}

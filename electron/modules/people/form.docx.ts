import { Document, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx'
import { type DocxCell, exactTable, paragraph, run, type Type } from '#electron/platform/documents/docx-parts'
import type { FormData, FormEdition } from '#shared/modules/people/form'
import { layoutBack } from '#shared/modules/people/form-back'
import type { Overflow } from '#shared/modules/people/form-cells'
import { continuationNote } from '#shared/modules/people/form-continuation'
import { layoutFront } from '#shared/modules/people/form-front'
import {
  BLANK_DATE,
  FAMILY,
  FAMILY_COLUMNS,
  FILLED_BY,
  familyCell,
  RULE_WEIGHT,
  SEAL,
  TITLE,
} from '#shared/modules/people/form-geometry'
import { spacedName } from '#shared/modules/people/form-values'
import { songWidth } from '#shared/platform/print/song-widths'
import { A4, POINT, TWIP } from '#shared/platform/print/units'
import { careerParagraphs, labelCell, valueCells } from './form-docx-cells'

export type FormDocxOptions = {
  edition: FormEdition
  /** Ordered families; the document names the first of each. */
  fonts: { title: readonly string[]; body: readonly string[] }
}

/** Fonts by name, and whether the title's is a text face that stands in bold. */
type Fonts = { title: string; body: string; boldTitle: boolean }

type Margins = { top: number; right: number; bottom: number; left: number }

const FRONT_MARGINS: Margins = { top: 11.1, right: 20, bottom: 12, left: 22 }
const BACK_MARGINS: Margins = { top: 28.2, right: 20, bottom: 10, left: 21 }
const CONTINUATION_MARGINS: Margins = { top: 20, right: 22, bottom: 15, left: 22 }

/** The forms as one Word document: the same cells, sizes and page breaks as on paper, every text editable. */
export async function buildFormDocx(forms: FormData[], options: FormDocxOptions): Promise<Uint8Array> {
  const [title = '方正小标宋简体'] = options.fonts.title
  const [body = 'SimSun'] = options.fonts.body
  const fonts = { title, body, boldTitle: !/小标宋|XiaoBiaoSong/i.test(title) }
  const sections = forms.flatMap((form) => sectionsOf(form, options.edition, fonts))
  const document = new Document({ title: TITLE.text, creator: '卷宗', sections })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionsOf(form: FormData, edition: FormEdition, fonts: Fonts): ISectionOptions[] {
  const front = layoutFront(form, edition, songWidth)
  const back = layoutBack(form, songWidth)
  const { body } = fonts
  const label = (it: Parameters<typeof labelCell>[0]) => labelCell(it, body)
  const frontCells = [
    ...front.table.spec.labels.map(label),
    ...valueCells(form, front.table, front.fitted, front.career, body),
  ]
  const { spec } = back.table
  const backCells = [
    ...spec.labels.map(label),
    ...valueCells(form, back.table, back.fitted, null, body).map((it) =>
      withDate(it, form, spec.rows.length, body),
    ),
    ...spec.boxes.map((area) => ({ area, margin: 200, children: sealAndDate(spec.rows.at(-1) ?? 0, body) })),
    ...familyCells(form, spec.rows.length, back.fitted, body),
  ]
  const carried = form.family.slice(back.members)
  const note = continuationNote(front.overflows, 0)
  const signed = `${FILLED_BY}${form.filledBy}　　${continuationNote(back.overflows, carried.length)}`
  const line = plain(body)
  return [
    section(FRONT_MARGINS, [
      titleLine(fonts),
      exactTable(front.table.spec.columns, front.table.rows, frontCells, RULE_WEIGHT),
      paragraph(note, { ...line, size: 10.5, align: 'right' }),
    ]),
    section(BACK_MARGINS, [
      exactTable(spec.columns, back.table.rows, backCells, RULE_WEIGHT),
      paragraph(signed.trimEnd(), { ...line, pitch: 24 }),
    ]),
    ...continuation(form, [...front.overflows, ...back.overflows], carried, fonts),
  ]
}

function section(margins: Margins, children: ISectionOptions['children']): ISectionOptions {
  const twips = (millimetres: number) => Math.round(millimetres / TWIP)
  const margin = {
    top: twips(margins.top),
    right: twips(margins.right),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    header: 0,
    footer: 0,
  }
  const size = { width: twips(A4.width), height: twips(A4.height) }
  return { properties: { type: SectionType.NEXT_PAGE, page: { size, margin } }, children }
}

/** Seven letters over 87 mm: space after each but the last. */
function titleLine(fonts: Fonts): Paragraph {
  const letters = Array.from(TITLE.text)
  const letter = TITLE.size * POINT
  const spacing = Math.round(((TITLE.width - letter) / (letters.length - 1) - letter) / TWIP)
  const type = { font: fonts.title, size: TITLE.size, pitch: 28, bold: fonts.boldTitle }
  const runs = [run(letters.slice(0, -1).join(''), { ...type, spacing }), run(letters.at(-1) ?? '', type)]
  return new Paragraph({
    alignment: 'center',
    spacing: { before: 220, line: 560, lineRule: 'exact', after: 320 },
    children: runs,
  })
}

/** The reporting date stands where the record has none as a blank to be written in. */
function withDate(cell: DocxCell, form: FormData, rows: number, font: string): DocxCell {
  if (cell.area.row !== rows - 2 || cell.area.region === undefined) return cell
  const date = paragraph(form.filledOn || BLANK_DATE, { ...plain(font), align: 'right' })
  return { ...cell, children: [date] }
}

function sealAndDate(height: number, font: string): Paragraph[] {
  const type: Type = { font, size: 12, pitch: 20, align: 'right' }
  const above = Math.max(0, Math.floor(height / 20 / 20) - 3)
  return [...Array.from({ length: above }, () => ''), SEAL, BLANK_DATE].map((it) => paragraph(it, type))
}

function familyCells(
  form: FormData,
  rows: number,
  fitted: ReturnType<typeof layoutBack>['fitted'],
  font: string,
) {
  const count = rows - FAMILY.firstRow - 3
  return Array.from({ length: count }, (_, index) =>
    FAMILY_COLUMNS.map((column): DocxCell => {
      const fit = fitted.get(familyCell(index, column.tag))
      const value = form.family[index]?.[column.field] ?? ''
      const text = column.field === 'name' ? spacedName(value) : value
      const type: Type = {
        font,
        size: fit?.size ?? column.full,
        pitch: fit?.pitch ?? column.full + 1,
        align: column.align,
      }
      const area = { row: FAMILY.firstRow + index, column: column.column, columns: column.columns }
      return { area, margin: column.align === 'left' ? 68 : 0, children: [paragraph(text, type)] }
    }),
  ).flat()
}

/** What did not fit, in full, on pages of its own. */
function continuation(
  form: FormData,
  overflows: Overflow[],
  carried: FormData['family'],
  fonts: Fonts,
): ISectionOptions[] {
  if (overflows.length === 0 && carried.length === 0) return []
  const heading: Type = { ...plain(fonts.body), pitch: 30 }
  const text: Type = { font: fonts.body, size: 12, pitch: 18 }
  const blocks = overflows.flatMap((it) => [
    paragraph(it.label, heading),
    ...(it.cell === 'JianLi' ? careerParagraphs(form.career, text) : [paragraph(it.text, text)]),
  ])
  const relatives = carried.map((it) =>
    paragraph([it.relation, spacedName(it.name), it.age, it.politics, it.workplace].join('　'), text),
  )
  const title = { font: fonts.title, size: 18, pitch: 36, align: 'center', bold: fonts.boldTitle } as const
  return [
    section(CONTINUATION_MARGINS, [
      paragraph(`${TITLE.text}（续页）`, title),
      paragraph(`姓名：${spacedName(form.name)}`, heading),
      ...blocks,
      ...(relatives.length > 0 ? [paragraph('家庭主要成员及重要社会关系（接第2页）', heading)] : []),
      ...relatives,
    ]),
  ]
}

function plain(font: string): Type {
  return { font, size: 14, pitch: 20 }
}

import { Document, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx'
import { exactTable, paragraph, run, type Type } from '#electron/platform/documents/docx-parts'
import type { FormData } from '#shared/modules/people/form'
import type { Overflow } from '#shared/modules/people/form-cells'
import { relativeText } from '#shared/modules/people/form-family'
import { FILLED_BY } from '#shared/modules/people/form-geometry'
import { layoutPages } from '#shared/modules/people/form-layout'
import type { LaidPage } from '#shared/modules/people/form-page'
import { FAMILY_FIELDS, type FormTemplate } from '#shared/modules/people/form-template'
import { spacedName } from '#shared/modules/people/form-values'
import { sum } from '#shared/platform/print/grid'
import { songWidth } from '#shared/platform/print/song-widths'
import { PAPERS, POINT, TWIP } from '#shared/platform/print/units'
import { blankCell, careerParagraphs, familyCells, labelCell, valueCells } from './form-docx-cells'

export type FormDocxOptions = {
  template: FormTemplate
  /** Ordered families; the document names the first of each. */
  fonts: { title: readonly string[]; body: readonly string[] }
}

/** Fonts by name, and whether the title's is a text face that stands in bold. */
type Fonts = { title: string; body: string; boldTitle: boolean }

type Margins = { top: number; right: number; bottom: number; left: number }

const CONTINUATION_MARGINS: Margins = { top: 20, right: 22, bottom: 15, left: 22 }
/** Millimetres above the title's line, and below the table. */
const ABOVE_TITLE = 3.76
const BELOW = 10

/** The forms as one Word document: the same cells, sizes and page breaks as on paper, every text editable. */
export async function buildFormDocx(
  forms: readonly FormData[],
  options: FormDocxOptions,
): Promise<Uint8Array> {
  const [title = '方正小标宋简体'] = options.fonts.title
  const [body = 'SimSun'] = options.fonts.body
  const fonts = { title, body, boldTitle: !/小标宋|XiaoBiaoSong/i.test(title) }
  const { template } = options
  const sections = forms.flatMap((form) => sectionsOf(form, template, fonts))
  const document = new Document({ title: template.title.text, creator: '卷宗', sections })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionsOf(form: FormData, template: FormTemplate, fonts: Fonts): ISectionOptions[] {
  const { laid, carried, note } = layoutPages(form, template, songWidth)
  return [
    ...laid.map((page, number) => pageSection(form, template, { page, number, note: note(page) }, fonts)),
    ...continuation(form, template, carried, fonts),
  ]
}

type Numbered = { page: LaidPage; number: number; note: string }

function pageSection(
  form: FormData,
  template: FormTemplate,
  { page: laid, number, note }: Numbered,
  fonts: Fonts,
): ISectionOptions {
  const { page, rows } = laid.table
  const cells = [
    ...page.cells.flatMap((it) => {
      if (it.kind === 'label') return [labelCell(it, fonts)]
      return it.kind === 'blank' ? [blankCell(it, laid.table, fonts.body)] : []
    }),
    ...valueCells(form, laid.table, laid.fitted, laid.career, fonts.body),
    ...familyCells(form, laid.table, laid.fitted, fonts.body),
  ]
  const twips = (lengths: readonly number[]) => lengths.map((it) => Math.round(it / TWIP))
  const width = sum([...page.columns])
  const titled = number === 0 ? titleLine(template, page.top, fonts) : null
  const margins = {
    top: titled?.top ?? page.top,
    right: Math.max(5, PAPERS[template.paper].width - page.left - width),
    bottom: BELOW,
    left: page.left,
  }
  return section(template, margins, [
    ...(titled ? [titled.paragraph] : []),
    exactTable(twips(page.columns), twips(rows), cells, template.weights),
    belowTable(form, page.signed, note, fonts.body),
  ])
}

/** 填表人 at the left, or what continues elsewhere at the right. */
function belowTable(form: FormData, signed: number | null, note: string, font: string): Paragraph {
  if (signed === null) return paragraph(note, { font, size: 10.5, pitch: 20, align: 'right' })
  const words = `${FILLED_BY}${form.filledBy}　　${note}`.trimEnd()
  return paragraph(words, { font, size: signed, pitch: signed + 10 })
}

function section(
  { paper }: FormTemplate,
  margins: Margins,
  children: ISectionOptions['children'],
): ISectionOptions {
  const twips = (millimetres: number) => Math.round(millimetres / TWIP)
  const margin = {
    top: twips(margins.top),
    right: twips(margins.right),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    header: 0,
    footer: 0,
  }
  const size = { width: twips(PAPERS[paper].width), height: twips(PAPERS[paper].height) }
  return { properties: { type: SectionType.NEXT_PAGE, page: { size, margin } }, children }
}

/** The title's letters over its width: space after each but the last; and the margin that stands above it. */
function titleLine(
  { title: { text, size, width, centre } }: FormTemplate,
  tableTop: number,
  fonts: Fonts,
): { paragraph: Paragraph; top: number } {
  const letters = Array.from(text)
  const letter = size * POINT
  const spacing = Math.round(((width - letter) / Math.max(1, letters.length - 1) - letter) / TWIP)
  const type = { font: fonts.title, size, pitch: size + 4, bold: fonts.boldTitle }
  const line = type.pitch * POINT
  const twips = (millimetres: number) => Math.max(0, Math.round(millimetres / TWIP))
  const top = Math.max(5, centre - line / 2 - ABOVE_TITLE)
  const runs = [run(letters.slice(0, -1).join(''), { ...type, spacing }), run(letters.at(-1) ?? '', type)]
  return {
    top,
    paragraph: new Paragraph({
      alignment: 'center',
      spacing: {
        before: twips(centre - line / 2 - top),
        line: type.pitch * 20,
        lineRule: 'exact',
        after: twips(tableTop - centre - line / 2),
      },
      children: runs,
    }),
  }
}

/** What did not fit, in full, on pages of its own. */
function continuation(
  form: FormData,
  template: FormTemplate,
  { overflows, family }: { overflows: Overflow[]; family: FormData['family'] },
  fonts: Fonts,
): ISectionOptions[] {
  if (overflows.length === 0 && family.length === 0) return []
  const heading: Type = { font: fonts.body, size: 14, pitch: 30 }
  const text: Type = { font: fonts.body, size: 12, pitch: 18 }
  const blocks = overflows.flatMap((it) => [
    paragraph(it.label, heading),
    ...(it.cell === 'JianLi' ? careerParagraphs(form.career, text) : [paragraph(it.text, text)]),
  ])
  const relatives = family.map((it) =>
    paragraph(FAMILY_FIELDS.map((field) => relativeText(it, field)).join('　'), text),
  )
  const title = { font: fonts.title, size: 18, pitch: 36, align: 'center', bold: fonts.boldTitle } as const
  return [
    section(template, CONTINUATION_MARGINS, [
      paragraph(`${template.title.text}（续页）`, title),
      paragraph(`姓名：${spacedName(form.name)}`, heading),
      ...blocks,
      ...(relatives.length > 0 ? [paragraph('家庭主要成员及重要社会关系（接第2页）', heading)] : []),
      ...relatives,
    ]),
  ]
}

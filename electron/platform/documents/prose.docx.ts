import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { PROSE, PROSE_LINE, type ProseForm, type ProseParagraph } from '#shared/platform/print/prose'
import { POINT, TWIP } from '#shared/platform/print/units'
import { paragraph, type Type } from './docx-parts'
import type { DocxFonts } from './table.docx'

const twips = (millimetres: number) => Math.round(millimetres / TWIP)
const EM = PROSE.size * POINT
const PITCH = PROSE_LINE / POINT

/** An official text as a section of a Word document: the page of GB/T 9704, each paragraph one that can be edited. */
export function proseSection(form: ProseForm, fonts: DocxFonts): ISectionOptions {
  const { page, margin } = PROSE
  const body: Type = { font: fonts.body, size: PROSE.size, pitch: PITCH }
  const title: Type = { font: fonts.title, size: PROSE.titleSize, pitch: PITCH, align: 'center' }
  return {
    properties: {
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          footer: twips(margin.bottom - PROSE.number.below),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: new Footer({ children: [numberLine(fonts.body)] }) },
    children: [
      paragraph(form.title, title, { keepNext: true }),
      paragraph('', body),
      ...form.paragraphs.map((it) => paragraphOf(it, fonts, body)),
    ],
  }
}

function paragraphOf({ style, text }: ProseParagraph, fonts: DocxFonts, body: Type): Paragraph {
  if (style === 'close')
    return paragraph(text, { ...body, align: 'right' }, { indent: { right: twips(PROSE.closeIndent * EM) } })
  const indent = style === 'plain' ? {} : { indent: { firstLine: twips(PROSE.indent * EM) } }
  if (style === 'heading')
    return paragraph(text, { ...body, font: fonts.title }, { ...indent, keepNext: true })
  return paragraph(text, body, indent)
}

/** — 1 — */
function numberLine(font: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.round(PROSE.number.size * 1.5 * 20), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
        size: PROSE.number.size * 2,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })
}

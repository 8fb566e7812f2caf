import { type ISectionOptions, PageOrientation, type Paragraph, SectionType, type Table } from 'docx'
import type { FixedCell, FixedForm, FixedGrid, FixedLine, FixedPage } from '#shared/platform/print/fixed'
import { CELL_PAD, fitCell, SIGN, signHeight } from '#shared/platform/print/fixed-layout'
import { boxOf, sum } from '#shared/platform/print/grid'
import { songWidth } from '#shared/platform/print/song-widths'
import { POINT, TWIP } from '#shared/platform/print/units'
import { type DocxCell, exactTable, paragraph, type Type } from './docx-parts'
import { pictureParagraph } from './docx-picture'
import type { DocxFonts } from './table.docx'

/** The smallest line Word sets, in millimetres: what parts a table from what stands above it. */
const LEAST_GAP = 1 * POINT
/** Air around a picture in its cell, in millimetres. */
const PICTURE_AIR = 0.8
const WEIGHTS = { outer: 1, inner: 0.5 }
const UNRULED = { outer: 0, inner: 0 }
const twips = (millimetres: number) => Math.max(0, Math.round(millimetres / TWIP))

/** Fixed pages as sections of a Word document, one each: the same tables at the same places. */
export function fixedSections(form: FixedForm, fonts: DocxFonts): ISectionOptions[] {
  return form.pages.map((page) => pageSection(page, fonts))
}

function pageSection(page: FixedPage, fonts: DocxFonts): ISectionOptions {
  const left = Math.min(...page.parts.map((it) => it.x))
  const top = page.parts[0]?.y ?? 0
  const across = page.width > page.height
  const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)]
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: twips(top), left: twips(left), right: twips(left), bottom: 0, header: 0, footer: 0 },
      },
    },
    children: partsInOrder(page, fonts, top),
  }
}

/** Each part where it stands: empty lines of the right height keep the distances. */
function partsInOrder({ parts }: FixedPage, fonts: DocxFonts, top: number): (Paragraph | Table)[] {
  let y = top
  return parts.flatMap((part) => {
    const gap = part.y - y
    y = part.y + (part.kind === 'line' ? part.height : sum(part.rows))
    const air = gap >= LEAST_GAP ? [gapLine(gap, fonts)] : []
    return [...air, part.kind === 'line' ? lineOf(part, fonts) : tableOf(part, fonts)]
  })
}

function gapLine(height: number, { body }: DocxFonts): Paragraph {
  return paragraph('', { font: body, size: 1, pitch: height / POINT })
}

function lineOf({ left, center, right, width, height, size, title }: FixedLine, fonts: DocxFonts): Paragraph {
  const type: Type = { font: title ? fonts.title : fonts.body, size, pitch: height / POINT }
  if (!left && !right) return paragraph(center, { ...type, align: 'center' })
  const tabStops = [
    { type: 'center' as const, position: twips(width / 2) },
    { type: 'right' as const, position: twips(width) },
  ]
  return paragraph(`${left}\t${center}\t${right}`, type, { tabStops })
}

function tableOf(grid: FixedGrid, fonts: DocxFonts): Table {
  const cells = grid.cells.map((cell) => cellOf(grid, cell, fonts))
  return exactTable(grid.columns.map(twips), grid.rows.map(twips), cells, grid.ruled ? WEIGHTS : UNRULED)
}

/** A cell's text at the size at which it fits, and its foot pushed down by an empty line. */
function cellOf(grid: FixedGrid, cell: FixedCell, { body }: DocxFonts): DocxCell {
  const { picture, area, name } = cell
  const box = boxOf(grid, area)
  const frame = { width: box.width - PICTURE_AIR, height: box.height - PICTURE_AIR }
  const drawn = picture && pictureParagraph(picture, frame, { name, description: name })
  if (drawn) return { area, margin: 0, children: [drawn] }
  const { fitted } = fitCell(grid, cell, songWidth)
  const type: Type = { font: body, size: fitted.size, pitch: fitted.pitch, align: cell.align }
  const children = [paragraph(cell.text, type)]
  const top = cell.from === 'top' || cell.sign.length > 0
  if (cell.sign.length > 0) {
    const used = Math.max(1, fitted.lines.length) * fitted.pitch * POINT
    const room = box.height - 2 * CELL_PAD.top - used - signHeight(cell)
    if (room > LEAST_GAP) children.push(gapLine(room, { title: body, body }))
    children.push(
      ...cell.sign.map((it) =>
        paragraph(it, { font: body, size: SIGN.size, pitch: SIGN.pitch, align: 'right' }),
      ),
    )
  }
  return { area, margin: twips(CELL_PAD.x), children, top }
}

import type { BareSheet, PlacedText } from '../../../platform/print/page'
import { type Box, type Paper, POINT } from '../../../platform/print/units'

/** @file A page of a dossier on its way out: the clean image, with the mark over it and a line at the foot. */

export type MarkedPage = {
  /** The image as a `data:` address, and its pixels. */
  address: string
  width: number
  height: number
  /** Whose, and which page, for whoever reads the picture aloud. */
  label: string
  mark: string
  /** 复制件 2026-012　第 1／4 页　罗砚秋　四-1-2 高等学校毕业生登记表　第 1 页 */
  foot: string
}

const A4 = { width: 210, height: 297 }
/** What stays white around the image, and below it for the foot, in millimetres. */
const MARGIN = 5
const FOOT = 9
const MARK_SIZE = 13
const SLANT = -24

/** One page on A4: upright, or with `turn` lying where the image lies. */
export function markedPage(page: MarkedPage, { turn }: { turn: boolean }): BareSheet {
  const { paper, box } = placeImage(page, { turn })
  const pictures = [{ address: page.address, crop: null, box, label: page.label }]
  return { ...markLayer(paper, page), pictures }
}

/** The sheet that an image of so many pixels gets, and its place there. */
export function placeImage(
  image: { width: number; height: number },
  { turn }: { turn: boolean },
): { paper: Paper; box: Box } {
  const lying = turn && image.width > image.height
  const paper = lying ? { width: A4.height, height: A4.width } : A4
  const room = { width: paper.width - 2 * MARGIN, height: paper.height - MARGIN - FOOT }
  const by = Math.min(room.width / image.width, room.height / image.height)
  const size = { width: image.width * by, height: image.height * by }
  const box = { ...size, x: (paper.width - size.width) / 2, y: MARGIN + (room.height - size.height) / 2 }
  return { paper, box }
}

/** Only the words: what lies over a page, whatever the page is. */
export function markLayer(paper: Paper, { mark, foot }: Pick<MarkedPage, 'mark' | 'foot'>): BareSheet {
  return { ...paper, rules: [], texts: [...marks(mark, paper), footLine(foot, paper)] }
}

/** The mark at even distances over the whole sheet, every other row shifted by half. */
function marks(text: string, paper: Paper): PlacedText[] {
  const [across, down] = [105, 54]
  const rows = Math.ceil(paper.height / down) + 1
  const columns = Math.ceil(paper.width / across) + 1
  return Array.from({ length: rows * columns }, (_, at) => {
    const row = Math.floor(at / columns)
    return {
      x: (at % columns) * across - (row % 2) * (across / 2) + 12,
      y: row * down + 30,
      size: MARK_SIZE,
      text,
      anchor: 'start' as const,
      role: 'body' as const,
      slant: SLANT,
    }
  })
}

/** In one line on any sheet: smaller where it has more to say. */
function footLine(text: string, paper: Paper): PlacedText {
  const ems = Array.from(text).reduce((sum, it) => sum + (it < '\u0100' ? 0.6 : 1), 0)
  const size = Math.min(8, (paper.width - 2 * MARGIN) / POINT / ems)
  return { x: paper.width / 2, y: paper.height - 3.5, size, text, anchor: 'middle', role: 'body' }
}

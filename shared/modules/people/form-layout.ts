import type { Measure } from '../../platform/print/line-break'
import type { Page } from '../../platform/print/page'
import { POINT } from '../../platform/print/units'
import type { CellFit, FormData, FormEdition, PrintSides } from './form'
import { layoutBack } from './form-back'
import { words } from './form-cells'
import { continuationNote, layoutContinuation } from './form-continuation'
import { layoutFront } from './form-front'

/** One form laid out: front, back and continuation pages, and what fitting did to every filled cell. */
export type FormLayout = { pages: Page[]; cells: CellFit[] }

/**
 * Lays out one form. Pure: the same data and the same character widths give the same pages, in the window, on
 * paper and in Word.
 */
export function layoutForm(form: FormData, edition: FormEdition, measure: Measure): FormLayout {
  const front = layoutFront(form, edition, measure)
  const back = layoutBack(form, measure)
  const carried = form.family.length - back.members
  const overflows = [...front.overflows, ...back.overflows]
  const continuation = layoutContinuation(form, overflows, back.members, measure)
  const family = carried > 0 ? [carriedFamily(form, back.members)] : []
  return {
    pages: [
      withNote(front.page, continuationNote(front.overflows, 0)),
      withNote(back.page, continuationNote(back.overflows, carried)),
      ...continuation,
    ],
    cells: [...front.fits, ...back.fits, ...family],
  }
}

/**
 * The pages one form takes in a print job. Fronts are the odd pages and backs the even ones; with `more` forms to
 * come, a form of an odd number of pages is filled up with a blank one, so that the next begins on a front.
 */
export function pagesToPrint(pages: Page[], sides: PrintSides, more: boolean): Page[] {
  const padded = pages.length % 2 === 1 ? [...pages, BLANK] : pages
  if (sides === 'fronts') return padded.filter((_, index) => index % 2 === 0)
  if (sides === 'backs') return padded.filter((_, index) => index % 2 === 1)
  return more ? padded : pages
}

const BLANK: Page = {
  kind: 'blank',
  rules: [],
  texts: [words('（此页无正文）', 105, 40, 14, 'center')],
  cells: [],
  spots: [],
  photo: null,
}

/** Relatives beyond the rows of page 2 count as lost from it, in characters, like any other text. */
function carriedFamily(form: FormData, members: number): CellFit {
  const lost = form.family
    .slice(members)
    .flatMap((it) => Object.values(it))
    .reduce((sum, it) => sum + Array.from(it).length, 0)
  return { cell: 'JiaTingChengYuan', label: '家庭主要成员及重要社会关系', fullSize: 14, size: 14, lost }
}

/** Says below the table, at its right edge, what continues elsewhere. */
function withNote(page: Page, note: string): Page {
  if (note === '') return page
  const right = Math.max(...page.rules.map((it) => it.x2))
  const bottom = Math.max(...page.rules.map((it) => it.y2))
  return { ...page, texts: [...page.texts, words(note, right, bottom + 4 + 5 * POINT, 10.5, 'right')] }
}

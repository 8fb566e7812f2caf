import type { Measure } from '../../platform/print/line-break'
import type { Page } from '../../platform/print/page'
import { PAPERS, POINT } from '../../platform/print/units'
import type { CellFit, FormData, PrintSides } from './form'
import { words } from './form-cells'
import { continuationNote, layoutContinuation } from './form-continuation'
import { type LaidPage, layoutPage } from './form-page'
import type { FormTemplate, PaperName } from './form-template'

/** One form laid out: its pages and 续页, what fitting did to every filled cell, required cells left empty. */
export type FormLayout = {
  pages: Page[]
  cells: CellFit[]
  empty: { cell: string; label: string }[]
}

/**
 * Lays out one form. Pure: the same data and the same character widths give the same pages, in the window, on
 * paper and in Word.
 */
export function layoutForm(form: FormData, template: FormTemplate, measure: Measure): FormLayout {
  const { laid, carried, note } = layoutPages(form, template, measure)
  const family = carried.family.length > 0 ? [carriedFamily(carried.family)] : []
  return {
    pages: [
      ...laid.map((it) => withNote(it.page, note(it))),
      ...layoutContinuation(form, carried, template, measure),
    ],
    cells: [...laid.flatMap((it) => it.fits), ...family],
    empty: laid.flatMap((it) => it.empty),
  }
}

/** The pages before their 续页, and what goes there: what Word writes as tables and paragraphs. */
export function layoutPages(form: FormData, template: FormTemplate, measure: Measure) {
  const laid = template.pages.map((_, number) => layoutPage(form, template, number, measure))
  const shows = template.pages.some((it) => it.family !== null)
  const members = Math.max(0, ...laid.map((it) => it.members))
  const carried = {
    overflows: laid.flatMap((it) => it.overflows),
    family: shows ? form.family.slice(members) : [],
  }
  const note = (it: LaidPage) =>
    continuationNote(it.overflows, it.table.page.family ? carried.family.length : 0)
  return { laid, carried, note }
}

/** Which pages of a form a run prints: by side, or only the page of that number (counted from 1). */
export type PageChoice = { sides: PrintSides; page: number | null }

/**
 * The pages one form takes in a print job. Fronts are the odd pages and backs the even ones; with `more` forms to
 * come, a form of an odd number of pages is filled up with a blank one, so that the next begins on a front. A form
 * of one page fills no sheet: it is printed on one side.
 */
export function pagesToPrint(pages: Page[], { sides, page }: PageChoice, more: boolean): Page[] {
  if (page !== null) return pages.slice(page - 1, page)
  const odd = pages.length % 2 === 1 && pages.length > 1
  const padded = odd ? [...pages, blankPage(pages[0]?.paper ?? 'A4')] : pages
  if (sides === 'fronts') return padded.filter((_, index) => index % 2 === 0)
  if (sides === 'backs') return padded.filter((_, index) => index % 2 === 1)
  return more ? padded : pages
}

function blankPage(paper: PaperName): Page {
  const note = words('（此页无正文）', PAPERS[paper].width / 2, 40, 14, 'center')
  return { kind: 'blank', paper, rules: [], texts: [note], cells: [], spots: [], photo: null }
}

/** Relatives beyond the rows of page 2 count as lost from it, in characters, like any other text. */
function carriedFamily(family: FormData['family']): CellFit {
  const lost = family.flatMap((it) => Object.values(it)).reduce((sum, it) => sum + Array.from(it).length, 0)
  return { cell: 'JiaTingChengYuan', label: '家庭主要成员及重要社会关系', fullSize: 14, size: 14, lost }
}

/** Says below the table, at its right edge, what continues elsewhere. */
function withNote(page: Page, note: string): Page {
  if (note === '') return page
  const right = Math.max(...page.rules.map((it) => it.x2))
  const bottom = Math.max(...page.rules.map((it) => it.y2))
  return { ...page, texts: [...page.texts, words(note, right, bottom + 4 + 5 * POINT, 10.5, 'right')] }
}

import { z } from 'zod'
import { FixedForm } from './fixed'
import { layoutFixed } from './fixed-layout'
import type { Measure } from './line-break'
import type { BareSheet } from './page'
import { ProseForm } from './prose'
import { layoutProse } from './prose-layout'
import type { CellFit } from './schema'
import { TableForm } from './table'
import { layoutTable } from './table-layout'

/** Anything that is printed without a person's form: a table, pages of fixed places, or a running text. */
export const PaperForm = z.discriminatedUnion('kind', [TableForm, FixedForm, ProseForm])
export type PaperForm = z.output<typeof PaperForm>

/** Stands in a form for the number of the copy; no keyboard and no record writes it. */
export const SERIAL = '\u{E000}'

/**
 * One form, printed once for each serial number, or once without any. The numbers of a run are equally long, so that
 * one layout holds for all.
 */
export type PaperRun = { form: PaperForm; serials?: readonly string[] }

/** The pages, line by line, with the fonts that `measure` knows. */
export function layoutPaper(form: PaperForm, measure: Measure): { pages: BareSheet[]; cells: CellFit[] } {
  if (form.kind === 'prose') return layoutProse(form, measure)
  return form.kind === 'table' ? layoutTable(form, measure) : layoutFixed(form, measure)
}

/** The same page with a copy's number. */
export function numbered(page: BareSheet, serial: string): BareSheet {
  return { ...page, texts: page.texts.map((it) => ({ ...it, text: it.text.replaceAll(SERIAL, serial) })) }
}

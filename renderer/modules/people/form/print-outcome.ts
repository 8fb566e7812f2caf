import type { PrintResult } from '#shared/modules/people/contract'
import type { FormReport } from '#shared/modules/people/form'
import { isTroubled } from '#shared/platform/print/schema'

/** What is known after forms came out: `reports` name the cells that were made smaller or did not fit. */
export type PrintOutcome = Pick<PrintResult, 'reports' | 'fonts'> & { notices: readonly string[] }

/** The forms in which something is to be looked at. */
export function troubledReports({ reports }: Pick<PrintOutcome, 'reports'>): FormReport[] {
  return reports.filter((it) => it.missingGlyphs.length > 0 || it.cells.some(isTroubled))
}

let fontsTold = ''

/** Whether the outcome is worth a dialog. Fonts that stand in for others are told once, until they change. */
export function wantsReport(outcome: PrintOutcome): boolean {
  const fallbacks = outcome.fonts.filter((it) => it.used !== it.wanted).map((it) => `${it.wanted} ${it.used}`)
  const news = fallbacks.length > 0 && fallbacks.join('|') !== fontsTold
  fontsTold = fallbacks.join('|')
  return troubledReports(outcome).length > 0 || outcome.notices.length > 0 || news
}

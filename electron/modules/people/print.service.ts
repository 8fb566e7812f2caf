import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { RenderJob } from '#electron/platform/ipc/host'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { PrintResult, people } from '#shared/modules/people/contract'
import type { FormReport } from '#shared/modules/people/form'
import type { PageChoice } from '#shared/modules/people/form-layout'
import { type FormTemplate, fontsOfTemplate } from '#shared/modules/people/form-template'
import { calibrationSheets } from '#shared/platform/print/calibration'
import { NO_OFFSETS, type PageOffsets } from '#shared/platform/print/schema'
import { PAPERS } from '#shared/platform/print/units'
import { printerSetup } from '#shared/platform/settings/contract'
import { type FormsJob, inChunks, noteForms, tellProgress } from './form-chunks'
import { loadTemplate } from './template.service'

/** One print dialog should cover an ordinary run, so more forms go to the printer at one time. */
const PRINT_CHUNK = 300

/** Forms onto paper. Every form is on record before it leaves. */
export const printingService: Pick<Handlers<typeof people>, 'printForms' | 'printCalibration'> = {
  async printForms(context, { copies, printer, duplex, ...asked }) {
    const settings = await readSettings(context.trx)
    const setting = await settingOf(context, asked, printerSetup(settings, printer))
    const bothSides = duplex && setting.template.pages.length > 1
    const device = { copies, printer, duplex: bothSides && asked.sides === 'both' && asked.page === null }
    const { reports, pages } = await drawn(context, setting, PRINT_CHUNK, async (part, progress) => {
      await context.record()
      return context.host.printPages({ ...part, ...device }, progress, context.signal)
    })
    return resultOf(context, setting, { reports, pages, fileName: '' })
  },

  async printCalibration(context, { printer, paper, duplex }) {
    const { titleFonts, bodyFonts } = await readSettings(context.trx)
    const sheets = calibrationSheets(paper, printer)
    const fonts = { title: titleFonts, body: bodyFonts }
    const plain = { forms: [], template: null, sides: 'both', page: null, offsets: NO_OFFSETS } as const
    const job = { ...plain, sheets, fonts, paper: PAPERS[paper], printer, duplex, copies: 1 }
    context.note({ targetKind: 'printer', targetId: printer, targetName: printer || '系统对话框' })
    await context.record()
    const { pages } = await context.host.printPages(job, () => {}, context.signal)
    return { pages }
  },
}

/** What the forms of a run have in common. */
export type Setting = {
  job: FormsJob
  pages: PageChoice
  template: FormTemplate
  fonts: { title: string[]; body: string[] }
  offsets: PageOffsets
}

/** Reads the template and the fonts; files are drawn without the offsets of any printer. */
export async function settingOf(
  context: TaskContext,
  { ids, ageReferenceOn, template: id, sides, page }: FormsJob & PageChoice & { template: string },
  offsets: PageOffsets = NO_OFFSETS,
): Promise<Setting> {
  const settings = await readSettings(context.trx)
  const { content: template } = await loadTemplate(context.trx, id)
  const fonts = fontsOfTemplate(template, { title: settings.titleFonts, body: settings.bodyFonts })
  const { front, back } = offsets
  return { job: { ids, ageReferenceOn }, pages: { sides, page }, template, fonts, offsets: { front, back } }
}

type Draw<Part> = (part: RenderJob, progress: (done: number) => void) => Promise<Part>

/** Words and draws the forms chunk by chunk, each on record before `draw` gets it. */
export async function drawn<Part extends { reports: FormReport[]; pages: number }>(
  context: TaskContext,
  setting: Setting,
  size: number,
  draw: Draw<Part>,
): Promise<{ reports: FormReport[]; pages: number }> {
  const reports: FormReport[] = []
  let pages = 0
  const { job } = setting
  await inChunks(context, job, size, async (forms, before) => {
    noteForms(context, forms)
    const progress = (done: number) => tellProgress(context, job, before + done)
    const more = before + forms.length < job.ids.length
    const part = await draw({ ...jobOf(setting, forms), more }, progress)
    reports.push(...part.reports)
    pages += part.pages
  })
  return { reports, pages }
}

/** What the print page draws. */
export function jobOf({ pages, template, fonts, offsets }: Setting, forms: RenderJob['forms']): RenderJob {
  return { forms, template, paper: PAPERS[template.paper], ...pages, fonts, offsets }
}

export async function resultOf(
  context: TaskContext,
  { job, fonts }: Setting,
  { reports, pages, fileName }: { reports: FormReport[]; pages: number; fileName: string },
): Promise<PrintResult> {
  const used = await context.host.resolveFonts(fonts)
  return { forms: job.ids.length, pages, fonts: used, reports: reports.filter(hasSomethingToSay), fileName }
}

/** A report is worth showing where text was lost, a cell stands at its smallest size, or a glyph is missing. */
function hasSomethingToSay({ cells, missingGlyphs }: FormReport): boolean {
  return missingGlyphs.length > 0 || cells.some((it) => it.lost > 0 || it.size < it.fullSize)
}

import { writeAtomically } from '#electron/platform/database/files'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { RenderJob } from '#electron/platform/ipc/host'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { PrintResult, people } from '#shared/modules/people/contract'
import type { FormData, FormEdition, FormReport, PrintSides } from '#shared/modules/people/form'
import { CHUNK, type FormsJob, inChunks, noteForms, tellProgress } from './form-chunks'

type Job = FormsJob & { edition: FormEdition; sides: PrintSides }
type Printing = 'printForms' | 'savePdf' | 'saveWord'

/** One print dialog should cover an ordinary run, so more forms go to the printer at one time. */
const PRINT_CHUNK = 300

/** Forms onto paper, into a PDF or a Word file. Every form is on record before it leaves. */
export const printingService: Pick<Handlers<typeof people>, Printing> = {
  async printForms(context, { copies, ...job }) {
    const { reports, pages } = await drawn(context, job, PRINT_CHUNK, async (part, progress) => {
      await context.record()
      return context.host.printPages({ ...part, copies }, progress, context.signal)
    })
    return result(context, job, reports, pages, '')
  },

  async savePdf(context, { grant, ...job }) {
    const path = await context.host.pathOf(grant.id)
    const { PDFDocument } = await import('pdf-lib')
    const whole = await PDFDocument.create()
    const { reports, pages } = await drawn(context, job, CHUNK, async (part, progress) => {
      const drawnPart = await context.host.renderPages(part, progress, context.signal)
      const pdf = await PDFDocument.load(drawnPart.pdf)
      for (const page of await whole.copyPages(pdf, pdf.getPageIndices())) whole.addPage(page)
      return drawnPart
    })
    const bytes = await whole.save()
    await context.step()
    await context.record()
    await writeAtomically(path, bytes)
    return result(context, job, reports, pages, grant.name)
  },

  async saveWord(context, { grant, ...job }) {
    const path = await context.host.pathOf(grant.id)
    const settings = await readSettings(context.trx)
    const forms: FormData[] = []
    await inChunks(context, job, CHUNK, async (chunk) => {
      noteForms(context, chunk)
      forms.push(...chunk)
    })
    const fonts = { title: settings.titleFonts, body: settings.bodyFonts }
    const { buildFormDocx } = await import('./form.docx')
    const bytes = await buildFormDocx(forms, { edition: job.edition, fonts })
    await context.step()
    await context.record()
    await writeAtomically(path, bytes)
    return { forms: forms.length, notices: [] }
  },
}

type Draw = (
  part: RenderJob,
  progress: (done: number) => void,
) => Promise<{ reports: FormReport[]; pages: number }>

async function drawn(
  context: TaskContext,
  job: Job,
  size: number,
  draw: Draw,
): Promise<{ reports: FormReport[]; pages: number }> {
  const settings = await readSettings(context.trx)
  const fonts = { title: settings.titleFonts, body: settings.bodyFonts }
  const offsets = { front: settings.frontOffsetMm, back: settings.backOffsetMm }
  const reports: FormReport[] = []
  let pages = 0
  await inChunks(context, job, size, async (forms, before) => {
    noteForms(context, forms)
    const progress = (done: number) => tellProgress(context, job, before + done)
    const more = before + forms.length < job.ids.length
    const part = await draw({ forms, edition: job.edition, sides: job.sides, fonts, offsets, more }, progress)
    reports.push(...part.reports)
    pages += part.pages
  })
  return { reports, pages }
}

async function result(
  context: TaskContext,
  job: Job,
  reports: FormReport[],
  pages: number,
  fileName: string,
): Promise<PrintResult> {
  const settings = await readSettings(context.trx)
  const fonts = await context.host.resolveFonts({ title: settings.titleFonts, body: settings.bodyFonts })
  return { forms: job.ids.length, pages, fonts, reports: reports.filter(hasSomethingToSay), fileName }
}

/** A report is worth showing where text was lost, a cell stands at its smallest size, or a glyph is missing. */
function hasSomethingToSay({ cells, missingGlyphs }: FormReport): boolean {
  return missingGlyphs.length > 0 || cells.some((it) => it.lost > 0 || it.size < it.fullSize)
}

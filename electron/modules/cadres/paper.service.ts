import { writeAtomically } from '#electron/platform/database/files'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { RenderJob } from '#electron/platform/ipc/host'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { cadres, PaperAsk } from '#shared/modules/cadres/contract'
import { NO_OFFSETS } from '#shared/platform/print/schema'
import type { TableForm } from '#shared/platform/print/table'
import { layoutTable } from '#shared/platform/print/table-layout'
import { todayPartial } from '#shared/values/partial-date'
import { clockRows } from './clock.service'
import { clockPaper } from './paper-clock'
import { crossPaper, structurePaper } from './paper-structure'
import { crossOf, structureOf } from './structure.service'

/** Structure and lists onto paper or into a PDF. What leaves is on record before it does. */
export const paperService: Pick<Handlers<typeof cadres>, 'printPaper' | 'savePaper'> = {
  async printPaper(context, { paper, copies }) {
    const job = await jobOf(context, paper)
    await context.record()
    const printing = { ...job, copies, printer: '', duplex: true }
    const { pages } = await context.host.printPages(printing, () => undefined, context.signal)
    return { pages }
  },

  async savePaper(context, { paper, grant }) {
    const path = await context.host.pathOf(grant.id)
    const job = await jobOf(context, paper)
    const { pdf, pages } = await context.host.renderPages(job, () => undefined, context.signal)
    await context.step()
    await context.record()
    await writeAtomically(path, pdf)
    return { pages }
  },
}

async function jobOf(context: TaskContext, paper: PaperAsk): Promise<RenderJob> {
  const form = await formOf(context, paper)
  const { titleFonts, bodyFonts } = await readSettings(context.trx)
  const { pages } = layoutTable(form, await measureWith(context, form, bodyFonts))
  const [first] = pages
  if (!first || form.rows.length === 0)
    throw refuse('not-found', `“${form.title}”里没有人，没有可打印的。`, {
      remedy: '放宽条件或时间后再打印。',
    })
  context.note({
    targetKind: 'paper',
    targetId: paper.list,
    targetName: `${form.title}（${form.rows.length} 行，${pages.length} 页）`,
  })
  const fonts = { title: titleFonts, body: bodyFonts }
  const size = { width: first.width, height: first.height }
  const whole = { forms: [], template: null, sides: 'both', page: null } as const
  return { ...whole, paper: size, fonts, offsets: NO_OFFSETS, sheets: pages }
}

async function formOf(context: Context, paper: PaperAsk): Promise<TableForm> {
  const { reportingUnit } = await readSettings(context.trx)
  const printedOn = todayPartial(new Date(context.now))
  const about = { title: paper.title, foot: [reportingUnit, printedOn].filter(Boolean).join('　') }
  if (paper.list === 'structure') return structurePaper(await structureOf(context, paper), about)
  if (paper.list === 'cross')
    return crossPaper(await crossOf(context, paper), [paper.rows, paper.columns], about)
  const { on, reached, coming, rows } = await clockRows(context, paper.list, paper, null)
  return clockPaper(paper.list, rows, { ...about, on, reached, coming })
}

/** Widths as the font that will draw the paper has them. */
async function measureWith(context: Context, form: TableForm, families: readonly string[]) {
  const characters = [...new Set(JSON.stringify(form))]
  const widths = await context.host.characterWidths(characters.join(''), families)
  const known = new Map(characters.map((character, index) => [character, widths[index] ?? 1]))
  return (character: string) => known.get(character) ?? 1
}

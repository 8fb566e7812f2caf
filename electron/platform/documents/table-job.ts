import { refuse } from '#shared/ipc/reply'
import type { Measure } from '#shared/platform/print/line-break'
import { NO_OFFSETS } from '#shared/platform/print/schema'
import type { TableForm } from '#shared/platform/print/table'
import { layoutTable } from '#shared/platform/print/table-layout'
import type { TaskContext } from '../ipc/context'
import type { RenderJob } from '../ipc/host'
import { readSettings } from '../settings/settings.service'

/**
 * A table laid out with the fonts that will draw it, ready for the print page. Refuses an empty one, and names a row
 * that is higher than a page: nothing is cut.
 */
export async function tableJob(
  context: Pick<TaskContext, 'trx' | 'host'>,
  form: TableForm,
): Promise<RenderJob> {
  const { titleFonts, bodyFonts } = await readSettings(context.trx)
  const { pages, cells } = layoutTable(form, await measureWith(context.host, form, bodyFonts))
  const [first] = pages
  if (!first || form.rows.length === 0)
    throw refuse('not-found', `“${form.title}”里没有人，没有可打印的。`, {
      remedy: '放宽条件或时间后再打印。',
    })
  const [lost] = cells
  if (lost)
    throw refuse(
      'invalid-input',
      `“${form.title}”第 ${lost.label} 行一页放不下，少印 ${lost.lost} 字，没有打印。`,
      {
        remedy: '改用横向，或去掉字多的一栏。',
      },
    )
  const fonts = { title: titleFonts, body: bodyFonts }
  const paper = { width: first.width, height: first.height }
  const whole = { forms: [], template: null, sides: 'both', page: null } as const
  return { ...whole, paper, fonts, offsets: NO_OFFSETS, sheets: pages }
}

/** Widths as the font that will draw the paper has them. */
async function measureWith(
  host: TaskContext['host'],
  form: TableForm,
  families: readonly string[],
): Promise<Measure> {
  const characters = [...new Set(JSON.stringify(form))]
  const widths = await host.characterWidths(characters.join(''), families)
  const known = new Map(characters.map((character, index) => [character, widths[index] ?? 1]))
  return (character) => known.get(character) ?? 1
}

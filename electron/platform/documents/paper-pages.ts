import { refuse } from '#shared/ipc/reply'
import type { Measure } from '#shared/platform/print/line-break'
import type { BareSheet } from '#shared/platform/print/page'
import { layoutPaper, numbered, type PaperForm, type PaperRun } from '#shared/platform/print/paper'
import type { CellFit } from '#shared/platform/print/schema'
import type { TaskContext } from '../ipc/context'
import { readSettings } from '../settings/settings.service'

type Drawing = Pick<TaskContext, 'trx' | 'host'>

/** Pages of one size, in order, no more than a printer or a PDF takes at a time. */
export type PagePart = { paper: { width: number; height: number }; sheets: BareSheet[] }

/** What stands on the back of a paper's last sheet, so that the next paper begins on a front. */
const NO_TEXT = '（此页无正文）'

/**
 * Every paper laid out with the fonts that will draw it. Refuses an empty one, and names a row or cell whose words
 * have no room: nothing is cut. `onFronts`: each paper of several begins on the front of a sheet.
 */
export async function paperPages(
  context: Drawing,
  runs: readonly PaperRun[],
): Promise<{ papers: () => Generator<BareSheet[]>; onFronts: boolean; pages: number }> {
  const measure = await measureWith(
    context,
    runs.map((it) => it.form),
  )
  const laid = runs.map(({ form, serials }) => ({ pages: soundPages(form, measure), serials }))
  const onFronts = laid.some((it) => it.pages.length > 1)
  const count = laid.reduce((sum, it) => sum + (it.serials?.length ?? 1), 0)
  const padded = laid.map(({ pages, serials }) => ({
    pages: onFronts && count > 1 ? evenPages(pages) : pages,
    serials,
  }))
  const papers = function* () {
    for (const { pages, serials } of padded) {
      if (!serials) yield pages
      else for (const serial of serials) yield pages.map((it) => numbered(it, serial))
    }
  }
  const total = padded.reduce((sum, it) => sum + it.pages.length * (it.serials?.length ?? 1), 0)
  return { papers, onFronts, pages: total }
}

/** The pages of each form by itself, in order. */
export async function formPages(context: Drawing, forms: readonly PaperForm[]): Promise<BareSheet[][]> {
  const measure = await measureWith(context, forms)
  return forms.map((form) => soundPages(form, measure))
}

/** Papers gathered into parts of one size and at most about `most` pages; no paper is parted. */
export function* partsOf(papers: Iterable<BareSheet[]>, most: number): Generator<PagePart> {
  let part: PagePart = { paper: { width: 0, height: 0 }, sheets: [] }
  for (const pages of papers) {
    const [first] = pages
    if (!first) continue
    const { width, height } = first
    const same = part.paper.width === width && part.paper.height === height
    if (part.sheets.length > 0 && (!same || part.sheets.length + pages.length > most)) {
      yield part
      part = { paper: { width, height }, sheets: [] }
    }
    part = { paper: { width, height }, sheets: [...part.sheets, ...pages] }
  }
  if (part.sheets.length > 0) yield part
}

function soundPages(form: PaperForm, measure: Measure): BareSheet[] {
  if (form.kind === 'table' && form.rows.length === 0)
    throw refuse('not-found', `“${form.title}”里没有可打印的内容。`, {
      remedy: '放宽条件或时间后再打印。',
    })
  const { pages, cells } = layoutPaper(form, measure)
  const [lost] = cells
  if (lost) throw refuse('invalid-input', lostWords(form, lost), { remedy: lostRemedy(form) })
  return pages
}

function lostWords({ kind, title }: PaperForm, { label, lost }: CellFit): string {
  const place = kind === 'table' ? `第 ${label} 行一页` : `“${label}”一栏`
  return `“${title}”${place}放不下，少印 ${lost} 字，没有打印。`
}

function lostRemedy({ kind }: PaperForm): string {
  return kind === 'table' ? '改用横向，或去掉字多的一栏。' : '压缩这一栏的文字，或存为 Word 后续页填写。'
}

function evenPages(pages: BareSheet[]): BareSheet[] {
  const [first] = pages
  if (!first || pages.length % 2 === 0) return pages
  const { width, height } = first
  const words = { x: width / 2, y: height / 2, size: 12, text: NO_TEXT } as const
  return [...pages, { width, height, rules: [], texts: [{ ...words, anchor: 'middle', role: 'body' }] }]
}

/** A picture's bytes are no characters to be drawn. */
function withoutPictures(key: string, value: unknown): unknown {
  return key === 'picture' ? null : value
}

/** Widths as the font that will draw the papers has them. */
async function measureWith({ trx, host }: Drawing, forms: readonly PaperForm[]): Promise<Measure> {
  const { bodyFonts } = await readSettings(trx)
  const characters = [...new Set(forms.map((it) => JSON.stringify(it, withoutPictures)).join(''))]
  const widths = await host.characterWidths(characters.join(''), bodyFonts)
  const known = new Map(characters.map((character, index) => [character, widths[index] ?? 1]))
  return (character) => known.get(character) ?? 1
}

import type { PDFDocument } from 'pdf-lib'
import { pagesPdf } from '#electron/platform/documents/paper-out'
import { formPages } from '#electron/platform/documents/paper-pages'
import { addOutline, type Bookmark } from '#electron/platform/documents/pdf-outline'
import type { TaskContext } from '#electron/platform/ipc/context'
import { reviewerMaterials } from '#shared/modules/awards/rules'
import type { PaperForm } from '#shared/platform/print/paper'
import { attachmentRecords, blobBytes } from '../attachment.repository'
import { loadNomination } from '../nomination.repository'
import { scoreForms } from '../paper-scores'
import { categoryOf, type ScoreDesk } from '../score-desk'
import type { ReviewerWork } from '../score-sheets/layout'
import { type Cover, coverTable, type PackEntry } from './cover'
import { addMaterial } from './materials'
import { packForm } from './pack-forms'

export type Pack = { bytes: Uint8Array; pages: number; entries: PackEntry[] }

/**
 * One reviewer's pack: cover, score sheets, then each nomination's form with its materials behind it, all with
 * bookmarks. Nominations are taken one at a time, so that only the pack itself is in memory and one file beside it.
 */
export async function buildPack(
  context: TaskContext,
  desk: ScoreDesk,
  work: ReviewerWork,
  from: string,
): Promise<Pack> {
  const { PDFDocument } = await import('pdf-lib')
  const pack = await PDFDocument.create()
  const { cycle, stage } = desk
  const cover = { title: cycle.title, stageLabel: stage.label, reviewer: work.reviewer.name, from }
  const bookmarks: Bookmark[] = []
  const entries: PackEntry[] = []
  const sheets = scoreForms(desk, work, from)
  const front = await frontPages(context, { ...cover, entries: blankEntries(desk, work) })
  bookmarks.push({ title: '评分表', page: front })
  await addForms(context, pack, sheets)
  for (const sheet of work.sheets) {
    const page = front + pack.getPageCount()
    const added = await addNomination(context, desk, pack, { nominationId: sheet.nominationId, from, front })
    entries.push({ ...blankEntry(desk, sheet), page: page + 1, left: added.left })
    bookmarks.push({ title: titleOf(desk, sheet), page, children: added.bookmarks })
    await context.step()
  }
  await insertCover(context, pack, coverTable({ ...cover, entries }), front)
  await addOutline(pack, [{ title: '目录', page: 0 }, ...bookmarks])
  pack.setTitle(`${cycle.title} ${stage.label} 评审材料`)
  pack.setProducer('')
  pack.setCreator('')
  return { bytes: await pack.save({ useObjectStreams: false }), pages: pack.getPageCount(), entries }
}

type Sheet = ReviewerWork['sheets'][number]

function titleOf(desk: ScoreDesk, { number, name, category }: Sheet): string {
  return categoryOf(desk, category)?.anonymous ? `第 ${number} 号` : `第 ${number} 号　${name}`
}

function blankEntry(desk: ScoreDesk, { number, name, unitName, category: key }: Sheet): PackEntry {
  const category = categoryOf(desk, key)
  const hidden = category?.anonymous !== false
  return {
    number,
    name: hidden ? '' : name,
    unitName: hidden ? '' : unitName,
    categoryLabel: category?.label ?? '',
    page: 0,
    left: [],
  }
}

function blankEntries(desk: ScoreDesk, { sheets }: ReviewerWork): PackEntry[] {
  return sheets.map((it) => blankEntry(desk, it))
}

/** Pages that the list in front will take; the numbers in it do not change that, what is left out may add to it. */
async function frontPages(context: TaskContext, cover: Cover): Promise<number> {
  const [pages = []] = await formPages(context, [coverTable(cover)])
  return pages.length
}

async function addForms(context: TaskContext, pack: PDFDocument, forms: readonly PaperForm[]): Promise<void> {
  for (const page of await drawn(context, pack, forms)) pack.addPage(page)
}

async function drawn(context: TaskContext, pack: PDFDocument, forms: readonly PaperForm[]) {
  const { PDFDocument } = await import('pdf-lib')
  const papers = await formPages(context, forms)
  const part = await PDFDocument.load(await pagesPdf(context, papers, () => {}), { updateMetadata: false })
  return pack.copyPages(part, part.getPageIndices())
}

type Adding = { nominationId: Sheet['nominationId']; from: string; front: number }

/** The form, then every material that the reviewer may see; what cannot stand in a PDF is named. */
async function addNomination(
  context: TaskContext,
  desk: ScoreDesk,
  pack: PDFDocument,
  { nominationId, from, front }: Adding,
): Promise<{ bookmarks: Bookmark[]; left: PackEntry['left'] }> {
  const { trx } = context
  const nomination = await loadNomination(trx, nominationId)
  const category = categoryOf(desk, nomination.category)
  if (!category) return { bookmarks: [], left: [] }
  await addForms(context, pack, [
    await packForm(trx, { cycleTitle: desk.cycle.title, category, nomination, from }),
  ])
  const hashes = new Map((await attachmentRecords(trx, nominationId)).map((it) => [it.id as string, it.hash]))
  const bookmarks: Bookmark[] = []
  const left: { title: string; reason: string }[] = []
  for (const { attachment, title } of reviewerMaterials(nomination.attachments, category)) {
    const page = front + pack.getPageCount()
    const bytes = await blobBytes(trx, hashes.get(attachment.id) ?? '')
    const reason = await addMaterial(pack, attachment.mime, bytes)
    if (reason === '') bookmarks.push({ title, page })
    else left.push({ title, reason })
  }
  return { bookmarks, left }
}

/** The list stands in front of what it lists; where notes made it longer, they follow at the end of the pack. */
async function insertCover(
  context: TaskContext,
  pack: PDFDocument,
  cover: PaperForm,
  front: number,
): Promise<void> {
  for (const [at, page] of (await drawn(context, pack, [cover])).entries()) {
    if (at < front) pack.insertPage(at, page)
    else pack.addPage(page)
  }
}

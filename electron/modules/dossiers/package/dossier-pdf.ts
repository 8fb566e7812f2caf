import type { PDFDocument, PDFImage, PDFPage } from 'pdf-lib'
import { pagesPdf } from '#electron/platform/documents/paper-out'
import { addOutline, type Bookmark } from '#electron/platform/documents/pdf-outline'
import { type ImageFacts, inspectImage, uprightSize } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { CLASS_CODES, classLabel } from '#shared/modules/dossiers/classes'
import { markLayer, placeImage } from '#shared/modules/dossiers/sheets/marked-page'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import type { BareSheet } from '#shared/platform/print/page'
import type { Paper } from '#shared/platform/print/units'
import { footWords } from '../numbered-copy'
import { bestOf } from '../pages'
import { markOf } from '../watermark'
import type { DossierParts } from './dossier-parts'
import type { MaterialPart } from './material-part'

/** Points of a millimetre. */
const POINTS = 72 / 25.4

type Asked = {
  catalogue: Uint8Array
  classes: DossierStandards['classes']
  /** Number of the copy that this is. */
  copy: string
  tell: () => Promise<void>
}

/**
 * One dossier as one PDF: its catalogue, then every page as its best image shows it, bookmarked class → material →
 * page. It is a copy like any other that leaves: each page bears the mark of who takes it out, and the copy's number.
 * The images stay as they are coded; the whole of one dossier is in memory.
 */
export async function dossierPdf(
  context: TaskContext,
  { dossier, materials }: DossierParts,
  { catalogue, classes, copy, tell }: Asked,
): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const whole = await PDFDocument.load(catalogue)
  whole.setTitle(`${dossier.name}　干部人事档案`)
  whole.setProducer('卷宗')
  whole.setCreator('卷宗')
  const labels = whole.getPages().map(() => `${dossier.name} 干部人事档案目录`)
  const bookmarks: Bookmark[] = [{ title: '干部人事档案目录', page: 0 }]
  for (const code of CLASS_CODES) {
    const filed = materials.filter((it) => it.material.classCode === code && it.pages.length > 0)
    const first = whole.getPageCount()
    const label = `${dossier.name} ${classLabel(code)}`
    const children: Bookmark[] = []
    for (const part of filed) {
      children.push(await addMaterial(context, whole, part, tell))
      labels.push(...part.pages.map((_, at) => `${label} ${part.material.title} 第 ${at + 1} 页`))
    }
    const name = classes.find((it) => it.code === code)?.name ?? ''
    if (children.length > 0) bookmarks.push({ title: `${classLabel(code)}　${name}`, page: first, children })
  }
  await addMarks(context, whole, { labels, copy })
  await addOutline(whole, bookmarks)
  return whole.save({ useObjectStreams: false })
}

async function addMaterial(
  context: TaskContext,
  whole: PDFDocument,
  { material, pages }: MaterialPart,
  tell: () => Promise<void>,
): Promise<Bookmark> {
  const first = whole.getPageCount()
  for (const row of pages) {
    const { hash, mime } = bestOf(row)
    const bytes = await context.store.read(hash)
    const image = await (mime === 'image/png' ? whole.embedPng(bytes) : whole.embedJpg(bytes))
    await addImage(whole, image, inspectImage(bytes))
    await tell()
  }
  return {
    title: `${material.no}　${material.title}`,
    page: first,
    children: pages.map((_, at) => ({ title: `第 ${at + 1} 页`, page: first + at })),
  }
}

/** The image upright on a sheet of its own, at the place it has on every marked page. */
async function addImage(whole: PDFDocument, image: PDFImage, facts: ImageFacts): Promise<void> {
  const { degrees } = await import('pdf-lib')
  const { paper, box } = placeImage(uprightSize(facts), { turn: true })
  const page = whole.addPage([paper.width * POINTS, paper.height * POINTS])
  const [left, width, height] = [box.x, box.width, box.height].map((it) => it * POINTS) as [
    number,
    number,
    number,
  ]
  const bottom = (paper.height - box.y - box.height) * POINTS
  const lying = { width: height, height: width }
  // Counted against the clock, around the corner that was the lower left one.
  const turned: Readonly<Record<number, Parameters<PDFPage['drawImage']>[1]>> = {
    3: { x: left + width, y: bottom + height, width, height, rotate: degrees(180) },
    6: { x: left, y: bottom + height, ...lying, rotate: degrees(-90) },
    8: { x: left + width, y: bottom, ...lying, rotate: degrees(90) },
  }
  page.drawImage(image, turned[facts.orientation] ?? { x: left, y: bottom, width, height })
}

/** Lays the mark and the foot over every page. They are drawn apart from the images, which need not be drawn at all. */
async function addMarks(
  context: TaskContext,
  whole: PDFDocument,
  { labels, copy }: { labels: readonly string[]; copy: string },
): Promise<void> {
  const mark = markOf(context)
  const pages = whole.getPages()
  const sheets = pages.map((page, at): BareSheet[] => {
    const foot = footWords({ copy, no: at + 1, all: pages.length, label: labels[at] ?? '', mark })
    return [markLayer(paperOf(page), { mark, foot })]
  })
  const drawn = await pagesPdf(context, sheets, () => undefined)
  const layers = await whole.embedPdf(
    drawn,
    pages.map((_, at) => at),
  )
  for (const [at, page] of pages.entries()) {
    const layer = layers[at]
    if (!layer) throw new Error(`page ${at + 1} of ${pages.length} got no mark`)
    page.drawPage(layer, { x: 0, y: 0, ...page.getSize() })
  }
}

/** In whole millimetres, so that pages of one kind are drawn together. */
function paperOf(page: PDFPage): Paper {
  const { width, height } = page.getSize()
  return { width: Math.round(width / POINTS), height: Math.round(height / POINTS) }
}

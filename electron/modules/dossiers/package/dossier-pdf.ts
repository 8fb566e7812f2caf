import { addOutline, type Bookmark } from '#electron/platform/documents/pdf-outline'
import { inspectImage } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { CLASS_CODES, classLabel } from '#shared/modules/dossiers/classes'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { correctedOf, originalOf } from '../pages'
import type { DossierParts, MaterialPart } from './dossier-parts'

/** Points of an inch, and what a page without a resolution is taken for. */
const POINTS = 72
/** Degrees by which a camera says that its picture has to be turned (EXIF). */
const QUARTERS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }
const A4 = { width: 595.28, height: 841.89 }

type Built = { bytes: Uint8Array; pages: number }

/**
 * One dossier as one PDF: its catalogue, then every page as its best image shows it, bookmarked class → material →
 * page. The images stay as they are coded; the whole of one dossier is in memory.
 */
export async function dossierPdf(
  context: TaskContext,
  parts: DossierParts,
  {
    catalogue,
    classes,
    tell,
  }: { catalogue: Uint8Array; classes: DossierStandards['classes']; tell: () => Promise<void> },
): Promise<Built> {
  const { PDFDocument } = await import('pdf-lib')
  const whole = await PDFDocument.load(catalogue)
  whole.setTitle(`${parts.dossier.name}　干部人事档案`)
  whole.setProducer('卷宗')
  whole.setCreator('卷宗')
  const bookmarks: Bookmark[] = [{ title: '干部人事档案目录', page: 0 }]
  for (const code of CLASS_CODES) {
    const materials = parts.materials.filter((it) => it.material.classCode === code && it.pages.length > 0)
    const first = whole.getPageCount()
    const children: Bookmark[] = []
    for (const part of materials) children.push(await addMaterial(context, whole, part, tell))
    const name = classes.find((it) => it.code === code)?.name ?? ''
    if (children.length > 0) bookmarks.push({ title: `${classLabel(code)}　${name}`, page: first, children })
  }
  const pages = whole.getPageCount()
  await addOutline(whole, bookmarks)
  return { bytes: await whole.save({ useObjectStreams: false }), pages }
}

type Whole = Awaited<ReturnType<typeof import('pdf-lib').PDFDocument.load>>

async function addMaterial(
  context: TaskContext,
  whole: Whole,
  { material, pages }: MaterialPart,
  tell: () => Promise<void>,
): Promise<Bookmark> {
  const { degrees } = await import('pdf-lib')
  const first = whole.getPageCount()
  for (const row of pages) {
    const { hash, mime } = correctedOf(row) ?? originalOf(row)
    const bytes = await context.store.read(hash)
    const image = await (mime === 'image/png' ? whole.embedPng(bytes) : whole.embedJpg(bytes))
    const { width, height } = sheetOf(image, row.dpi)
    const page = whole.addPage([width, height])
    page.drawImage(image, { x: 0, y: 0, width, height })
    page.setRotation(degrees(QUARTERS[inspectImage(bytes).orientation] ?? 0))
    await tell()
  }
  return {
    title: `${material.no}　${material.title}`,
    page: first,
    children: pages.map((_, at) => ({ title: `第 ${at + 1} 页`, page: first + at })),
  }
}

/** The size the sheet had by its resolution; without one it is fitted into A4, upright or lying. */
function sheetOf(
  image: { width: number; height: number },
  dpi: number | null,
): { width: number; height: number } {
  if (dpi !== null && dpi >= POINTS) return scaled(image, POINTS / dpi)
  const lying = image.width > image.height
  const [most, least] = lying ? [A4.height, A4.width] : [A4.width, A4.height]
  return scaled(image, Math.min(most / image.width, least / image.height))
}

function scaled({ width, height }: { width: number; height: number }, by: number) {
  return { width: width * by, height: height * by }
}

import { sizeProblem } from '#electron/platform/evidence/file-size'
import { type FileSource, FormatError } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { BulkFile } from '#shared/modules/awards/bulk'
import type { Category } from '#shared/modules/awards/programme'
import { prepareAttachment } from '../attachments'
import { headingSpellings } from './columns'
import type { OpenRow, RowFile } from './open-bulk'
import { type PlacedFile, placeFiles } from './place-files'

/** Gives each row the files of its folder; files of nobody, broken ones and kinds that are not taken are named. */
export async function giveFiles(
  context: TaskContext,
  sources: readonly FileSource[],
  rows: readonly OpenRow[],
): Promise<BulkFile[]> {
  const { placed, strays } = placeFiles(sources, rows)
  const notes = [...strays]
  for (const [at, { source, row }] of placed.entries()) {
    context.progress({ done: at, total: placed.length, message: '核对附件' })
    await context.step()
    const read = await readRowFile({ source, row })
    if ('reason' in read) notes.push({ name: source.name, kind: 'error', ...read })
    else if (!row.files.some((it) => it.hash === read.hash && it.material === read.material))
      row.files.push(read)
  }
  return notes
}

type Fault = { reason: string; remedy: string }

async function readRowFile({ source, row }: PlacedFile): Promise<RowFile | Fault> {
  const tooLarge = sizeProblem(source.bytes)
  if (tooLarge !== '') return faultOf(tooLarge)
  const bytes = await bytesOf(source)
  if (typeof bytes === 'string') return faultOf(bytes)
  const prepared = await prepareAttachment(source.name, bytes)
  if ('reason' in prepared) return faultOf(prepared.reason)
  const { bytes: _, ...file } = prepared
  const { category } = row.read
  const photo = PHOTO.test(file.title) && file.mime.startsWith('image/') && category?.subject === 'person'
  return { ...file, source, photo, material: photo ? '' : materialOf(file.title, category) }
}

/** The bytes, or why they cannot be read. */
async function bytesOf(source: FileSource): Promise<Uint8Array | string> {
  try {
    return await source.read()
  } catch (error) {
    if (error instanceof FormatError) return `${error.problem.message}。`
    if (error instanceof Error && 'code' in error) return '文件打不开。'
    throw error
  }
}

/** The first sentence says what is wrong, the rest what to do. */
function faultOf(text: string): Fault {
  const end = text.indexOf('。')
  const remedy = text.slice(end + 1)
  return { reason: `${text.slice(0, end)}，没有附上。`, remedy: remedy === '' ? '换一份再读入。' : remedy }
}

const PHOTO = /照片|证件照|免冠照|头像/u

/** The material that a file's name says it is: named whole, or in part where only one fits. */
function materialOf(title: string, category: Category | null): string {
  const materials = category?.materials ?? []
  const [named = ''] = headingSpellings(title)
  const labels = (it: { label: string }) => headingSpellings(it.label)
  const exact = materials.find((it) => labels(it).includes(named))
  if (exact) return exact.key
  const within = materials.filter((it) =>
    labels(it).some((label) => named.includes(label) || label.includes(named)),
  )
  return within.length === 1 ? (within[0]?.key ?? '') : ''
}

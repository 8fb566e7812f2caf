import { nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import { collectFormFiles, csvBytes } from '#electron/platform/formats/index'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { elementOf } from '#shared/modules/people/elements'
import type { Grant } from '#shared/values/id'
import { todayOf } from './person-state'
import {
  closePreview,
  fileOf,
  findPreview,
  type IncomingFile,
  keepPreview,
  type OpenPreview,
  previewOf,
} from './preview'
import { correctFile, correctPerson } from './preview-correct'
import { differenceRows } from './preview-csv'
import { decide } from './preview-decide'
import { evaluateFiles } from './preview-evaluate'
import { SeenInBatch } from './preview-match'
import { PHOTO_BUDGET, readFile } from './preview-read'
import { sortedFiles, toItem, toPreview } from './preview-view'
import { loadUnits } from './units.repository'
import { writeChosenFile } from './write-file'

type Previewing =
  | 'startPreview'
  | 'preview'
  | 'previewItems'
  | 'openPreview'
  | 'decide'
  | 'correctItem'
  | 'discardPreview'
  | 'exportDifferences'

/** Files of a comparison that share its queries. */
const CHUNK = 500
/** Other calls get their turn at least this often. */
const TURN_MS = 25

export const previewService: Pick<Handlers<typeof people>, Previewing> = {
  async startPreview(context, { grants, organizationId }) {
    const begun = performance.now()
    const paths = await Promise.all(grants.map((grant) => context.host.pathOf(grant.id)))
    const sources = collectFormFiles(paths)
    try {
      const files = await readAll(context, sources)
      if (files.length === 0)
        throw refuse('not-found', '所选文件里没有任免表（.lrmx、.lrm）。', { remedy: '换文件或文件夹。' })
      const preview: OpenPreview = {
        id: newId(),
        title: titleOf(grants),
        files,
        organizationId,
        elapsedMs: 0,
        books: null,
        kept: [],
        sources,
      }
      await compareAll(context, preview)
      preview.elapsedMs = Math.round(performance.now() - begun)
      keepPreview(context, preview)
      if (files.every((file) => !file.photo || file.photo.bytes)) sources.close()
      return toPreview(preview, await nextBatchNo(context.trx))
    } catch (error) {
      sources.close()
      throw error
    }
  },

  async preview(context, { id }) {
    return toPreview(previewOf(context, id), await nextBatchNo(context.trx))
  },

  async openPreview(context) {
    const preview = findPreview(context)
    return preview && toPreview(preview, await nextBatchNo(context.trx))
  },

  async previewItems(context, { id, outcome, offset, limit }) {
    const files = sortedFiles(previewOf(context, id).files, outcome)
    return { total: files.length, rows: files.slice(offset, offset + limit).map(toItem) }
  },

  async decide(context, { id, index, action, choices }) {
    const file = fileOf(previewOf(context, id), index)
    decide(file, action, choices)
    return toItem(file)
  },

  async correctItem(context, { id, index, tag, text }) {
    const preview = previewOf(context, id)
    const file = fileOf(preview, index)
    const element = elementOf(tag)
    const evaluation = await evaluationOf(context, preview, seenOf(preview.files.filter((it) => it !== file)))
    const reading = { units: evaluation.units, today: todayOf(context) }
    if (!(file.sheet ? correctPerson(file, tag, text, reading) : element && correctFile(file, tag, text)))
      throw refuse('invalid-input', `这个文件的“${element?.label ?? tag}”不能在此改正。`, {
        remedy: '在原文件中改好后重新比对。',
      })
    await evaluateFiles(evaluation, [file])
    return toItem(file)
  },

  async discardPreview(context, { id }) {
    if (findPreview(context)?.id === id) closePreview(context)
    return {}
  },

  async exportDifferences(context, { id, grant }) {
    const preview = previewOf(context, id)
    const rows = differenceRows(preview.files)
    await writeChosenFile(await context.host.pathOf(grant.id), csvBytes(rows))
    return { rows: rows.length - 1 }
  },
}

function titleOf(grants: readonly Grant[]): string {
  const first = grants[0]?.name ?? ''
  return grants.length > 1 ? `${first} 等 ${grants.length} 个` : first
}

async function readAll(
  context: TaskContext,
  sources: ReturnType<typeof collectFormFiles>,
): Promise<IncomingFile[]> {
  const files: IncomingFile[] = []
  const budget = { left: PHOTO_BUDGET }
  const list = []
  for await (const source of sources) list.push(source)
  let turn = performance.now()
  for (const source of list) {
    files.push(await readFile(source, files.length, budget))
    if (performance.now() - turn < TURN_MS) continue
    context.progress({ done: files.length, total: list.length, message: '读取文件' })
    await context.step()
    turn = performance.now()
  }
  return files
}

export async function compareAll(context: TaskContext, preview: OpenPreview): Promise<void> {
  const { files } = preview
  const evaluation = await evaluationOf(context, preview, new SeenInBatch())
  for (let from = 0; from < files.length; from += CHUNK) {
    await evaluateFiles(evaluation, files.slice(from, from + CHUNK))
    context.progress({
      done: Math.min(from + CHUNK, files.length),
      total: files.length,
      message: '与库内比对',
    })
    await context.step()
  }
}

async function evaluationOf(context: Context, preview: OpenPreview, seen: SeenInBatch) {
  const { trx } = context
  const units = await loadUnits(trx)
  const fallbackUnit = units.find(preview.organizationId)?.name ?? ''
  return { trx, units, seen, files: preview.files, fallbackUnit, today: todayOf(context) }
}

function seenOf(files: readonly IncomingFile[]): SeenInBatch {
  const seen = new SeenInBatch()
  for (const file of files) seen.addFile(file)
  return seen
}

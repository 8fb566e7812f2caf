import { insertBatch, nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { recordBatchStep } from '#electron/platform/steps/record-step'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { writeChanged } from './commit-change'
import { type CommitRun, writeCreated } from './commit-create'
import { writeKept } from './commit-kept'
import { findCandidates } from './match.repository'
import { findHeads, lastPositions } from './people.repository'
import { todayOf } from './person-state'
import { closePreview, type IncomingFile, type OpenPreview, previewOf } from './preview'
import { keysOfCandidate, keysOfFile, matchAmong, spellingsOf } from './preview-match'
import { deedOf, keptNow, matchedIdOf } from './preview-view'
import { closeBooks, findBooks } from './sheet-books'
import { loadUnits } from './units.repository'

/** People written with one round of statements: few enough that their rows are gone before they age in memory. */
const CHUNK = 150

/** Does exactly what the preview shows, in the one transaction of the call, as a batch that can be undone. */
export const commitService: Pick<Handlers<typeof people>, 'commitPreview'> = {
  async commitPreview(context, { id }) {
    const preview = previewOf(context, id)
    const created = preview.files.filter((file) => deedOf(file) === 'create')
    const changed = preview.files.filter((file) => deedOf(file) === 'change')
    const keeping = keptNow(preview)
    if (created.length + changed.length + keeping.length === 0)
      throw refuse('invalid-input', '没有要写入的人。', { remedy: '至少选一人写入，或关闭比对。' })
    await refuseStale(context, created, changed)
    const { run, batchNo } = await openBatch(context, preview, created.length, changed.length)
    const total = created.length + changed.length
    const follow = async (done: number) => {
      await context.record()
      context.progress({ done, total, message: '写入' })
      await context.step()
    }
    for (let from = 0; from < created.length; from += CHUNK) {
      await writeCreated(run, created.slice(from, from + CHUNK))
      await follow(Math.min(from + CHUNK, created.length))
    }
    for (let from = 0; from < changed.length; from += CHUNK) {
      await writeChanged(run, changed.slice(from, from + CHUNK))
      await follow(created.length + Math.min(from + CHUNK, changed.length))
    }
    const kept = await writeKept(run, keeping)
    context.onCommit(() => closeBoth(context, preview))
    return { batchNo, created: created.length, changed: changed.length, kept }
  },
}

/** The workbooks have served with their preview. */
function closeBoth(context: TaskContext, preview: OpenPreview): void {
  closePreview(context)
  if (preview.books && findBooks(context)?.id === preview.books.id) closeBooks(context)
}

async function openBatch(
  context: TaskContext,
  preview: OpenPreview,
  created: number,
  changed: number,
): Promise<{ run: CommitRun; batchNo: number }> {
  const { trx, now, caller } = context
  const batchId = newId()
  const batchNo = await nextBatchNo(trx)
  await insertBatch(trx, {
    id: batchId,
    no: batchNo,
    kind: 'import',
    title: preview.title,
    created_at: now,
    account_id: caller.accountId,
    account_name: caller.name,
    created_count: created,
    changed_count: changed,
    undone_at: null,
  })
  await recordBatchStep(context, batchId, batchTitle(preview, created + changed))
  context.note({
    targetKind: 'batch',
    targetId: batchId,
    targetName: `第 ${batchNo} 批次`,
    batchId,
    changes: [{ field: '来源', before: '', after: preview.title }],
  })
  const run: CommitRun = {
    context,
    units: await loadUnits(trx),
    organizationId: preview.organizationId,
    batchId,
    today: todayOf(context),
    positions: await lastPositions(trx),
  }
  return { run, batchNo }
}

function batchTitle(preview: OpenPreview, people: number): string {
  const kept = keptNow(preview)
  const parts = [
    ...(people > 0 ? [`${people} 人`] : []),
    ...(kept.length > 0 ? [`整表 ${kept.length} 张`] : []),
  ]
  return `导入${preview.title}：${parts.join('，')}`
}

/** Refuses when the records are no longer what the preview was compared with. */
async function refuseStale(
  context: TaskContext,
  created: readonly IncomingFile[],
  changed: readonly IncomingFile[],
): Promise<void> {
  const ids = changed.map((file) => matchedIdOf(file) ?? '')
  const twice = changed.find((file, index) => ids.indexOf(matchedIdOf(file) ?? '') < index)
  if (twice)
    throw refuse('conflict', `有两个文件要改同一人，其一是“${twice.fileName}”。`, {
      remedy: '其中一个选“不写入”。',
    })
  const heads = new Map((await findHeads(context.trx, ids)).map((head) => [head.id, head]))
  const stale = changed.filter((file) => {
    const head = heads.get(matchedIdOf(file) ?? '')
    return !head || head.removed_at !== null || head.version !== file.comparedVersion
  })
  const appeared = await appearedSince(context, created)
  const names = [...stale, ...appeared].map((file) => file.name || file.fileName)
  if (names.length === 0) return
  const told = `${names.slice(0, 5).join('、')}${names.length > 5 ? ` 等 ${names.length} 人` : ''}`
  throw refuse('conflict', `${told}在比对之后被改过，没有写入。`, { remedy: '重新比对后再写入。' })
}

/** Files about people who were not on record at the comparison and are now. */
async function appearedSince(
  context: TaskContext,
  created: readonly IncomingFile[],
): Promise<IncomingFile[]> {
  const appeared: IncomingFile[] = []
  for (let from = 0; from < created.length; from += CHUNK) {
    const files = created.slice(from, from + CHUNK).filter((file) => file.action === 'write')
    const keys = files.map((file) => keysOfFile(file))
    const candidates = await findCandidates(context.trx, {
      numbers: spellingsOf(keys.flatMap((it) => it?.number ?? [])),
      names: [...new Set(keys.flatMap((it) => it?.name ?? []))],
    })
    if (candidates.length === 0) continue
    const names = new Set(candidates.map((it) => it.name_key))
    const numbers = new Set(candidates.map((it) => keysOfCandidate(it).number))
    files.forEach((file, index) => {
      const own = keys[index]
      if (!own || !(names.has(own.name) || numbers.has(own.number))) return
      if (matchAmong(own, candidates, file.sheet !== null).kind !== 'none') appeared.push(file)
    })
  }
  return appeared
}

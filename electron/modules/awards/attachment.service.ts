import { readFile, stat } from 'node:fs/promises'
import { photosOnFile } from '#electron/modules/people/index'
import { writeAtomically } from '#electron/platform/database/files'
import { sizeProblem } from '#electron/platform/evidence/file-size'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Nomination } from '#shared/modules/awards/nomination'
import { editHindrance, missingMaterials } from '#shared/modules/awards/rules'
import type { Grant } from '#shared/values/id'
import {
  type AttachmentRecord,
  attachmentOf,
  attachmentRecords,
  blobBytes,
  deleteAttachments,
  dropUnusedBlobs,
  keepBlobs,
  updateAttachment,
} from './attachment.repository'
import { keepAttachments, type OfferedAttachment, prepareAttachment } from './attachments'
import { loadCycle } from './cycle.repository'
import { findNomination, loadNomination, updateNomination } from './nomination.repository'
import { preparedPhoto, WHOLE_PICTURE } from './nomination-photo'
import { categoryOf } from './nomination-sound'
import { noteNomination, photoColumns, requireFree } from './nominations'

type Job =
  | 'addAttachments'
  | 'saveAttachment'
  | 'removeAttachment'
  | 'attachment'
  | 'saveAttachmentFile'
  | 'setNominationPhoto'
  | 'nominationPhoto'

/** Files and the photo of one nomination. They can be changed whenever its form can. */
export const attachmentService: Pick<Handlers<typeof awards>, Job> = {
  async addAttachments(context, { id, material, grants }) {
    const { cycle, nomination } = await nominationToEdit(context, id)
    requireMaterial(cycle, nomination, material)
    const offered: OfferedAttachment[] = []
    const refused: { name: string; reason: string }[] = []
    for (const [index, grant] of grants.entries()) {
      context.progress({ done: index, total: grants.length, message: `读取 ${grant.name}` })
      await context.step()
      const file = await readGranted(context, grant)
      if ('reason' in file) refused.push({ name: grant.name, reason: file.reason })
      else offered.push({ material, file })
    }
    const kept = await keepAttachments(context.trx, id, offered)
    await touch(context, id)
    const words = kept.added.map((it) => it.title).join('、')
    if (words !== '')
      noteNomination(context, cycle, nomination, [
        { field: materialLabel(cycle, nomination, material), before: '', after: words },
      ])
    return { added: kept.added, refused: [...refused, ...kept.refused] }
  },

  async saveAttachment(context, { id, attachmentId, material, title }) {
    const { cycle, nomination } = await nominationToEdit(context, id)
    const file = await fileOf(context, id, attachmentId)
    requireMaterial(cycle, nomination, material)
    const others = nomination.attachments.filter((it) => it.id !== attachmentId)
    requireEnough(cycle, nomination, [...others, { material }])
    await updateAttachment(context.trx, attachmentId, { material, title })
    await touch(context, id)
    const words = (of: { material: string; title: string }) =>
      `${materialLabel(cycle, nomination, of.material)}：${of.title}`
    noteNomination(context, cycle, nomination, [
      { field: '附件', before: words(file), after: words({ material, title }) },
    ])
    return attachmentOf({ ...file, material, title })
  },

  async removeAttachment(context, { id, attachmentId }) {
    const { cycle, nomination } = await nominationToEdit(context, id)
    const file = await fileOf(context, id, attachmentId)
    requireEnough(
      cycle,
      nomination,
      nomination.attachments.filter((it) => it.id !== attachmentId),
    )
    await deleteAttachments(context.trx, [attachmentId])
    await dropUnusedBlobs(context.trx, [file.hash])
    await touch(context, id)
    noteNomination(context, cycle, nomination, [
      { field: materialLabel(cycle, nomination, file.material), before: file.title, after: '' },
    ])
    return {}
  },

  async attachment(context, { id, attachmentId }) {
    const file = await fileOf(context, id, attachmentId)
    await noteFile(context, id, file)
    const bytes = await blobBytes(context.trx, file.hash)
    return { mime: file.mime, title: file.title, base64: Buffer.from(bytes).toString('base64') }
  },

  async saveAttachmentFile(context, { id, attachmentId, grant }) {
    const file = await fileOf(context, id, attachmentId)
    await noteFile(context, id, file)
    const path = await context.host.pathOf(grant.id)
    const bytes = await blobBytes(context.trx, file.hash)
    await context.record()
    await writeAtomically(path, bytes)
    return {}
  },

  async setNominationPhoto(context, { id, photo }) {
    const { trx, now, caller } = context
    const { cycle, nomination } = await nominationToEdit(context, id)
    const chosen = photo.from === 'none' ? null : await chosenPhoto(context, nomination, photo)
    if (chosen) await keepBlobs(trx, [chosen])
    await updateNomination(trx, id, {
      ...photoColumns(chosen),
      changed_at: now,
      changed_by: caller.accountId,
    })
    if (nomination.photoHash !== null) await dropUnusedBlobs(trx, [nomination.photoHash])
    noteNomination(context, cycle, nomination, [
      { field: '照片', before: nomination.photoHash === null ? '' : '有', after: chosen ? '有' : '' },
    ])
    return loadNomination(trx, id)
  },

  async nominationPhoto({ trx }, { id }) {
    const row = await findNomination(trx, id)
    if (row.photo_hash === null) return null
    const bytes = await blobBytes(trx, row.photo_hash)
    return {
      mime: row.photo_mime,
      base64: Buffer.from(bytes).toString('base64'),
      crop: row.photo_crop === '' ? WHOLE_PICTURE : JSON.parse(row.photo_crop),
    }
  },
}

async function nominationToEdit(
  { trx }: Context,
  id: string,
): Promise<{ cycle: Cycle; nomination: Nomination }> {
  const nomination = await loadNomination(trx, id)
  const cycle = await loadCycle(trx, nomination.cycleId)
  requireFree(editHindrance(cycle, nomination.state))
  return { cycle, nomination }
}

async function touch({ trx, now, caller }: Context, id: string): Promise<void> {
  await updateNomination(trx, id, { changed_at: now, changed_by: caller.accountId })
}

async function fileOf({ trx }: Context, id: string, attachmentId: string): Promise<AttachmentRecord> {
  const file = (await attachmentRecords(trx, id)).find((it) => it.id === attachmentId)
  if (file) return file
  throw refuse('not-found', '找不到这个附件，可能已被删去。', { remedy: '刷新后再看。' })
}

/** Looking at a file is on record with its name. */
async function noteFile(context: Context, id: string, file: AttachmentRecord): Promise<void> {
  const nomination = await findNomination(context.trx, id)
  const { title } = await loadCycle(context.trx, nomination.cycle_id)
  const name = `${nomination.name}：${file.title}`
  noteNomination(context, { title }, { ...nomination, name }, [])
}

function requireMaterial(cycle: Cycle, { category }: Nomination, material: string): void {
  const { materials, label } = categoryOf(cycle.content, category)
  if (material === '' || materials.some((it) => it.key === material)) return
  throw refuse('invalid-input', `“${label}”不要求这种材料。`, {
    field: 'material',
    remedy: '归到“其他材料”。',
  })
}

/** What has been handed in stays complete: its last file of a required material goes only after 退回补正. */
function requireEnough(
  cycle: Cycle,
  { state, category }: Nomination,
  left: readonly { material: string }[],
): void {
  if (state !== 'entered') return
  const [missing] = missingMaterials(categoryOf(cycle.content, category).materials, left)
  if (missing)
    throw refuse('conflict', `已受理的申报必须有“${missing.label}”。`, {
      remedy: '先添加新的再删去旧的，或先“退回补正”。',
    })
}

function materialLabel(cycle: Cycle, { category }: Nomination, material: string): string {
  const { materials } = categoryOf(cycle.content, category)
  return materials.find((it) => it.key === material)?.label ?? '其他材料'
}

/** Reads no more than the largest file that is kept. */
async function readGranted(context: Context, grant: Grant): ReturnType<typeof prepareAttachment> {
  const path = await context.host.pathOf(grant.id)
  const size = await stat(path).then(
    (it) => it.size,
    () => null,
  )
  if (size === null) return { reason: '打不开。看文件是否还在，是否被别的程序占用。' }
  const problem = sizeProblem(size)
  return problem === ''
    ? prepareAttachment(grant.name, new Uint8Array(await readFile(path)))
    : { reason: problem }
}

async function chosenPhoto(
  context: Context,
  { personId, name }: Nomination,
  photo: { from: 'record' } | { from: 'picture'; grant: Grant },
) {
  if (photo.from === 'picture')
    return preparedPhoto(await context.host.pathOf(photo.grant.id), photo.grant.name)
  const onFile = personId === null ? undefined : (await photosOnFile(context.trx, [personId])).get(personId)
  if (onFile) return onFile
  throw refuse(
    'not-found',
    personId === null ? `“${name}”没有关联在册人员。` : `“${name}”的档案里没有照片。`,
    {
      remedy: '从文件选一张照片。',
    },
  )
}

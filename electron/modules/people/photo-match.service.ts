import { insertBatch, nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import { collectPictures, type PictureFiles } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { recordBatchStep } from '#electron/platform/steps/record-step'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { PHOTO_OUTCOMES } from '#shared/modules/people/contract-photos'
import { readPhotoName } from '#shared/modules/people/rules'
import { findBearer, findBearers } from './photo-match.repository'
import {
  closePhotos,
  findPhotos,
  type IncomingPicture,
  isDue,
  keepOpenPhotos,
  type OpenPhotos,
  outcomeOf,
  photosOf,
  pictureOf,
  toMatch,
  toPhotoPreview,
} from './photo-match-open'
import { readPicture, readPictureAgain } from './photo-match-read'
import { bearerOf } from './photo-match-who'
import { writePhotos } from './photo-match-write'
import { spellingsOf } from './preview-match'
import { loadUnits } from './units.repository'

type Matching =
  | 'matchPhotos'
  | 'openPhotos'
  | 'photoMatches'
  | 'incomingPhoto'
  | 'decidePhoto'
  | 'discardPhotos'
  | 'commitPhotos'

/** Photos that share one round of statements. */
const CHUNK = 50

/** Photos from a folder or archive: matched by their names, looked at, then written as one batch. */
export const photoMatchService: Pick<Handlers<typeof people>, Matching> = {
  async matchPhotos(context, { grants }) {
    const paths = await Promise.all(grants.map((grant) => context.host.pathOf(grant.id)))
    const files = await collectPictures(paths)
    try {
      if (files.sources.length === 0)
        throw refuse('not-found', '所选文件里没有照片（.jpg、.png、.bmp）。', { remedy: '换文件或文件夹。' })
      const title = grants.length > 1 ? `${grants[0]?.name} 等 ${grants.length} 个` : (grants[0]?.name ?? '')
      const open = { key: newId(), title, files, pictures: await readAll(context, files) }
      await matchAll(context, open.pictures)
      keepOpenPhotos(context, open)
      return toPhotoPreview(open, await nextBatchNo(context.trx))
    } catch (error) {
      files.close()
      throw error
    }
  },

  async openPhotos(context) {
    const open = findPhotos(context)
    return open && toPhotoPreview(open, await nextBatchNo(context.trx))
  },

  async photoMatches(context, { key, outcome, offset, limit }) {
    const units = await loadUnits(context.trx)
    const order = (it: IncomingPicture) => PHOTO_OUTCOMES.indexOf(outcomeOf(it))
    const found = photosOf(context, key)
      .pictures.filter((it) => outcome === null || outcomeOf(it) === outcome)
      .toSorted((a, b) => order(a) - order(b) || a.index - b.index)
    return {
      total: found.length,
      rows: found.slice(offset, offset + limit).map((it) => toMatch(it, units)),
    }
  },

  async incomingPhoto(context, { key, index }) {
    const picture = pictureOf(photosOf(context, key), index)
    const bytes = await readPictureAgain(picture)
    return bytes && picture.photo
      ? `data:${picture.photo.mime};base64,${Buffer.from(bytes).toString('base64')}`
      : ''
  },

  async decidePhoto(context, { key, index, take, personId }) {
    const picture = pictureOf(photosOf(context, key), index)
    if (!picture.photo)
      throw refuse('invalid-input', `“${picture.source.name}”不能写入：${picture.how}。`, {
        remedy: '换一张照片后重新比对。',
      })
    if (personId !== undefined) {
      const person = personId === null ? null : ((await findBearer(context.trx, personId)) ?? null)
      if (personId !== null && !person)
        throw refuse('not-found', '找不到此人，可能已移入回收站。', { remedy: '另选一人。' })
      picture.person = person
      picture.take = person !== null
      picture.how = person ? '手工指定' : picture.how
    }
    if (take !== undefined) picture.take = take
    return toMatch(picture, await loadUnits(context.trx))
  },

  async discardPhotos(context, { key }) {
    if (findPhotos(context)?.key === key) closePhotos(context)
    return {}
  },

  async commitPhotos(context, { key }) {
    const open = photosOf(context, key)
    const due = open.pictures.filter(isDue)
    if (due.length === 0)
      throw refuse('invalid-input', '没有要写入的照片。', { remedy: '至少选一张写入，或关闭比对。' })
    refuseTwice(due)
    const { batchId, batchNo } = await openBatch(context, open, due.length)
    for (let from = 0; from < due.length; from += CHUNK) {
      await writePhotos(context, batchId, due.slice(from, from + CHUNK))
      await context.record()
      context.progress({ done: Math.min(from + CHUNK, due.length), total: due.length, message: '写入照片' })
      await context.step()
    }
    context.onCommit(() => closePhotos(context))
    return { batchNo, changed: due.length }
  },
}

async function readAll(context: TaskContext, { sources }: PictureFiles): Promise<IncomingPicture[]> {
  const pictures: IncomingPicture[] = []
  for (const [index, source] of sources.entries()) {
    const read = await readPicture(source)
    pictures.push({ index, source, ...read, person: null, candidates: [], take: false })
    context.progress({ done: index + 1, total: sources.length, message: '读取照片' })
    await context.step()
  }
  return pictures
}

/** A second picture of somebody waits for a decision; the first one stands. */
async function matchAll(context: TaskContext, pictures: readonly IncomingPicture[]): Promise<void> {
  const units = await loadUnits(context.trx)
  const named = pictures.filter((it) => it.photo).map((it) => ({ it, name: readPhotoName(it.source.name) }))
  const bearers = await findBearers(context.trx, {
    numbers: spellingsOf(named.map(({ name }) => name.number)),
    names: [...new Set(named.flatMap(({ name }) => name.names))],
  })
  const taken = new Map<string, IncomingPicture>()
  for (const { it, name } of named) {
    const bearer = bearerOf(name, bearers, units)
    it.how = bearer.how
    if (bearer.kind === 'several') it.candidates = bearer.who
    if (bearer.kind !== 'one') continue
    const earlier = taken.get(bearer.who.id)
    if (earlier) {
      it.candidates = [bearer.who]
      it.how = `与“${earlier.source.name}”是同一人`
      continue
    }
    taken.set(bearer.who.id, it)
    it.person = bearer.who
    it.take = outcomeOf(it) !== 'same'
  }
}

function refuseTwice(due: readonly IncomingPicture[]): void {
  const ids = due.map((it) => it.person?.id)
  const twice = due.find((it, index) => ids.indexOf(it.person?.id) < index)
  if (twice)
    throw refuse('conflict', `${twice.person?.name}有两张照片要写入，其一是“${twice.source.name}”。`, {
      remedy: '其中一张选“不写入”。',
    })
}

async function openBatch(context: TaskContext, open: OpenPhotos, changed: number) {
  const { trx, now, caller } = context
  const batchId = newId()
  const batchNo = await nextBatchNo(trx)
  const title = `照片 ${changed} 张：${open.title}`
  await insertBatch(trx, {
    id: batchId,
    no: batchNo,
    kind: 'photos',
    title,
    created_at: now,
    account_id: caller.accountId,
    account_name: caller.name,
    created_count: 0,
    changed_count: changed,
    undone_at: null,
  })
  await recordBatchStep(context, batchId, title)
  context.note({
    targetKind: 'batch',
    targetId: batchId,
    targetName: `第 ${batchNo} 批次`,
    batchId,
    changes: [{ field: '来源', before: '', after: open.title }],
  })
  return { batchId, batchNo }
}

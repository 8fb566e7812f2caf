import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { defaultCrop, photoDimensions, sniffPhoto } from '#electron/platform/formats/photo'
import { stripMetadata } from '#electron/platform/formats/photo-metadata'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { completenessOf, PHOTO_LABEL } from '#shared/modules/people/rules'
import type { Photo } from '#shared/modules/people/schema'
import { touchPerson } from './people.repository'
import { type PersonState, stateToChange } from './person-state'
import { keepPhotos, photoSizes, type StoredPhoto } from './photo.repository'
import { recordPeopleStep } from './undo-step'

const MOST_BYTES = 20 * 1024 * 1024

/** A picture ready to be kept: metadata off, its hash, the 4:5 part in its middle. Null for what is no picture. */
export function preparePhoto(bytes: Uint8Array): { photo: StoredPhoto; crop: Photo['crop'] } | null {
  const mime = sniffPhoto(bytes)
  if (!mime) return null
  const clean = stripMetadata(bytes).bytes
  const hash = createHash('sha256').update(clean).digest('hex')
  const size = photoDimensions(clean)
  const crop = size ? defaultCrop(size.width, size.height) : { x: 0, y: 0, width: 1, height: 1 }
  return { photo: { hash, mime, bytes: clean }, crop }
}

/** How a photo is told in differences and history: `有，120 KB`, '' without one. */
export function photoText(bytes: number): string {
  return bytes > 0 ? `有，${Math.max(1, Math.round(bytes / 1024))} KB` : ''
}

export const photoService: Pick<Handlers<typeof people>, 'setPhoto' | 'cropPhoto'> = {
  async setPhoto(context, { id, version, grant }) {
    const state = await stateToChange(context, id, version)
    const prepared = grant ? await readPicture(await context.host.pathOf(grant.id), grant.name) : null
    if (prepared) await keepPhotos(context.trx, [prepared.photo])
    const old = state.row.photo_hash ?? ''
    const before = (await photoSizes(context.trx, [old])).get(old) ?? 0
    await writePhoto(context, state, prepared?.photo.hash ?? null, prepared?.crop ?? null)
    await recordPhoto(
      context,
      state,
      prepared ? '更换' : '移除',
      prepared?.photo.hash ?? null,
      prepared?.crop ?? null,
    )
    note(context, state, photoText(before), photoText(prepared?.photo.bytes.length ?? 0))
    if (!prepared) return { version: version + 1, photo: null }
    const { hash, mime } = prepared.photo
    return { version: version + 1, photo: { hash, mime, crop: prepared.crop } }
  },

  async cropPhoto(context, { id, version, crop }) {
    const state = await stateToChange(context, id, version)
    if (state.row.photo_hash === null)
      throw refuse('conflict', `${state.row.name}没有照片。`, { remedy: '先选一张照片。' })
    if (crop.width <= 0 || crop.height <= 0 || outside(crop))
      throw refuse('invalid-input', '裁切框超出了照片。', { field: 'crop', remedy: '把框拉回照片之内。' })
    await writePhoto(context, state, state.row.photo_hash, crop)
    await recordPhoto(context, state, '裁切', state.row.photo_hash, crop)
    note(context, state, '原裁切', '新裁切')
    return { version: version + 1 }
  },
}

function outside({ x, y, width, height }: Photo['crop']): boolean {
  const slack = 0.001
  return x < -slack || y < -slack || x + width > 1 + slack || y + height > 1 + slack
}

async function writePhoto(
  context: Context,
  { row, content, texts }: PersonState,
  hash: string | null,
  crop: Photo['crop'] | null,
): Promise<void> {
  await touchPerson(context.trx, row.id, {
    version: row.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
    photo_hash: hash,
    photo_crop: cropText(crop),
    completeness: completenessOf({ content, texts, hasPhoto: hash !== null }).percent,
  })
}

async function recordPhoto(
  context: Context,
  { row }: PersonState,
  what: string,
  hash: string | null,
  crop: Photo['crop'] | null,
): Promise<void> {
  const patch = {
    id: row.id,
    name: row.name,
    version: { was: row.version, is: row.version + 1 },
    photo: { was: { hash: row.photo_hash, crop: row.photo_crop }, is: { hash, crop: cropText(crop) } },
  }
  await recordPeopleStep(context, `${what}${row.name}的照片`, [patch])
}

function cropText(crop: Photo['crop'] | null): string {
  return crop ? JSON.stringify(crop) : ''
}

function note(context: Context, { row }: PersonState, before: string, after: string): void {
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: row.name,
    changes: [{ field: PHOTO_LABEL, before, after }],
    recordVersion: row.version + 1,
  })
}

/** Reads no more than the largest picture that is taken. */
async function readPicture(path: string, name: string) {
  const file = await open(path, 'r').catch(() => null)
  if (!file) throw refuse('unreadable', `打不开“${name}”。`, { remedy: '看文件是否还在，再选一次。' })
  try {
    const { size } = await file.stat()
    if (size > MOST_BYTES)
      throw refuse('invalid-input', `“${name}”超过 20 MB。`, { remedy: '换一张小些的照片。' })
    const prepared = preparePhoto(new Uint8Array(await file.readFile()))
    if (prepared) return prepared
    throw refuse('invalid-input', `“${name}”不是 JPEG、PNG、BMP 图片。`, { remedy: '换一张照片。' })
  } finally {
    await file.close()
  }
}

import type { PictureFiles, PictureSource } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { PhotoMatch, PhotoOutcome, PhotoPreview } from '#shared/modules/people/contract-photos'
import type { Photo } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import type { PhotoBearer } from './photo-match.repository'
import type { Units } from './units'

/** One picture of an open comparison; its bytes are read again when they are shown or written. */
export type IncomingPicture = {
  index: number
  source: PictureSource
  /** Null for what is no picture. */
  photo: { hash: string; mime: Photo['mime']; crop: Photo['crop'] } | null
  how: string
  person: PhotoBearer | null
  candidates: PhotoBearer[]
  take: boolean
}

export type OpenPhotos = { key: string; title: string; files: PictureFiles; pictures: IncomingPicture[] }

const KEY = 'people.photos'

export function findPhotos({ session }: Pick<Context, 'session'>): OpenPhotos | null {
  return (session.get(KEY) as OpenPhotos | undefined) ?? null
}

export function photosOf(context: Context, key: string): OpenPhotos {
  const open = findPhotos(context)
  if (open?.key !== key) throw refuse('not-found', '这次照片比对已关闭。', { remedy: '重新选照片。' })
  return open
}

export function pictureOf({ pictures }: OpenPhotos, index: number): IncomingPicture {
  const picture = pictures[index]
  if (!picture) throw refuse('not-found', '这次比对里没有这张照片。', { remedy: '刷新后再选。' })
  return picture
}

/** Puts a comparison in the place of the one that was open. */
export function keepOpenPhotos(context: Pick<Context, 'session'>, open: OpenPhotos): void {
  closePhotos(context)
  context.session.set(KEY, open)
}

export function closePhotos(context: Pick<Context, 'session'>): void {
  findPhotos(context)?.files.close()
  context.session.delete(KEY)
}

export function outcomeOf({ photo, person, candidates }: IncomingPicture): PhotoOutcome {
  if (!photo) return 'wrong'
  if (!person) return candidates.length > 0 ? 'doubtful' : 'none'
  if (person.photo_hash === null) return 'new'
  return person.photo_hash === photo.hash ? 'same' : 'replace'
}

/** Whether the commit writes it. */
export function isDue(picture: IncomingPicture): boolean {
  return picture.take && (outcomeOf(picture) === 'new' || outcomeOf(picture) === 'replace')
}

export function toMatch(picture: IncomingPicture, units: Units): PhotoMatch {
  const { index, source, how, person, candidates, photo } = picture
  return {
    index,
    fileName: source.name,
    outcome: outcomeOf(picture),
    how,
    person: person && described(person, units),
    candidates: candidates.map((it) => described(it, units)),
    take: isDue(picture),
    crop: photo?.crop ?? null,
    bytes: source.bytes,
  }
}

function described(it: PhotoBearer, units: Units) {
  return { id: it.id as PersonId, name: it.name, unit: units.name(it.organization_id ?? ''), birth: it.birth }
}

export function toPhotoPreview({ key, title, pictures }: OpenPhotos, nextBatchNo: number): PhotoPreview {
  const counts: PhotoPreview['counts'] = { wrong: 0, doubtful: 0, none: 0, replace: 0, new: 0, same: 0 }
  for (const picture of pictures) counts[outcomeOf(picture)] += 1
  return {
    key,
    title,
    all: pictures.length,
    counts,
    willWrite: pictures.filter(isDue).length,
    nextBatchNo,
  }
}

import {
  FormatError,
  PICTURE_BYTES,
  type PictureSource,
  photoDimensions,
} from '#electron/platform/formats/index'
import { preparePhoto } from './photo.service'
import type { IncomingPicture } from './photo-match-open'

type ReadPicture = Pick<IncomingPicture, 'photo' | 'how'>

/** Looks at one picture; whatever is wrong with it becomes its reason. */
export async function readPicture(source: PictureSource): Promise<ReadPicture> {
  if (source.problem) return wrong(source.problem.message)
  if (source.bytes > PICTURE_BYTES) return wrong('超过 20 MB，换一张小些的照片')
  try {
    const bytes = await source.read()
    if (bytes.length === 0) return wrong('文件是空的')
    const prepared = preparePhoto(bytes)
    if (!prepared) return wrong('不是 JPEG、PNG、BMP 图片，另存为 JPEG 后再选')
    if (!photoDimensions(prepared.photo.bytes)) return wrong('图片已损坏，读不出宽高')
    const { photo, crop } = prepared
    return { photo: { hash: photo.hash, mime: photo.mime, crop }, how: '' }
  } catch (error) {
    if (error instanceof FormatError) return wrong(error.problem.message)
    if (error instanceof Error && 'code' in error) return wrong('文件打不开')
    throw error
  }
}

function wrong(how: string): ReadPicture {
  return { photo: null, how }
}

/** The picture with its metadata off, once more; null when the file is no longer what was compared. */
export async function readPictureAgain({ source, photo }: IncomingPicture): Promise<Uint8Array | null> {
  if (!photo) return null
  const bytes = await source.read().catch(() => null)
  const prepared = bytes && preparePhoto(bytes)
  return prepared && prepared.photo.hash === photo.hash ? prepared.photo.bytes : null
}

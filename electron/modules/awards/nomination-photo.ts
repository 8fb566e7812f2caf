import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { defaultCrop, photoDimensions, sniffPhoto } from '#electron/platform/formats/photo'
import { stripMetadata } from '#electron/platform/formats/photo-metadata'
import { refuse } from '#shared/ipc/reply'
import type { PhotoCrop } from '#shared/modules/awards/nomination'

const MOST_BYTES = 10 * 1024 * 1024
export const WHOLE_PICTURE: PhotoCrop = { x: 0, y: 0, width: 1, height: 1 }

type PreparedPhoto = { hash: string; mime: string; bytes: Uint8Array; crop: PhotoCrop }

/** A picture ready to stand on the form: metadata off, the 4:5 part in its middle. Refuses what is no picture. */
export async function preparedPhoto(path: string, name: string): Promise<PreparedPhoto> {
  const file = await stat(path).catch(() => null)
  if (!file) throw refuse('unreadable', `打不开“${name}”。`, { remedy: '看文件是否还在，再选一次。' })
  if (file.size > MOST_BYTES)
    throw refuse('invalid-input', `“${name}”超过 10 MB。`, { remedy: '换一张小些的照片。' })
  const bytes = new Uint8Array(await readFile(path))
  const mime = sniffPhoto(bytes)
  const size = photoDimensions(bytes)
  if (!mime || !size)
    throw refuse('invalid-input', `“${name}”不是 JPEG、PNG、BMP 图片。`, { remedy: '换一张照片。' })
  const clean = stripMetadata(bytes).bytes
  const hash = createHash('sha256').update(clean).digest('hex')
  return { hash, mime, bytes: clean, crop: defaultCrop(size.width, size.height) }
}

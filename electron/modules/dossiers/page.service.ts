import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { isDamaged } from '#electron/platform/store/page-store'
import type { Plain } from '#electron/platform/store/sealing'
import { RefusalError, refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { MOST_THUMBNAIL_BYTES } from '#shared/modules/dossiers/page'
import { keepImages } from './kept-images'
import { findPage, type PageRecord, pagesById, pagesOf, placeOfPage, setThumbnail } from './page.repository'
import { bestOf, correctedOf, gatedPage, type ImageOfPage, originalOf, pageOfRow } from './pages'
import { logReading, requireReadable } from './reading-gate'

type Job = 'pages' | 'pageImage' | 'thumbnails' | 'keepThumbnail'

/** Page images on their way to whoever may see them. */
export const pageService: Pick<Handlers<typeof dossiers>, Job> = {
  async pages(context, { dossierId, materialId }) {
    const rows = await pagesOf(context.trx, dossierId, materialId)
    // Whoever sees catalogues sees how many pages there are; others need leave to read these.
    if (!context.caller.rights.has('dossiers.see')) await requireReadable(context, rows.map(gatedPage))
    return rows.map(pageOfRow)
  },

  async pageImage(context, { id, image }) {
    const row = await findPage(context.trx, id)
    const pass = await requireReadable(context, gatedPage(row))
    const wanted = wantedOf(row, image)
    if (!wanted) throw refuse('not-found', '这一页没有这种图像。', { remedy: '刷新后再看，或改看扫描原件。' })
    const { mime, width, height } = wanted
    const bytes = await readNamed(context, row, wanted.hash)
    if (image !== 'thumbnail') await logReading(context, [row], 'view', 0, pass.permitId)
    return { mime, width, height, bytes }
  },

  async thumbnails(context, { ids }) {
    const rows = await pagesById(context.trx, ids)
    if (rows.length > 0) await requireReadable(context, rows.map(gatedPage))
    const byId = new Map(rows.map((it) => [it.id, it]))
    return Promise.all(ids.map((id) => thumbnailOf(context, byId.get(id))))
  },

  async keepThumbnail(context, { id, version, bytes }) {
    const row = await findPage(context.trx, id)
    await requireReadable(context, gatedPage(row))
    if (row.version !== version) return {}
    if (bytes.length > MOST_THUMBNAIL_BYTES || bytes[0] !== 0xff || bytes[1] !== 0xd8)
      throw refuse('invalid-input', '缩略图不是小幅的 JPEG 图像。', { field: 'bytes' })
    const [kept] = await keepImages(context, [{ bytes }])
    if (kept) await setThumbnail(context.trx, id, kept.hash)
    return {}
  },
}

function wantedOf(
  row: PageRecord,
  image: 'original' | 'corrected' | 'best' | 'thumbnail',
): ImageOfPage | null {
  if (image === 'original') return originalOf(row)
  if (image === 'corrected') return correctedOf(row)
  if (image === 'best') return bestOf(row)
  return row.thumb_hash === null ? null : { hash: row.thumb_hash, mime: 'image/jpeg', width: 0, height: 0 }
}

/** The bytes; where they are damaged the refusal says of which page. */
async function readNamed({ store, trx }: Context, row: PageRecord, hash: string): Promise<Plain> {
  try {
    return await store.read(hash)
  } catch (error) {
    if (!isDamaged(error)) throw error
    const { message, remedy } = error.refusal
    throw new RefusalError('damaged', `${await placeOfPage(trx, row)}：${message}`, remedy ? { remedy } : {})
  }
}

/** One that cannot be read is as good as none: the window makes it again. */
async function thumbnailOf({ store }: Context, row: PageRecord | undefined): Promise<Plain | null> {
  if (!row || row.thumb_hash === null) return null
  try {
    return await store.read(row.thumb_hash)
  } catch (error) {
    if (isDamaged(error)) return null
    throw error
  }
}

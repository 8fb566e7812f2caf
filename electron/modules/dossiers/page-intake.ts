import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { PageStore, Stored } from '#electron/platform/store/page-store'
import { keepObjects } from '#electron/platform/store/store.repository'
import type { PageEdits } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { insertPages } from './page.repository'
import { lastPosition } from './scan.repository'

type ImageBytes = { bytes: Uint8Array; mime: 'image/jpeg' | 'image/png'; width: number; height: number }

/** A page on its way in: the image as scanned, where it came from, and a corrected image if there is one already. */
export type IncomingPage = ImageBytes & {
  dpi: number | null
  blank?: boolean
  corrected?: (ImageBytes & { edits: PageEdits }) | null
  /** Small JPEG of the page as it is shown, so that no window has to make one. */
  thumbnail?: Uint8Array
  /** The file it came from, with its folders, and the page in it for TIFF and PDF (from 1). */
  sourceName: string
  sourcePage?: number
  /** The TIFF or PDF itself, when the store has it (`store.put`, `keepObjects`). */
  sourceHash?: string | null
}

/** A page whose images lie in the store, though no row says so yet. */
export type SealedPage = {
  page: Omit<IncomingPage, 'bytes' | 'corrected' | 'thumbnail'>
  original: Stored
  thumbnail: Stored | null
  corrected: (Omit<ImageBytes, 'bytes'> & { edits: PageEdits; stored: Stored }) | null
}

export type PagePlace = { dossierId: DossierId; materialId: MaterialId | null; batchId?: string }

/**
 * Adds pages behind those the place has, in this order: seals the images, then writes the rows in the transaction of
 * the context. Whether the dossier may be changed is the caller's to ask. A long task calls `sealPages` outside and
 * `insertSealed` inside `write`, so that no transaction waits for the disk.
 */
export async function takePages(
  context: Context,
  place: PagePlace,
  images: readonly IncomingPage[],
): Promise<PageId[]> {
  return insertSealed(context, place, await sealPages(context.store, images))
}

/** Seals the images into the store; after it their bytes need not be held any longer. */
export async function sealPages(store: PageStore, images: readonly IncomingPage[]): Promise<SealedPage[]> {
  const stored = (await store.putMany(images.flatMap(filesOf))).values()
  const next = () => stored.next().value as Stored
  return images.map(({ bytes: _, corrected, thumbnail, ...page }) => {
    const original = next()
    const kept = corrected ? { ...imageOnly(corrected), stored: next() } : null
    return { page, original, corrected: kept, thumbnail: thumbnail ? next() : null }
  })
}

/** Its images in the order in which they are sealed. */
function filesOf({ bytes, corrected, thumbnail }: IncomingPage): Uint8Array[] {
  return [bytes, corrected?.bytes, thumbnail].filter((it) => it !== undefined)
}

function imageOnly({ mime, width, height, edits }: ImageBytes & { edits: PageEdits }) {
  return { mime, width, height, edits }
}

/** Writes the rows of sealed pages, and those of their images, behind the pages the place has. */
export async function insertSealed(
  { trx, now, caller }: Pick<Context, 'trx' | 'now' | 'caller'>,
  place: PagePlace,
  sealed: readonly SealedPage[],
): Promise<PageId[]> {
  if (sealed.length === 0) return []
  await keepObjects(trx, sealed.flatMap(storedOf), now)
  const last = await lastPosition(trx, place.dossierId, place.materialId)
  const rows = sealed.map((page, index) => ({
    ...rowOf(page, place),
    position: last + index + 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
  }))
  await insertPages(trx, rows)
  return rows.map((row) => row.id)
}

/** What the store keeps of a sealed page. */
export function storedOf({ original, corrected, thumbnail }: SealedPage): Stored[] {
  return [original, corrected?.stored, thumbnail].filter((it) => it !== undefined && it !== null)
}

function rowOf(sealed: SealedPage, { dossierId, materialId, batchId }: PagePlace) {
  return {
    id: newId() as PageId,
    version: 1,
    removed_at: null,
    dossier_id: dossierId,
    material_id: materialId,
    ...imageColumns(sealed),
    batch_id: batchId ?? null,
  }
}

/** What a page's row says of its images and where they came from. */
export function imageColumns({ page, original, corrected, thumbnail }: SealedPage) {
  return {
    mime: page.mime,
    original_hash: original.hash,
    width: page.width,
    height: page.height,
    dpi: page.dpi,
    size: original.size,
    blank: page.blank ? 1 : 0,
    corrected_hash: corrected?.stored.hash ?? null,
    corrected_mime: corrected?.mime ?? '',
    corrected_width: corrected?.width ?? 0,
    corrected_height: corrected?.height ?? 0,
    edits: corrected ? JSON.stringify(corrected.edits) : '',
    thumb_hash: thumbnail?.hash ?? null,
    source_hash: page.sourceHash ?? null,
    source_name: page.sourceName,
    source_page: page.sourcePage ?? 1,
  }
}

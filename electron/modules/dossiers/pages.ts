import { type Page, PageEdits } from '#shared/modules/dossiers/page'
import type { MaterialId, PageId } from '#shared/values/id'
import type { PageRecord } from './page.repository'
import type { GatedPage } from './reading-gate'

/** A page as the window knows it. */
export function pageOfRow(row: PageRecord): Page {
  return {
    id: row.id as PageId,
    version: row.version,
    materialId: row.material_id as MaterialId | null,
    no: row.position,
    mime: row.mime,
    width: row.width,
    height: row.height,
    dpi: row.dpi,
    size: row.size,
    blank: row.blank === 1,
    corrected: row.corrected_hash !== null,
    edits: row.edits === '' ? null : editsOf(row.edits),
    sourceName: row.source_name,
    sourcePage: row.source_page,
    replaced: row.replaced === 1,
    damage: row.damage,
  }
}

/** What was done to the corrected image, from the words kept with it. */
export function editsOf(kept: string): PageEdits {
  return PageEdits.parse(JSON.parse(kept))
}

/** One of a page's images as it lies in the store. */
export type ImageOfPage = { hash: string; mime: string; width: number; height: number }

/** The image as scanned. */
export function originalOf(
  row: Pick<PageRecord, 'original_hash' | 'width' | 'height'> & { mime: string },
): ImageOfPage {
  return { hash: row.original_hash, mime: row.mime, width: row.width, height: row.height }
}

type CorrectedColumns = Pick<
  PageRecord,
  'corrected_hash' | 'corrected_mime' | 'corrected_width' | 'corrected_height'
>

/** The corrected image beside it, null where there is none. */
export function correctedOf(row: CorrectedColumns): ImageOfPage | null {
  if (row.corrected_hash === null) return null
  return {
    hash: row.corrected_hash,
    mime: row.corrected_mime,
    width: row.corrected_width,
    height: row.corrected_height,
  }
}

/** The corrected image where there is one, else the scanned one. */
export function bestOf(row: PageRecord): ImageOfPage {
  return correctedOf(row) ?? originalOf(row)
}

/** What the gate asks about a page. */
export function gatedPage(row: PageRecord): GatedPage {
  return { id: row.id, dossierId: row.dossier_id, materialId: row.material_id }
}

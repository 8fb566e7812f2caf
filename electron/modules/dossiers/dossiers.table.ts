import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { LooseState } from '#shared/modules/dossiers/loose'

/** One personnel dossier (A38). */
export interface DossierTable extends Kept {
  person_id: string
  number: string
  /** `number` so that 9 sorts before 10. */
  number_key: string
  originals: number
  duplicates: number
  cabinet: string
  shelf: string
  received_on: string
  received_from: string
  note: string
  state: DossierState
  whereabouts: Generated<string>
}

/** One line of the catalogue (E01Z1). */
export interface MaterialTable extends Kept {
  dossier_id: string
  class_code: ClassCode
  /** Place of the class in the catalogue. */
  class_place: number
  /** 序号 in the class, from 1, without gaps among what is not removed. */
  position: number
  placed: Generated<number>
  title: string
  title_key: string
  year: number | null
  month: number | null
  day: number | null
  /** yyyymmdd with missing parts 0; undated last. */
  date_sort: number
  copies: number
  pages: number | null
  remark: string
}

export interface PageTable extends Kept {
  dossier_id: string
  material_id: string | null
  /** 页号 in the material, from 1, without gaps among what is not removed. */
  position: number
  mime: 'image/jpeg' | 'image/png'
  /** SHA-256 of the image as scanned, as are the other hashes of theirs. */
  original_hash: string
  width: number
  height: number
  dpi: number | null
  size: number
  blank: Generated<number>
  corrected_hash: Generated<string | null>
  corrected_mime: Generated<string>
  corrected_width: Generated<number>
  corrected_height: Generated<number>
  /** `PageEdits` as JSON; '' without a correction. */
  edits: Generated<string>
  thumb_hash: Generated<string | null>
  /** The TIFF or PDF the page was taken from, kept as handed in. */
  source_hash: Generated<string | null>
  source_name: Generated<string>
  source_page: Generated<number>
  batch_id: Generated<string | null>
}

/** What a page had before, in the words of the page; empty for what was replaced before these columns were kept. */
export interface PageBeforeTable
  extends Pick<
    PageTable,
    | 'original_hash'
    | 'width'
    | 'height'
    | 'blank'
    | 'corrected_hash'
    | 'corrected_mime'
    | 'corrected_width'
    | 'corrected_height'
    | 'edits'
    | 'source_hash'
    | 'source_name'
    | 'source_page'
  > {
  page_id: string
  version: number
  mime: string
  replaced_at: string
  replaced_by: string
}

export interface DossierStandardTable {
  id: number
  version: number
  /** `DossierStandards` as JSON. */
  value: string
}

export interface LooseTable extends Kept {
  number: number
  year_received: number
  person_id: string | null
  name: string
  name_key: string
  title: string
  class_code: ClassCode | null
  year: number | null
  month: number | null
  day: number | null
  copies: number
  pages: number | null
  from_unit: string
  handed_on: string
  handed_by: string
  received_by: string
  remark: string
  state: LooseState
  state_reason: Generated<string>
  material_id: Generated<string | null>
}

export interface ExportTable {
  id: string
  year: number
  number: number
  at: string
  by_name: string
  form: string
  purpose: string
  receiver: string
  dossiers: number
  images: number
  bytes: number
  /** `writing` before the first file leaves; a killed program leaves it so. */
  state: 'writing' | 'done' | 'broken'
  /** Why it is broken. */
  reason: Generated<string>
  /** Folder or file it was written as, without where. */
  target: string
  /** `ExportLine[]` as JSON. */
  lines: string
}

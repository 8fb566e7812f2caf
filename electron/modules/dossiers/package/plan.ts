import { type ClassCode, CONTAINER_CODES, classOf, type SkeletonCode } from '#shared/modules/dossiers/classes'
import type { MaterialDate } from '#shared/modules/dossiers/material'
import type { PageEdits } from '#shared/modules/dossiers/page'
import type { DossierRecord, RecordedBefore } from './dossier-record'
import type { PackagePerson } from './package-xml'
import type { RecordedWork } from './recorded-work'

/**
 * A page on its way in: its images by path, or by the key of a page in a file (`pageKey`), and what is known of it
 * beyond them.
 */
export type PlannedPage = {
  original: string
  second: string | null
  blank: boolean
  edits: PageEdits | null
  sourceName: string
  sourcePage: number
  /** The TIFF or PDF it was taken from, where that came along. */
  source: string | null
  /** Scans that were replaced, the first one first. */
  before: PlannedBefore[]
}

export type PlannedBefore = RecordedBefore

/** A line of the catalogue on its way in. `classCode` null: only a person can say which sub-class it is. */
export type PlannedMaterial = MaterialDate & {
  classCode: ClassCode | null
  /** 类号 as written. */
  label: string
  title: string
  copies: number
  pages: number | null
  remark: string
  /** Null where nothing says whether a hand placed it. */
  placed: boolean | null
  images: PlannedPage[]
}

/** What a dossier that came in consists of. */
export type Plan = {
  person: PackagePerson
  materials: PlannedMaterial[]
  /** Images that no line of the catalogue names: they are kept, without a place. */
  loose: PlannedPage[]
  /** What did not fit, each a whole sentence. */
  unmatched: string[]
  content: DossierRecord['content'] | null
  /** What was worked out about it in the installation that it comes from. */
  work: RecordedWork | null
}

/** A page of which nothing is known but its image. */
export function plainPage(original: string, second: string | null, sourceName: string): PlannedPage {
  return { original, second, blank: false, edits: null, sourceName, sourcePage: 1, source: null, before: [] }
}

/** The class a material can be filed under, null for a container and for a label nobody knows. */
export function filedClass(label: string): ClassCode | null {
  const code = classOf(label)
  return code !== null && !isContainerCode(code) ? code : null
}

function isContainerCode(code: SkeletonCode): code is (typeof CONTAINER_CODES)[number] {
  return (CONTAINER_CODES as readonly string[]).includes(code)
}

import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'

/** A place in the dossier that the audit leads to; without a page the material's first. */
export type AuditPlace = { materialId: MaterialId; pageId: PageId | null }

type AuditSideProps = {
  dossierId: DossierId
  /** What the viewer shows now. */
  material: Material | null
  page: Page | null
  onShow: (place: AuditPlace) => void
}

/** 三龄两历一身份 beside the page: what materials say, where they disagree, what was decided. */
export function AuditSide(_: AuditSideProps) {
  return null
}

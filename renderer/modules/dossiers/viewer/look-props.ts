import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { PermitId } from '#shared/values/id'
import type { PageEditing } from './use-page-editing'
import type { OpenPages } from './use-pages'

/** A page that stays at the left while others are looked at beside it. */
export type Pinned = { page: Page; caption: string }

/** What both ways to look at pages are given. */
export type LookProps = {
  open: OpenPages
  material: Material | null
  permitId: PermitId | null
  toolsInto: HTMLElement | null
  /** Null where pages are only looked at. */
  editing: PageEditing | null
  onPin: (pinned: Pinned | null) => void
}

import type { Material } from '#shared/modules/dossiers/material'
import type { PageRecord } from '../page.repository'

/** A line of the catalogue with its pages in their order. */
export type MaterialPart = { material: Material; pages: PageRecord[] }

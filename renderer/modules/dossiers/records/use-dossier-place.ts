import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { MaterialId, PageId } from '#shared/values/id'

/** What of a dossier is looked at: a material (null: the pages that belong to none) and one of its pages. */
export type Place = { materialId: MaterialId | null; pageId: PageId | null }

/**
 * Where the reader is in the dossier. It begins where the address says (`?material=…&page=…`, as citations lead here),
 * else at the first material that was scanned.
 */
export function useDossierPlace(materials: readonly Material[]) {
  const [search] = useSearchParams()
  const asked = { material: search.get('material') ?? '', page: search.get('page') ?? '' }
  const [went, setWent] = useState<{ asked: string; place: Place | null }>({ asked: '', place: null })
  const [page, setPage] = useState<Page | null>(null)
  const key = `${asked.material} ${asked.page}`
  const place = went.place && went.asked === key ? went.place : (placeAsked(asked) ?? firstPlace(materials))
  return {
    place,
    page: page && page.materialId === place.materialId ? page : null,
    setPage,
    goTo: (next: Place) => setWent({ asked: key, place: next }),
  }
}

function placeAsked({ material, page }: { material: string; page: string }): Place | null {
  const materialId = MaterialId.safeParse(material)
  if (!materialId.success) return null
  return { materialId: materialId.data, pageId: PageId.safeParse(page).data ?? null }
}

function firstPlace(materials: readonly Material[]): Place {
  const first = materials.find((it) => it.scanned > 0) ?? materials[0]
  return { materialId: first?.id ?? null, pageId: null }
}

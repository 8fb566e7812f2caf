import { useEffect, useMemo } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, PageId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'

type Asked = {
  dossierId: DossierId
  material: Material | null
  openPage: PageId | null
  onPage: (page: Page | null) => void
}

/** The pages of what is open and the one that is looked at: the asked one, else the first. */
export function usePages({ dossierId, material, openPage, onPage }: Asked) {
  const { data, error } = useApiQuery('dossiers.pages', { dossierId, materialId: material?.id ?? null })
  const pages = useMemo(() => data ?? [], [data])
  const asked = pages.findIndex((it) => it.id === openPage)
  const index = asked >= 0 ? asked : 0
  const page = pages[index] ?? null
  const told = openPage === page?.id
  useEffect(() => {
    if (data && !told) onPage(page)
  }, [data, told, page, onPage])
  const goTo = (place: number) => {
    const next = pages[Math.min(pages.length - 1, Math.max(0, place))]
    if (next && next.id !== page?.id) onPage(next)
  }
  return { pages, page, index, goTo, loading: data === undefined && !error, error }
}

export type OpenPages = ReturnType<typeof usePages>

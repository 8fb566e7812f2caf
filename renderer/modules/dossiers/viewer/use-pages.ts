import { useEffect, useMemo, useRef, useState } from 'react'
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

/**
 * The pages of what is open and the one that is looked at: where the reader went since `openPage` was asked for, else the
 * asked one, else the first. `onPage` hears of each.
 */
export function usePages({ dossierId, material, openPage, onPage }: Asked) {
  const { data, error } = useApiQuery('dossiers.pages', { dossierId, materialId: material?.id ?? null })
  const pages = useMemo(() => data ?? [], [data])
  const [went, setWent] = useState({ from: openPage, to: openPage })
  const wanted = went.from === openPage ? went.to : openPage
  const found = pages.findIndex((it) => it.id === wanted)
  const index = Math.max(0, found)
  const page = pages[index] ?? null
  const tell = useRef(onPage)
  tell.current = onPage
  useEffect(() => {
    if (data) tell.current(page)
  }, [data, page])
  const goTo = (place: number) => {
    const next = pages[Math.min(pages.length - 1, Math.max(0, place))]
    if (next) setWent({ from: openPage, to: next.id })
  }
  return { pages, page, index, goTo, loading: data === undefined && !error, error }
}

export type OpenPages = ReturnType<typeof usePages>

import { useEffect, useState } from 'react'
import type { Page } from '#shared/modules/dossiers/page'
import type { PageId } from '#shared/values/id'
import type { OpenPages } from './use-pages'

/** The pages that an act takes: the marked ones, else the one that is looked at. */
export function useSelection({ pages, page, index, goTo }: OpenPages) {
  const [marked, setMarked] = useState<ReadonlySet<PageId>>(NONE)
  const current = page?.id
  useEffect(() => {
    // Looking at another page ends the marking, unless that page is one of the marked.
    setMarked((now) => (current !== undefined && now.has(current) ? now : NONE))
  }, [current])
  const chosen = marked.size > 0 ? pages.filter((it) => marked.has(it.id)) : page ? [page] : []
  const toggle = (place: number) => {
    const id = pages[place]?.id
    if (id === undefined || current === undefined) return
    setMarked((now) => toggled(now.size > 0 ? now : new Set([current]), id))
  }
  /** Everything between the page that is looked at and this one. */
  const extend = (place: number) => {
    const [from, to] = [Math.min(index, place), Math.max(index, place)]
    setMarked(new Set(pages.slice(from, to + 1).map((it) => it.id)))
  }
  return {
    marked,
    chosen,
    toggle,
    extend,
    all: () => setMarked(new Set(pages.map((it) => it.id))),
    only: (place: number) => {
      setMarked(NONE)
      goTo(place)
    },
    isMarked: (it: Page) => marked.has(it.id),
  }
}

export type Selection = ReturnType<typeof useSelection>

const NONE: ReadonlySet<PageId> = new Set()

function toggled(now: ReadonlySet<PageId>, id: PageId): ReadonlySet<PageId> {
  const next = new Set(now)
  if (!next.delete(id)) next.add(id)
  return next
}

import { useState } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { DossierId, PageId } from '#shared/values/id'
import { useShortcut } from '../../../components'
import type { PageDialogName } from './PageDialogs'
import { text } from './pages.text'
import { usePageActs } from './use-page-acts'
import type { OpenPages } from './use-pages'
import type { Selection } from './use-selection'

type Given = {
  dossierId: DossierId
  material: Material | null
  open: OpenPages
  selection: Selection
  enabled: boolean
}

/** What is being changed: one page in the correction, all of them at once, or a decision asked for. */
type Doing = PageDialogName | 'correct' | 'correct-all' | null

/** Everything that changes pages, with its keys. */
export function usePageEditing({ dossierId, material, open, selection, enabled }: Given) {
  const [doing, setDoing] = useState<Doing>(null)
  const acts = usePageActs(dossierId)
  const { pages } = open
  const { chosen } = selection
  const first = pages.findIndex((it) => it.id === chosen[0]?.id)
  const place = (ids: readonly PageId[], before: PageId | null) =>
    void acts.place(ids, material?.id ?? null, before)
  /** The chosen pages one place on or back, together. */
  const step = (direction: 1 | -1) => {
    const last = pages.findIndex((it) => it.id === chosen.at(-1)?.id)
    const to = direction === 1 ? last + 2 : first - 1
    if (acts.busy || first < 0 || to < 0 || (direction === 1 && last === pages.length - 1)) return
    place(
      chosen.map((it) => it.id),
      pages[to]?.id ?? null,
    )
  }
  const correct = () => chosen.length > 0 && setDoing('correct')
  const may = enabled && pages.length > 0 && (doing === null || doing === 'correct')
  const idle = { enabled: may && doing === null }
  useShortcut('ctrl+e', () => setDoing(doing === 'correct' ? null : 'correct'), {
    label: text.correct,
    enabled: may,
  })
  useShortcut('alt+arrowup', () => step(-1), { ...idle, label: text.moveUp })
  useShortcut('alt+arrowdown', () => step(1), { ...idle, label: text.moveDown })
  useShortcut('f6', () => setDoing('move'), { ...idle, label: text.moveTo })
  useShortcut('delete', () => setDoing('remove'), { ...idle, label: text.remove })
  return {
    ...{ dossierId, material, chosen, first, acts, doing, place, step },
    behind: pages.length - first,
    ask: (name: PageDialogName) => setDoing(name),
    correct: () => void correct(),
    correctAll: () => setDoing('correct-all'),
    end: () => setDoing(null),
  }
}

export type PageEditing = ReturnType<typeof usePageEditing>

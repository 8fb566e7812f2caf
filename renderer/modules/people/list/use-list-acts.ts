import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { showToast, useShortcut } from '../../../components'
import { openMerge } from '../duplicates/open-merge'
import { text } from '../people.text'
import { placeInUnit } from './arrange-rows'
import { listState, useListState } from './list-state'
import { usualColumns } from './people-columns'
import { type ExportKind, useExport } from './use-export'
import type { usePeople } from './use-people'
import { useRemoval } from './use-removal'

export type { ExportKind } from './use-export'

type People = ReturnType<typeof usePeople>
export type ListActs = ReturnType<typeof useListActs>

/** What is done with the marked people, or the one in focus where none is marked; always in the order of the list. */
export function useListActs(list: People, title: string) {
  const exports = useExport()
  const removal = useRemoval()
  const [printing, setPrinting] = useState<readonly PersonId[] | null>(null)
  const { focus } = useListState()
  const focused = list.source.rowAt(focus)

  const chosen = () => (list.selected.length > 0 ? inListOrder(list.selected) : focused ? [focused.id] : [])
  const print = () =>
    void Promise.resolve(chosen()).then((ids) => {
      if (ids.length > 0) setPrinting(ids)
    })
  const [listing, setListing] = useState<readonly PersonId[] | null>(null)
  const exportSome = async (ids: Promise<readonly PersonId[]>, kind: ExportKind) => {
    const { filter, columns } = listState()
    const placed = columns.length > 0 ? columns : usualColumns()
    await exports.run(await ids, kind, { title, columns: placed.map((it) => it.key), at: filter.at })
  }
  useShortcut('ctrl+p', print, { label: text.form })
  return {
    print,
    printing,
    closePrint: () => setPrinting(null),
    /** 名册 of the marked people, or of everyone in the list where none is marked. */
    printRoster: () =>
      void (list.selected.length > 0 ? inListOrder(list.selected) : everyId()).then((ids) => {
        if (ids.length > 0) setListing(ids)
      }),
    listing,
    closeListing: () => setListing(null),
    exportAll: (kind: ExportKind) => void exportSome(everyId(), kind),
    exportMarked: (kind: ExportKind) => void exportSome(inListOrder(list.selected), kind),
    exports,
    merge: () => openMerge(list.selected),
    remove: () =>
      void removal.remove(list.selected).then((done) => {
        if (done) list.selectNone()
      }),
    onMoveRows: useRowMoves(list),
  }
}

/** Rows moved by hand: the members of a 名单 in its own order, people of one unit in the order of units. */
function useRowMoves({ source }: People) {
  const { filter } = useListState()
  const inUnit = useCommand('people.arrange')
  const inList = useCommand('views.arrangeMembers')
  const mayEdit = useRight('people.edit')
  const { listId, sort, descending } = filter
  if (descending) return undefined
  const tellRefused = (reply: { ok: boolean; message?: string }) => {
    if (!reply.ok) showToast(reply.message ?? '', { tone: 'failed' })
  }
  if (sort === 'list' && listId)
    return (keys: readonly string[], beforeId: string | null) =>
      void inList.run({ id: listId, ids: [...keys], beforeId }).then(tellRefused)
  if (sort !== 'organization' || !mayEdit) return undefined
  return (keys: readonly string[], before: string | null) => {
    const beforeId = placeInUnit(source, keys, before)
    if (beforeId === undefined) return showToast(text.sameUnitOnly)
    void inUnit.run({ ids: keys as PersonId[], beforeId }).then(tellRefused)
  }
}

async function everyId(): Promise<readonly PersonId[]> {
  const reply = await api.people.ids(listState().filter)
  if (reply.ok) return reply.value
  showToast(reply.message, { tone: 'failed' })
  return []
}

/** These people as the list has them; those it does not show come last, as they were marked. */
async function inListOrder(ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const places = new Map((await everyId()).map((id, index) => [id, index]))
  const placeOf = (id: PersonId) => places.get(id) ?? Number.POSITIVE_INFINITY
  return ids.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
}

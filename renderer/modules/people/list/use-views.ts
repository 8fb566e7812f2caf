import { useMemo } from 'react'
import { PersonFilter } from '#shared/modules/people/contract'
import type { View } from '#shared/platform/views/contract'
import type { PersonId, ViewId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { text } from '../people.text'
import { changeList, listState, showEveryone, useListState } from './list-state'
import { filterOfView, keptFilter } from './people-views'
import type { SuggestedView } from './suggested-views'

const NO_VIEWS: readonly View[] = []

/** 常用查询 and 名单 of the people, those in the side bar first, in its order. */
export function usePeopleViews() {
  const { data } = useApiQuery('views.list', { room: 'people' })
  const { viewId } = useListState()
  const views = data ?? NO_VIEWS
  const pinned = useMemo(
    () => views.filter((it) => it.pinned).toSorted((a, b) => a.position - b.position),
    [views],
  )
  return { loaded: data !== undefined, views, pinned, current: views.find((it) => it.id === viewId) }
}

const MOST = 60

/** How many each query finds now, at the list's date; a 名单 knows its own number. */
export function useViewCounts(views: readonly View[]): ReadonlyMap<ViewId, number> {
  const { at } = useListState().filter
  const queries = useMemo(() => views.filter((it) => it.kind === 'query').slice(0, MOST), [views])
  const filters = queries.map((it) => PersonFilter.parse({ ...filterOfView(it), at }))
  const { data } = useApiQuery('people.counts', { filters }, { enabled: filters.length > 0 })
  return useMemo(() => {
    const counts = new Map(views.filter((it) => it.kind === 'list').map((it) => [it.id, it.members]))
    for (const [index, view] of queries.entries()) {
      const count = data?.[index]
      if (count !== undefined) counts.set(view.id, count)
    }
    return counts
  }, [views, queries, data])
}

/** Brings a view into sight: its condition, its order, its columns. The marks go, the date stays. */
export function showView(view: View): void {
  showEveryone(filterOfView(view))
  changeList({ viewId: view.id, columns: view.columns, selected: new Set() })
}

type NewView = { name: string; kind: View['kind']; members?: readonly PersonId[] }

/** What can be done with views; each answers whether it was done, and says so where it was not. */
export function useViewActs() {
  const creating = useCommand('views.create')
  const saving = useCommand('views.save')
  const removing = useCommand('views.remove')
  const arranging = useCommand('views.arrange')
  const adding = useCommand('views.addMembers')
  const leaving = useCommand('views.removeMembers')

  const create = async ({ name, kind, members = [] }: NewView): Promise<View | null> => {
    const { filter, columns } = listState()
    const view = told(
      await creating.run({
        room: 'people',
        kind,
        name,
        columns: [...columns],
        members: [...members],
        filter: kind === 'list' ? { sort: 'list' } : keptFilter(filter),
      }),
    )
    if (view) tellOperation(text.viewMade(view.name))
    return view
  }
  const suggest = async (suggested: readonly SuggestedView[]) => {
    for (const { name, condition } of suggested) {
      const made = told(await creating.run({ room: 'people', kind: 'query', name, filter: { condition } }))
      if (!made) return
    }
  }
  const save = async (view: View, part: Partial<Pick<View, 'name' | 'pinned' | 'filter' | 'columns'>>) =>
    told(await saving.run({ id: view.id, version: view.version, ...part })) !== null
  const saveCurrent = (view: View) => {
    const { filter, columns } = listState()
    return save(view, { filter: keptFilter(filter), columns: [...columns] })
  }
  const remove = async (view: View) => {
    const done = told(await removing.run({ id: view.id })) !== null
    if (done && listState().viewId === view.id) showEveryone()
    return done
  }
  const arrange = async (id: ViewId, beforeId: ViewId | null) => told(await arranging.run({ id, beforeId }))
  const add = async (view: View, ids: readonly PersonId[]) => {
    const reply = told(await adding.run({ id: view.id, ids: [...ids] }))
    if (reply) showToast(text.addedToList(view.name, reply.added, ids.length - reply.added))
    return reply !== null
  }
  const leave = async (view: View, ids: readonly PersonId[]) => {
    const reply = told(await leaving.run({ id: view.id, ids: [...ids] }))
    if (reply) showToast(text.leftList(view.name, reply.removed))
    return reply !== null
  }
  return { create, suggest, save, saveCurrent, remove, arrange, add, leave, creating: creating.running }
}

/** The value of a reply; a refusal is said at the foot of the window. */
function told<T>(
  reply: { ok: true; value: T } | { ok: false; message: string; remedy?: string | undefined },
): T | null {
  if (reply.ok) return reply.value
  showToast([reply.message, reply.remedy ?? ''].join(''), { tone: 'failed' })
  return null
}

import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId, ViewId } from '#shared/values/id'
import { createStore } from '../../../app/store'
import type { PlacedColumn } from '../../../components'
import { keepOwnColumns, ownColumns } from './own-columns'

/** The list the window is walking through: the person page's ‹ › and the form page's pile follow it. */
export type ListState = {
  /** Whose list it is (database and account); another one starts afresh. */
  owner: string
  /** The 常用查询 or 名单 in sight; null for everybody. */
  viewId: ViewId | null
  filter: PersonFilter
  columns: readonly PlacedColumn[]
  /** The focused row, -1 before there is one. */
  focus: number
  /** Marked people, in the order they were marked. */
  selected: ReadonlySet<PersonId>
}

export const EMPTY_FILTER: PersonFilter = {
  text: '',
  organizationId: null,
  listId: null,
  condition: null,
  descending: false,
  at: '',
  removed: false,
  sort: 'organization',
}
const start = (): ListState => ({
  owner: '',
  viewId: null,
  filter: EMPTY_FILTER,
  columns: ownColumns(),
  focus: 0,
  selected: new Set(),
})

const store = createStore(start())
/** Rows seen so far: what the pile of forms and the dialogs name people by. */
const rows = new Map<PersonId, PersonRow>()

export const useListState = store.use
export const listState = store.get

export function changeList(part: Partial<ListState>): void {
  store.set({ ...store.get(), ...part })
}

/** A changed condition starts the list at its first row; the marks stay. */
export function changeFilter(part: Partial<PersonFilter>): void {
  const { filter } = store.get()
  changeList({ filter: { ...filter, ...part }, focus: 0 })
}

/** A head's click: the order of that column, or the other way round where it stands already. */
export function sortBy(key: string): void {
  const { sort, descending } = store.get().filter
  changeFilter({ sort: key, descending: sort === key && !descending })
}

/** Other columns: kept with the window where no view is in sight; a view keeps them when it is saved. */
export function changeColumns(columns: readonly PlacedColumn[]): void {
  if (store.get().viewId === null) keepOwnColumns(columns)
  changeList({ columns })
}

/** Everybody, without a condition; the one date of the list stays. */
export function showEveryone(part: Partial<PersonFilter> = {}): void {
  const { at } = store.get().filter
  changeList({
    viewId: null,
    filter: { ...EMPTY_FILTER, at, ...part },
    columns: ownColumns(),
    focus: 0,
  })
}

export function hasConditions({ text, organizationId, condition }: PersonFilter): boolean {
  return text.trim() !== '' || organizationId !== null || condition !== null
}

/** Starts afresh when another database or another account is at work. */
export function claimList(owner: string): void {
  if (store.get().owner === owner) return
  rows.clear()
  store.set({ ...start(), owner })
}

export function rememberRows(seen: readonly PersonRow[]): void {
  for (const row of seen) rows.set(row.id, row)
}

export function rememberedRow(id: PersonId): PersonRow | undefined {
  return rows.get(id)
}

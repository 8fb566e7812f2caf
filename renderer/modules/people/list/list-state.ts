import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { createStore } from '../../../app/store'

/** The list the window is walking through: the person page's ‹ › and the form page's pile follow it. */
export type ListState = {
  /** Whose list it is (database and account); another one starts afresh. */
  owner: string
  filter: PersonFilter
  /** The focused row, -1 before there is one. */
  focus: number
  /** Marked people, in the order they were marked. */
  selected: ReadonlySet<PersonId>
}

const EMPTY_FILTER: PersonFilter = {
  text: '',
  organizationId: null,
  listId: null,
  condition: null,
  descending: false,
  at: '',
  removed: false,
  sort: 'organization',
}
const START: ListState = { owner: '', filter: EMPTY_FILTER, focus: 0, selected: new Set() }

const store = createStore(START)
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

export function hasConditions({ text, organizationId }: PersonFilter): boolean {
  return text.trim() !== '' || organizationId !== null
}

/** Starts afresh when another database or another account is at work. */
export function claimList(owner: string): void {
  if (store.get().owner === owner) return
  rows.clear()
  store.set({ ...START, owner })
}

export function rememberRows(seen: readonly PersonRow[]): void {
  for (const row of seen) rows.set(row.id, row)
}

export function rememberedRow(id: PersonId): PersonRow | undefined {
  return rows.get(id)
}

import type { PersonId } from '#shared/values/id'
import { createStore } from '../../../app/store'
import { openForm } from '../people.queries'

/** A cell that somebody asked for from elsewhere; the form takes the focus there as soon as it is drawn. */
const store = createStore<{ id: PersonId; cell: string } | null>(null)

export const useWantedCell = store.use

/** Lays a person's form on the desk and goes to one of its cells. */
export function openCell(id: PersonId, cell: string): void {
  store.set({ id, cell })
  openForm(id)
}

export function cellReached(): void {
  store.set(null)
}

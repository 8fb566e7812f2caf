import { createStore } from '../../../app/store'

const store = createStore<{ page: number }>({ page: 1 })

/** The page of the form on the desk in which the last cell was worked on, counted from 1: what 当前页 prints. */
export const useCurrentPage = () => store.use().page

export function noteCurrentPage(page: number): void {
  if (store.get().page !== page) store.set({ page })
}

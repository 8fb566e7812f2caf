import { createStore } from '../../../app/store'

export type TransferTab = 'every' | 'out' | 'in' | 'overdue'
type List = { text: string; tab: TransferTab; focus: number }

/** What the list of transfers shows; it stays while the window is open. */
const list = createStore<List>({ text: '', tab: 'every', focus: 0 })

export const useTransferList = list.use

export function changeTransferList(part: Partial<List>): void {
  list.set({ ...list.get(), focus: 0, ...part })
}

export function transferFilter({ text, tab }: List) {
  return { text, direction: tab === 'out' || tab === 'in' ? tab : null, overdue: tab === 'overdue' }
}

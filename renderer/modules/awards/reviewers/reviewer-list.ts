import { createStore } from '../../../app/store'

type List = { text: string; resting: boolean }

/** What the 专家库 shows; it stays while the window is open. */
const list = createStore<List>({ text: '', resting: false })

export const useReviewerList = list.use

export function changeReviewerList(part: Partial<List>): void {
  list.set({ ...list.get(), ...part })
}

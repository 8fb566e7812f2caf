import { createStore } from '../../../app/store'

export type CaseTab = 'inForce' | 'ended' | 'all'

/** What the register shows; it stays while the window is open. */
const list = createStore<{ text: string; state: CaseTab }>({ text: '', state: 'inForce' })

export const useCaseList = list.use

export function changeCaseList(part: Partial<{ text: string; state: CaseTab }>): void {
  list.set({ ...list.get(), ...part })
}

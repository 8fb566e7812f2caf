import { createStore } from '../../../app/store'

export type CycleTab = 'running' | 'finished' | 'all'

/** What the list of cycles shows. It stays while the window is open, so that coming back finds the same rows. */
const list = createStore<{ tab: CycleTab; text: string }>({ tab: 'running', text: '' })

export const useCycleList = list.use

export function changeCycleList(change: Partial<ReturnType<typeof list.get>>): void {
  list.set({ ...list.get(), ...change })
}

import { navigate } from 'wouter/use-hash-location'
import type { WorkAsk } from '#shared/modules/reports/workbench'
import { createStore } from '../../app/store'

/** What the list of matters is narrowed by. */
export type WorkView = Required<Omit<WorkAsk, 'ahead'>> & { ahead: number }

export const EVERY_ITEM: WorkView = {
  whose: 'mine',
  state: null,
  system: '',
  unit: null,
  day: '',
  text: '',
  ahead: 30,
}

const view = createStore<WorkView>(EVERY_ITEM)

export const useWorkView = view.use
export const setWorkView = view.set

/** Opens the list of matters narrowed like this. */
export function showWork(part: Partial<WorkView>): void {
  view.set({ ...EVERY_ITEM, ...part })
  navigate('/workbench/list')
}

import type { PermitState } from '#shared/modules/dossiers/custody'
import { createStore } from '../../../app/store'

export type PermitTab = 'every' | 'asked' | 'running' | 'lent' | 'overdue'
type List = { text: string; tab: PermitTab; focus: number }

/** What the list of permits shows; it stays while the window is open. */
const list = createStore<List>({ text: '', tab: 'every', focus: 0 })

export const usePermitList = list.use

export function changePermitList(part: Partial<List>): void {
  list.set({ ...list.get(), focus: 0, ...part })
}

const STATES: Partial<Record<PermitTab, PermitState>> = { asked: 'asked', running: 'open', lent: 'lent' }

export function permitFilter({ text, tab }: List) {
  return { text, state: STATES[tab] ?? null, overdue: tab === 'overdue' }
}

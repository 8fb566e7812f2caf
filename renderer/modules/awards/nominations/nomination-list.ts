import type { NominationState } from '#shared/modules/awards/nomination'
import type { CycleId } from '#shared/values/id'
import { createStore } from '../../../app/store'

export type NominationList = {
  cycleId: CycleId | null
  text: string
  category: string
  state: NominationState | null
  troubled: boolean
  sort: 'number' | 'name' | 'unit' | 'category'
  /** The row in work, so that coming back finds it. */
  focus: number
}

const BLANK = { text: '', category: '', state: null, troubled: false, sort: 'number', focus: 0 } as const
const list = createStore<NominationList>({ cycleId: null, ...BLANK })

/** What the list of this cycle shows; it stays while the window is open. Another cycle begins anew. */
export function useNominationList(cycleId: CycleId): NominationList {
  const now = list.use()
  return now.cycleId === cycleId ? now : { cycleId, ...BLANK }
}

export function changeNominationList(cycleId: CycleId, part: Partial<NominationList>): void {
  const now = list.get()
  const base = now.cycleId === cycleId ? now : { ...BLANK, cycleId }
  list.set({ ...base, focus: 0, ...part })
}

/** The conditions as the records are asked. */
export function filterOf({ text, category, state, troubled, sort }: NominationList, cycleId: CycleId) {
  return { cycleId, text, category, state, troubled, sort }
}

/** Nothing narrows the list. */
export function isWhole({ text, category, state, troubled }: NominationList): boolean {
  return text === '' && category === '' && state === null && !troubled
}

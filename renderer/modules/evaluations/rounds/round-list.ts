import type { InputOf } from '../../../app/queries'
import { createStore } from '../../../app/store'

/** What the list of rounds shows. It stays while the window is open, so that coming back finds the same rows. */
type RoundList = Required<Pick<InputOf<'evaluations.rounds'>, 'tab' | 'year' | 'text'>>
export type RoundTab = NonNullable<RoundList['tab']>

const list = createStore<{ tab: RoundTab; year: number | null; text: string }>({
  tab: 'running',
  year: null,
  text: '',
})

export const useRoundList = list.use

export function changeRoundList(change: Partial<ReturnType<typeof list.get>>): void {
  list.set({ ...list.get(), ...change })
}

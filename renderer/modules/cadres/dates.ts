import { createStore } from '../../app/store'

/** The dates that structure and clock count at; '' is the setting, else this month. `compared` null: one date only. */
type Dates = { on: string; compared: string | null }

const dates = createStore<Dates>({ on: '', compared: null })

export const useDates = dates.use

export function changeDates(part: Partial<Dates>): void {
  dates.set({ ...dates.get(), ...part })
}

import type { DossierFilter } from '#shared/modules/dossiers/dossier'
import { createStore } from '../../../app/store'

export type DossierList = DossierFilter & { focus: number }

export const EVERY_DOSSIER: DossierFilter = {
  text: '',
  organizationId: null,
  below: true,
  state: null,
  only: 'all',
  sort: 'number',
}

/** What the list of dossiers shows; it stays while the window is open. */
const list = createStore<DossierList>({ ...EVERY_DOSSIER, focus: 0 })

export const useDossierList = list.use

/** Another filter puts the focus on the first row again. */
export function changeDossierList(part: Partial<DossierList>): void {
  list.set({ ...list.get(), focus: 0, ...part })
}

/** The list as a figure elsewhere counts it: only what is named narrows it. */
export function showDossiers(part: Partial<DossierFilter>): void {
  changeDossierList({ ...EVERY_DOSSIER, ...part })
}

export function filterOf({ focus: _, ...filter }: DossierList): DossierFilter {
  return filter
}

/** Nothing narrows the list: what it does not show is not there. */
export function isWhole({ text, organizationId, state, only }: DossierList): boolean {
  return text === '' && organizationId === null && state === null && only === 'all'
}

import type { Bar } from '#shared/modules/evaluations/cases'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { createStore } from '../../../app/store'

/** Whom one asks about, at which day ('' today), for what. */
export type Asked = {
  personIds: readonly PersonId[]
  organizationIds: readonly OrganizationId[]
  on: string
  purpose: Bar | null
}

const NOBODY = { personIds: [], organizationIds: [] }

/** What the page asks; it stays while the window is open. */
const asked = createStore<Asked>({ ...NOBODY, on: '', purpose: null })

export const useAsked = asked.use

export function changeAsked(part: Partial<Asked>): void {
  asked.set({ ...asked.get(), ...part })
}

/** The most people that one question holds. */
export const MOST_ASKED = 5000

/** Adds people behind those asked about, each once; false where they were more than a question holds. */
export function askPeople(ids: readonly PersonId[]): boolean {
  const all = [...new Set([...asked.get().personIds, ...ids])]
  changeAsked({ personIds: all.slice(0, MOST_ASKED) })
  return all.length <= MOST_ASKED
}

export function askOrganization(id: OrganizationId): void {
  changeAsked({ organizationIds: [...new Set([...asked.get().organizationIds, id])] })
}

/** Asks about this one subject alone, at the day and for the purpose that stand. */
export function askOnly(who: { personId: PersonId } | { organizationId: OrganizationId }): void {
  if ('personId' in who) changeAsked({ ...NOBODY, personIds: [who.personId] })
  else changeAsked({ ...NOBODY, organizationIds: [who.organizationId] })
}

export function dropAsked(id: string): void {
  const { personIds, organizationIds } = asked.get()
  changeAsked({
    personIds: personIds.filter((it) => it !== id),
    organizationIds: organizationIds.filter((it) => it !== id),
  })
}

export function askNobody(): void {
  changeAsked(NOBODY)
}

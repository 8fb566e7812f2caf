import type { Reply } from '#shared/ipc/reply'
import type { Round } from '#shared/modules/evaluations/round'
import type { Organization } from '#shared/modules/organizations/schema'
import type { PersonFilter } from '#shared/modules/people/contract'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'

/** Whom a source stands for: how many, and who they are once that is wanted. */
export type Choice = { count: number; find: () => Promise<Reply<readonly string[]>> }

/** What each source of subjects is given. */
export type SourceProps = { round: Round; onChoose: (choice: Choice) => void }

export const NO_CHOICE: Choice = { count: 0, find: () => ready([]) }

/** People or units that are known already. */
export function knownChoice(ids: readonly string[]): Choice {
  return { count: ids.length, find: () => ready(ids) }
}

/** Everyone these filters find, filter after filter in roster order. */
export function filterChoice(filters: readonly Partial<PersonFilter>[], count: number): Choice {
  return { count, find: () => peopleOf(filters) }
}

async function peopleOf(filters: readonly Partial<PersonFilter>[]): Promise<Reply<readonly PersonId[]>> {
  const found = new Set<PersonId>()
  for (const filter of filters) {
    const reply = await api.people.ids(filter)
    if (!reply.ok) return reply
    for (const id of reply.value) found.add(id)
  }
  return { ok: true, value: [...found] }
}

/** The ticked units that stand under no other ticked one: what lies below a unit comes with it. */
export function topmost(units: readonly Organization[], ticked: readonly string[]): Organization[] {
  const byId = new Map<string, Organization>(units.map((it) => [it.id, it]))
  const chosen = new Set(ticked)
  const covered = (unit: Organization): boolean => {
    const parent: Organization | undefined = byId.get((unit.parentId ?? '') as OrganizationId)
    return parent !== undefined && (chosen.has(parent.id) || covered(parent))
  }
  return units.filter((it) => chosen.has(it.id) && !covered(it))
}

async function ready(ids: readonly string[]): Promise<Reply<readonly string[]>> {
  return { ok: true, value: ids }
}

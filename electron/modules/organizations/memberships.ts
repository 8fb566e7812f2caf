import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { closeMemberships, openMembership, putMembership } from './memberships.repository'

export type KeptMembership = {
  personId: string
  partyId: string
  standing: 'full' | 'probationary'
  /** ISO day from which it holds. */
  from: string
  group: string
}

/**
 * Puts a member into a branch from a day on; where the member belonged to another until then, that ends on the day.
 * The caller notes what was changed.
 */
export async function keepMembership({ trx }: Context, kept: KeptMembership): Promise<void> {
  const { personId, partyId, standing, from, group } = kept
  const open = await openMembership(trx, personId)
  if (open && open.from_on > from)
    throw refuse('invalid-input', `该党员的组织关系自 ${open.from_on} 起在现党支部，不能早于这一天转出。`, {
      field: 'from',
    })
  const stays = open?.party_id === partyId && open.standing === standing
  if (open && !stays) await closeMemberships(trx, personId, from)
  const since = open && stays ? open.from_on : from
  await putMembership(trx, {
    person_id: personId,
    party_id: partyId,
    standing,
    from_on: since,
    party_group: group,
  })
}

/** Ends a member's belonging; `on` is the first day on which it no longer holds. */
export function endMembership({ trx }: Context, personId: string, on: string): Promise<void> {
  return closeMemberships(trx, personId, on)
}

import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'

/** What later modules do for this one; they are handed in where services are registered. */
export type OrganizationPartners = {
  /** Makes a matter of a delegate's proposal; answers its id. */
  openProposal(
    context: Context,
    proposal: {
      proposalId: string
      kind: 'motion' | 'advice'
      title: string
      text: string
      /** Who brought it, '' unnamed. */
      raisedBy: string
      /** The congress that it was brought at. */
      congress: string
      unitId: string
      unitName: string
      responsibleUnitId: string | null
      dueOn: string
    },
  ): Promise<string>
  /** How the matters of proposals stand, by the proposal's id: 办理中, 已办结. */
  proposalStates(
    trx: Trx,
    proposalIds: readonly string[],
  ): Promise<Map<string, { state: string; done: boolean }>>
  /** Begins an election as a case of a procedure; answers the case's id. */
  openElection(context: Context, election: { system: string; kind: string; partyId: string }): Promise<string>
}

import { mattersOf, openMatter } from '#electron/modules/matters/index'
import type { OrganizationPartners } from '#electron/modules/organizations/index'
import { openCase } from '#electron/modules/procedures/index'
import { dayOf } from '#shared/values/iso-day'

/** Proposals of delegates stand in the ledger of this system, and are known there by this origin. */
const PROPOSALS = 'S04'
const PROPOSAL = 'congress-proposal'

const STAGES: Record<string, string> = {
  open: '办理中',
  asked: '待确认',
  closed: '已办结',
  void: '未立项',
}

/** What modules further up do for organizations. */
export const organizationPartners: OrganizationPartners = {
  openProposal: (context, { proposalId, kind, title, text, raisedBy, congress, unitId, unitName, dueOn }) =>
    openMatter(context, {
      system: PROPOSALS,
      kind: kind === 'motion' ? 'proposal' : 'opinion',
      title,
      raisedBy,
      source: congress,
      goal: text,
      subject: { kind: 'unit', id: unitId },
      subjectName: unitName,
      ...(dueOn === '' ? {} : { dueOn }),
      origin: { kind: PROPOSAL, id: proposalId },
    }),
  async proposalStates(trx, proposalIds) {
    const matters = await mattersOf(trx, { kind: PROPOSAL, ids: proposalIds })
    return new Map(
      matters.map((it) => [
        it.origin_id,
        { state: STAGES[it.stage] ?? it.stage, done: it.stage === 'closed' },
      ]),
    )
  },
  async openElection(context, { system, kind, partyId }) {
    const subject = { kind: 'party' as const, id: partyId }
    return (await openCase(context, { system, kind, subject, beganOn: dayOf(context.now) })).id
  },
}

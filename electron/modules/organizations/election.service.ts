import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import type { OrganizationPartners } from './partners'
import { updateTerm } from './term.repository'
import { termRules } from './term-rules'
import { requireTerm, termOf } from './terms.service'

/** Begins elections at the end of a term, in whatever module runs procedures. */
export function electionServiceWith(
  partners: OrganizationPartners,
): Pick<Handlers<typeof organizations>, 'openElection'> {
  return {
    async openElection(context, { id, system }) {
      const { trx } = context
      const { content, system: loaded } = await termRules(context, system)
      const { term, party } = await requireTerm(trx, id)
      if (content.procedure === null)
        throw refuse('conflict', `“${loaded.title}”没有指定换届选举的程序。`, {
          remedy: '在设置的工作制度里指定。',
        })
      if (term.case_id !== null)
        throw refuse('conflict', `“${party.name}”的换届选举已启动。`, { remedy: '打开已有的程序办理。' })
      const caseId = await partners.openElection(context, { ...content.procedure, partyId: party.id })
      await updateTerm(trx, id, { case_id: caseId })
      context.note({
        targetKind: 'party',
        targetId: party.id,
        targetName: party.name,
        changes: [{ field: '换届选举', before: '', after: `第 ${term.number} 届届满，已启动` }],
      })
      return termOf(trx, party.id, id)
    },
  }
}

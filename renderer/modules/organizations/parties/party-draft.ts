import type { Party, PartyContent } from '#shared/modules/organizations/party'
import type { Subject } from '#shared/values/subject'

/** A party organization as its form holds it: ids in the content, what they are called beside. */
export type PartyDraft = {
  content: PartyContent
  parent: Subject | null
  village: Subject | null
  enterprise: Subject | null
}

export function blankParty(): PartyDraft {
  return {
    parent: null,
    village: null,
    enterprise: null,
    content: {
      parentId: null,
      name: '',
      shortName: '',
      code: '',
      kind: 'branch',
      affiliation: '',
      unitId: null,
      villageId: null,
      enterpriseId: null,
      foundedOn: '',
      termYears: null,
      hasCommittee: true,
      groups: 0,
      supervisor: '',
      phone: '',
      address: '',
      remark: '',
    },
  }
}

export function draftOf(party: Party): PartyDraft {
  const named = (kind: Subject['kind'], id: string | null, name: string): Subject | null =>
    id === null ? null : { kind, id, name, unitId: null, unitName: '' }
  return {
    content: party,
    parent: named('party', party.parentId, party.parentName),
    village: named('village', party.villageId, party.villageName),
    enterprise: named('enterprise', party.enterpriseId, party.enterpriseName),
  }
}

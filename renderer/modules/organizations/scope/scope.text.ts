import {
  ENTERPRISE_KINDS,
  PARTY_KINDS,
  PERSON_KINDS,
  UNIT_ROLES,
  VILLAGE_KINDS,
  VILLAGE_TRAITS,
} from '#shared/modules/organizations/party-words'
import { SUBJECT_KINDS } from '#shared/values/subject'

/** Words of whom something is for. */
export const text = {
  scopeKinds: '限于',
  all: '不限',
  scopeTraits: '且有标记',
  scopeUnits: '只限单位',
  addUnit: '加一个单位',
  subjectKinds: SUBJECT_KINDS,
  traits: VILLAGE_TRAITS,
  kindsOf: {
    unit: UNIT_ROLES,
    party: PARTY_KINDS,
    village: VILLAGE_KINDS,
    enterprise: ENTERPRISE_KINDS,
    person: PERSON_KINDS,
  },
}

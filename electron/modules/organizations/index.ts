export { endMembership, type KeptMembership, keepMembership } from './memberships'
export {
  branchMembers,
  type Membership,
  membershipsOf,
  type Town,
  townsOf,
  traitsOf,
} from './memberships.repository'
export { dueItems } from './organization-due'
export { organizationFigures } from './organization-figures'
export { organizationsPapers } from './organization-papers'
export { organizationSteps } from './organization-steps'
export { insertTree, listUnitNames } from './organizations.repository'
export { organizationsServiceWith } from './organizations.service'
export type { OrganizationTable } from './organizations.table'
export type { OrganizationPartners } from './partners'
export { partySteps } from './party-steps'
export {
  heldOn,
  idList,
  type SubjectColumns,
  type SubjectQuery,
  subjectNames,
  subjectQuery,
  subjectRows,
} from './subjects.repository'
export { termsSystems } from './terms-systems'

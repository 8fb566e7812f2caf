export { organizationSteps } from './organization-steps'
export { insertTree, listUnitNames } from './organizations.repository'
export { organizationsService } from './organizations.service'
export type { OrganizationTable } from './organizations.table'

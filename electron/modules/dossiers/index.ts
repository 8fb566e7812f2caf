export { auditVerdictsOf } from './audit-verdicts'
export { dossiersService } from './dossiers.service'
export { dossierSteps } from './page-steps'

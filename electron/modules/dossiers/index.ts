export { auditVerdictsOf } from './audit-verdicts'
export { dueItems } from './dossier-due'
export { dossiersService } from './dossiers.service'
export { dossierSteps } from './page-steps'

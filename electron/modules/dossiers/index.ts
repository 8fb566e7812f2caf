export { auditVerdictsOf } from './audit-verdicts'
export { dossiersService } from './dossiers.service'

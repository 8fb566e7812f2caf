export { admissionFigures, casesOf } from './cases-of.repository'
export { type CaseOpened, type OpenCase, openCase } from './open-case'
export { proceduresService } from './procedures.service'
export { proceduresSystems } from './procedures-systems'

export { proceduresService } from './procedures.service'
export { proceduresSystems } from './procedures-systems'

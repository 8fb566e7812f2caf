export { inspectionsService } from './inspections.service'
export { inspectionsSystems } from './inspections-systems'

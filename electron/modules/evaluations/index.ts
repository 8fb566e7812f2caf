export { evaluationsService } from './evaluations.service'

export { dueItems } from './cadre-due'
export { cadresService } from './cadres.service'

export { cadresService } from './cadres.service'

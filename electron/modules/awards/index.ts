export { awardsService } from './awards.service'

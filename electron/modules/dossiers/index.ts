export { dossiersService } from './dossiers.service'

export { reportsService } from './reports.service'

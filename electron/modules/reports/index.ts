export { reportsService } from './reports.service'
export { reportsPapers } from './reports-papers'

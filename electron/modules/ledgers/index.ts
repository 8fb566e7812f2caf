export { ledgersService } from './ledgers.service'

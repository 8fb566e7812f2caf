export { dueItems } from './ledger-due'
export { ledgersPapers } from './ledger-paper'
export { ledgersService } from './ledgers.service'

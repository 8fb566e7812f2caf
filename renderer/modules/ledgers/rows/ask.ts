import type { LedgerAsk } from '#shared/modules/ledgers/contract'

/** What narrows and orders the rows of one ledger. */
export type RowAsk = Omit<LedgerAsk, 'id'>

export const EVERY_ROW: RowAsk = { text: '', choices: {}, troubled: false, overdue: false, sort: null }

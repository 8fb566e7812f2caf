import { type MadePapers, type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { LedgerAsk } from '#shared/modules/ledgers/contract'
import { ledgerSheet } from '#shared/modules/ledgers/sheets/ledger-sheet'
import { findLedger } from './ledger.repository'
import { listRows, sumRows } from './ledger-row.repository'
import { shownRow } from './ledger-rows'

/** Rows that one paper lists: three hundred pages. */
const MOST_ROWS = 10_000

/** A ledger printed in the layout of the workbook that it came from. */
export const ledgersPapers: PaperKinds = {
  'own-ledger': paperKind({
    label: '台账',
    ask: LedgerAsk,
    async make({ trx, now }, ask, { from }): Promise<MadePapers> {
      const { content, title } = await findLedger(trx, ask.id)
      const wanted = { ask, content, today: now.slice(0, 10) }
      const { total, rows } = await listRows(trx, wanted, { offset: 0, limit: MOST_ROWS })
      const shown = rows.map((it) => shownRow(content, it))
      const form = ledgerSheet(content, { rows: shown, totals: await sumRows(trx, wanted), from })
      return {
        runs: [{ form }],
        papers: 1,
        about: `${title} ${total} 条`,
        target: { kind: 'ledger', id: ask.id },
      }
    },
  }),
}

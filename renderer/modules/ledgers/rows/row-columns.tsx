import type { LedgerContent, LedgerRow } from '#shared/modules/ledgers/ledger'
import type { Column } from '../../../components'
import { LedgerCell } from '../LedgerCell'
import { text } from '../ledgers.text'
import { cellColumns } from './cell-columns'

/** The list of a ledger: the row's number, then its columns. */
export function rowColumns(content: LedgerContent): readonly Column<LedgerRow>[] {
  return [
    {
      key: 'number',
      title: text.number,
      width: 56,
      align: 'right',
      quiet: true,
      render: (row) => row.number,
    },
    ...cellColumns<LedgerRow>(content, (row, column) => (
      <LedgerCell column={column} cells={row.cells} problems={row.problems} />
    )),
  ]
}

import { z } from 'zod'
import { task } from '../../ipc/method'
import { IntakePreview } from '../../platform/exchange/intake'
import { SystemKey } from '../../platform/systems/schema'
import { Grant, PreviewId } from '../../values/id'
import { LedgerFilter } from './contract-matters'

/** The ledger as Excel, out and in, in the department's own column order. */
export const exchange = {
  saveLedger: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '导出督办台账', target: 'system' },
    transaction: 'none',
    input: LedgerFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  /** Reads a workbook against the ledger's columns; nothing is written. */
  readLedger: task({
    right: 'ledgers.edit',
    topics: [],
    audit: { action: '预览导入督办台账', target: 'system' },
    transaction: 'none',
    input: z.object({ system: SystemKey, grant: Grant }),
    output: IntakePreview,
  }),
  /** What the preview said, as it said it. Closed ones come in as waiting for confirmation. */
  takeLedger: task({
    right: 'ledgers.edit',
    topics: ['matters'],
    audit: { action: '导入督办台账', target: 'id' },
    transaction: 'one',
    input: z.object({ id: PreviewId }),
    output: z.object({ added: z.number().int(), left: z.number().int() }),
  }),
}

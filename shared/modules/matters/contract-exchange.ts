import { z } from 'zod'
import { task } from '../../ipc/method'
import { SystemKey } from '../../platform/systems/schema'
import { Grant, PreviewId } from '../../values/id'
import { LedgerFilter } from './contract-matters'

export const TakenRow = z.object({
  /** Line in the sheet. */
  line: z.number().int(),
  title: z.string(),
  /** `new` comes in; `known` stands in the ledger with the same content and day; `problem` cannot. */
  verdict: z.enum(['new', 'known', 'problem']),
  /** Where it comes in: its state. */
  state: z.string(),
  problems: z.array(z.string()),
})
export type TakenRow = z.infer<typeof TakenRow>

export const LedgerPreview = z.object({
  id: PreviewId,
  file: z.string(),
  /** Headings of the sheet and which column of the ledger each fills, '' none. */
  columns: z.array(z.object({ heading: z.string(), key: z.string(), label: z.string() })),
  rows: z.array(TakenRow),
})
export type LedgerPreview = z.infer<typeof LedgerPreview>

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
    output: LedgerPreview,
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

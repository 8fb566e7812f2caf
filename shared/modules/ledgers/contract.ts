import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, LedgerId, LedgerRowId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { LedgerIntake, LedgerTable, TakenRow } from './intake'
import { Ledger, LedgerCells, LedgerContent, LedgerListed, LedgerRow } from './ledger'

const READ = { right: 'ledgers.read', topics: ['ledgers'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['ledgers'] } as const
const OneLedger = z.object({ id: LedgerId, version: z.number().int() })
const OneRow = z.object({ id: LedgerRowId, version: z.number().int() })

/** Which rows a list, a paper and a workbook hold, and in which order. */
export const LedgerAsk = z.object({
  id: LedgerId,
  text: z.string().max(60).default(''),
  /** Column keys of choices with the words wanted. */
  choices: z.record(z.string(), z.array(z.string())).default({}),
  troubled: z.boolean().default(false),
  /** Only rows whose day is past. */
  overdue: z.boolean().default(false),
  sort: z
    .object({ key: z.string().regex(/^c\d{1,4}$/), down: z.boolean() })
    .nullable()
    .default(null),
})
export type LedgerAsk = z.infer<typeof LedgerAsk>

/** 自建台账: ledgers taken from the department's own workbooks. */
export const ledgers = {
  ledgers: query({ ...READ, input: z.object({}), output: z.array(LedgerListed) }),
  ledger: query({ ...READ, input: z.object({ id: LedgerId }), output: Ledger }),
  rows: query({
    ...READ,
    input: Slice.extend(LedgerAsk.shape),
    /** `totals`: the sums of all rows asked for, by the keys of the columns that are summed. */
    output: pageOf(LedgerRow).extend({ totals: z.record(z.string(), z.number()) }),
  }),
  row: query({ ...READ, input: z.object({ id: LedgerRowId }), output: LedgerRow }),
  create: command({
    ...EDIT,
    audit: { action: '新建台账' },
    input: z.object({ content: LedgerContent }),
    output: Ledger,
  }),
  /** Values of columns that are taken out stay with their rows and come back with the column. */
  save: command({
    ...EDIT,
    audit: { action: '修改台账栏目', target: 'id' },
    input: OneLedger.extend({ content: LedgerContent }),
    output: Ledger,
  }),
  remove: command({
    ...EDIT,
    audit: { action: '删除台账', target: 'id' },
    input: OneLedger,
    output: z.object({}),
  }),
  removed: query({ ...READ, input: z.object({}), output: z.array(LedgerListed) }),
  restore: command({
    ...EDIT,
    audit: { action: '恢复台账', target: 'id' },
    input: z.object({ id: LedgerId }),
    output: Ledger,
  }),
  addRow: command({
    ...EDIT,
    audit: { action: '登记台账', target: 'id' },
    input: z.object({ id: LedgerId, cells: LedgerCells }),
    output: LedgerRow,
  }),
  saveRow: command({
    ...EDIT,
    audit: { action: '修改台账记录', target: 'id' },
    input: OneRow.extend({ cells: LedgerCells }),
    output: LedgerRow,
  }),
  removeRows: command({
    ...EDIT,
    audit: { action: '删除台账记录' },
    input: z.object({ ids: z.array(LedgerRowId).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  restoreRows: command({
    ...EDIT,
    audit: { action: '恢复台账记录' },
    input: z.object({ ids: z.array(LedgerRowId).min(1).max(5000) }),
    output: z.object({ restored: z.number().int() }),
  }),
  /** Every table that a workbook holds, with the columns that it seems to have. Kept open until the next is read. */
  openWorkbook: task({
    ...EDIT,
    audit: { action: '读取台账文件' },
    transaction: 'none',
    input: z.object({ grant: Grant }),
    output: z.object({ file: z.string(), tables: z.array(LedgerTable) }),
  }),
  /** Rows of an opened table as these columns would keep them. `columnOf`: which column of the file each key takes. */
  previewRows: query({
    ...EDIT,
    input: Slice.extend(LedgerIntake.shape).extend({
      /** The ledger that rows would go into, null for a new one. */
      id: LedgerId.nullable(),
      content: LedgerContent,
      troubled: z.boolean().default(false),
    }),
    output: pageOf(TakenRow).extend({ troubled: z.number().int(), known: z.number().int() }),
  }),
  /** A new ledger with the rows of an opened table. Rows with problems come along as written. */
  createFrom: command({
    ...EDIT,
    audit: { action: '由表格建立台账' },
    input: LedgerIntake.extend({ content: LedgerContent }),
    output: Ledger,
  }),
  /** Rows of an opened table behind those of a ledger; rows that are there already, value for value, stay out. */
  takeRows: command({
    ...EDIT,
    audit: { action: '导入台账记录', target: 'id' },
    input: LedgerIntake.extend({ id: LedgerId }),
    output: z.object({ takeId: z.string(), taken: z.number().int(), known: z.number().int() }),
  }),
  /** Takes an import back. Rows edited since stay and are counted. */
  undoTake: command({
    ...EDIT,
    audit: { action: '撤销台账导入', target: 'takeId' },
    input: z.object({ takeId: z.string() }),
    output: z.object({ removed: z.number().int(), kept: z.number().int() }),
  }),
  takes: query({
    ...READ,
    input: z.object({ id: LedgerId }),
    output: z.array(
      z.object({ id: z.string(), file: z.string(), at: z.string(), by: z.string(), rows: z.number().int() }),
    ),
  }),
  /** The rows asked for in the workbook's own layout. */
  export: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '导出台账', target: 'id' },
    transaction: 'none',
    input: LedgerAsk.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
}

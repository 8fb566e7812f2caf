import { z } from 'zod'
import { LedgerId, LedgerRowId } from '../../values/id'

/** @file 自建台账: a ledger with typed columns, taken from a department's own workbook or made from nothing. */

export const COLUMN_TYPES = {
  text: '文字',
  long: '长文字',
  number: '数字',
  date: '日期',
  choice: '选项',
  identity: '公民身份号码',
} as const
export const ColumnType = z.enum(['text', 'long', 'number', 'date', 'choice', 'identity'])
export type ColumnType = z.infer<typeof ColumnType>

/**
 * What a column means to the ledger: `serial` is counted, never stored; a row with a `deadline` and without a `done`
 * is listed on the workbench; `name` and `unit` say there whose it is.
 */
export const COLUMN_ROLES = {
  plain: '一般',
  serial: '序号',
  name: '名称（姓名）',
  unit: '单位',
  deadline: '办理期限',
  done: '办结',
} as const
export const ColumnRole = z.enum(['plain', 'serial', 'name', 'unit', 'deadline', 'done'])
export type ColumnRole = z.infer<typeof ColumnRole>

export const MOST_COLUMNS = 120
/** Rows of a head. */
export const MOST_HEADS = 4

/** Characters that a column is wide at most, as in a spreadsheet. */
export const WIDEST = 255

export const LedgerColumn = z.object({
  /** Stays with its values whatever the column is called: `c1`. */
  key: z.string().regex(/^c\d{1,4}$/),
  /** Its heading, one text for each row of the head from the top; a heading over several rows is repeated. */
  heads: z.array(z.string().max(60)).min(1).max(MOST_HEADS),
  type: ColumnType,
  /** The words of a choice; others are pointed out, not refused. */
  options: z.array(z.string().trim().min(1).max(60)).max(100).default([]),
  required: z.boolean().default(false),
  role: ColumnRole.default('plain'),
  /** Width in characters as the spreadsheet counts them. */
  width: z.number().min(3).max(WIDEST).default(10),
  /** Its sum stands under the last row. */
  total: z.boolean().default(false),
})
export type LedgerColumn = z.infer<typeof LedgerColumn>

export const LedgerContent = z.object({
  title: z.string().trim().min(1, '台账名称未填').max(100),
  /** Lines between title and head: 填报单位：, as they stand in the workbook. */
  above: z.array(z.string().max(300)).max(10).default([]),
  /** Lines under the last row: 填报人, 说明. */
  below: z.array(z.string().max(1000)).max(20).default([]),
  landscape: z.boolean().default(true),
  columns: z.array(LedgerColumn).min(1).max(MOST_COLUMNS),
})
export type LedgerContent = z.infer<typeof LedgerContent>

export const LedgerRowCount = z.object({ rows: z.number().int(), troubled: z.number().int() })

export const LedgerListed = LedgerRowCount.extend({
  id: LedgerId,
  version: z.number().int(),
  title: z.string(),
  columns: z.number().int(),
  overdue: z.number().int(),
  changedAt: z.string(),
})
export type LedgerListed = z.infer<typeof LedgerListed>

export const Ledger = LedgerRowCount.extend({
  id: LedgerId,
  version: z.number().int(),
  content: LedgerContent,
  /** The file and sheet it was taken from, '' for one made here. */
  source: z.string(),
})
export type Ledger = z.infer<typeof Ledger>

/** Values by column key in their canonical spelling; what could not be read stands as it was written. */
export const LedgerCells = z.record(z.string(), z.string().max(4000))
export type LedgerCells = z.infer<typeof LedgerCells>

export const CellProblem = z.object({ key: z.string(), message: z.string() })
export type CellProblem = z.infer<typeof CellProblem>

export const LedgerRow = z.object({
  id: LedgerRowId,
  version: z.number().int(),
  /** From 1, as the rows stand in the ledger. */
  number: z.number().int(),
  cells: LedgerCells,
  problems: z.array(CellProblem),
})
export type LedgerRow = z.infer<typeof LedgerRow>

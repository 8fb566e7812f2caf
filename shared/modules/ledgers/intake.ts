import { z } from 'zod'
import { LedgerId } from '../../values/id'
import { CellProblem, LedgerCells, LedgerContent } from './ledger'

/** A table of an opened workbook and the ledger that it would become. */
export const LedgerTable = z.object({
  /** Its place among the tables of the workbook, from 0. */
  table: z.number().int(),
  sheet: z.string(),
  rows: z.number().int(),
  content: LedgerContent,
  /** The first rows as they are written, a text for each column. */
  sample: z.array(z.array(z.string())),
  /** A ledger whose columns are called the same. */
  like: LedgerId.nullable(),
})
export type LedgerTable = z.infer<typeof LedgerTable>

/** Which table of the workbook opened last, and which of its columns (from 0) each key of the ledger takes. */
export const LedgerIntake = z.object({
  table: z.number().int().min(0),
  columnOf: z.record(z.string(), z.number().int().min(0)),
})
export type LedgerIntake = z.infer<typeof LedgerIntake>

/** A row of the file as it would be kept; `known`: it is there already, value for value. */
export const TakenRow = z.object({
  /** Its number in the file. */
  row: z.number().int(),
  cells: LedgerCells,
  problems: z.array(CellProblem),
  known: z.boolean(),
})
export type TakenRow = z.infer<typeof TakenRow>

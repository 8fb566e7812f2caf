import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant } from '../../values/id'
import { LayoutColumn, Register } from './register-layout'

/** One line as it would come in: what it does, its cells by field, and what is wrong with it. */
export const RegisterLine = z.object({
  /** Line of the sheet, from 1. */
  line: z.number().int(),
  name: z.string().max(200),
  does: z.enum(['add', 'change', 'same', 'refused']),
  cells: z.record(z.string().max(40), z.string().max(600)),
  problems: z.array(z.string().max(300)),
})
export type RegisterLine = z.infer<typeof RegisterLine>

export const registerMethods = {
  /** The department's own columns of a register, on paper, in Excel and in workbooks that come in; none are the usual. */
  registerLayout: query({
    right: 'ledgers.read',
    topics: ['systems'],
    input: z.object({ register: Register }),
    /** `heads`: the usual heads under which a workbook's columns are understood. */
    output: z.object({ columns: z.array(LayoutColumn), heads: z.array(z.string()) }),
  }),
  saveRegisterLayout: command({
    right: 'organizations.edit',
    topics: ['systems'],
    audit: { action: '设定名册栏目', target: 'register' },
    input: z.object({ register: Register, columns: z.array(LayoutColumn).max(40) }),
    output: z.array(LayoutColumn),
  }),
  /** Reads a workbook for the window to show; nothing is kept. */
  readRegister: task({
    right: 'organizations.edit',
    topics: [],
    audit: { action: '读入名册' },
    transaction: 'none',
    input: z.object({ register: Register, grant: Grant, year: z.number().int() }),
    output: z.object({
      lines: z.array(RegisterLine),
      /** Columns in their order that were understood, by field, and heads that were not. */
      columns: z.array(z.object({ field: z.string(), head: z.string() })),
      ignored: z.array(z.string()),
    }),
  }),
  /** Takes in what was shown, those refused left out. */
  takeRegister: command({
    right: 'organizations.edit',
    topics: ['parties', 'villages', 'terms', 'steps'],
    audit: { action: '导入名册' },
    input: z.object({
      register: Register,
      year: z.number().int(),
      lines: z.array(RegisterLine).min(1).max(20_000),
    }),
    output: z.object({ added: z.number().int(), changed: z.number().int() }),
  }),
}

import { z } from 'zod'
import { command, task } from '../../ipc/method'
import { Grant } from '../../values/id'

/** Lists that come in from a department's own workbook. */
export const REGISTERS = {
  parties: '党组织',
  villages: '村（社区）',
  enterprises: '两新组织',
  delegates: '党代表',
} as const
export const Register = z.enum(['parties', 'villages', 'enterprises', 'delegates'])
export type Register = z.infer<typeof Register>

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
    topics: ['parties', 'villages', 'terms'],
    audit: { action: '导入名册' },
    input: z.object({
      register: Register,
      year: z.number().int(),
      lines: z.array(RegisterLine).min(1).max(20_000),
    }),
    output: z.object({ added: z.number().int(), changed: z.number().int() }),
  }),
}

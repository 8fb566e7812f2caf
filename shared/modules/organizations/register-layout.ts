import { z } from 'zod'
import type { RegisterColumn } from './sheets/register'

/** Lists of organizations that come in from a department's own workbook and go out as one. */
export const REGISTERS = {
  parties: '党组织',
  villages: '村（社区）',
  enterprises: '两新组织',
  delegates: '党代表',
} as const
export const Register = z.enum(['parties', 'villages', 'enterprises', 'delegates'])
export type Register = z.infer<typeof Register>

/** A column of a register in its place, under the department's own heading; '' under the usual one. */
export const LayoutColumn = z.object({
  key: z.string().max(40),
  heading: z.string().trim().max(40),
})
export type LayoutColumn = z.infer<typeof LayoutColumn>

/** A column that a register can have; `extra` ones stand only where a layout names them. */
export type KnownColumn<Row> = RegisterColumn<Row> & { key: string; extra?: boolean }

/** The columns of a register in the department's order; without any of its own the usual ones. */
export function arranged<Row>(
  known: readonly KnownColumn<Row>[],
  layout: readonly LayoutColumn[],
): RegisterColumn<Row>[] {
  if (layout.length === 0) return known.filter((it) => !it.extra)
  return layout.flatMap(({ key, heading }) => {
    const column = known.find((it) => it.key === key)
    return column ? [{ ...column, head: heading || column.head }] : []
  })
}

import { z } from 'zod'
import { OrganizationId, PartyId, PersonId } from '../../values/id'
import { Day, Month } from './member'

/** 分 of one month. `due` null: no base is set, so nothing can be said. */
export const DuesCell = z.object({
  month: Month,
  due: z.number().int().nullable(),
  paid: z.number().int(),
  paidOn: z.string(),
  receiptNo: z.string(),
})
export type DuesCell = z.infer<typeof DuesCell>

/** A member and the months that the branch is owed in this year; months before joining or after leaving are left out. */
export const DuesRow = z.object({
  personId: PersonId,
  name: z.string(),
  payer: z.string(),
  base: z.number().int(),
  /** Cells of the months that are this branch's. */
  cells: z.array(DuesCell),
  /** Up to the month asked, 分. */
  due: z.number().int(),
  paid: z.number().int(),
})
export type DuesRow = z.infer<typeof DuesRow>

export const DuesBranch = z.object({
  partyId: PartyId,
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  members: z.number().int(),
  /** Members without a base. */
  unset: z.number().int(),
  due: z.number().int(),
  paid: z.number().int(),
  /** Members who owe something, and those who owe as many months in a row as the rule lists. */
  owing: z.number().int(),
  long: z.number().int(),
})
export type DuesBranch = z.infer<typeof DuesBranch>

export const DuesBaseContent = z.object({
  from: Month,
  payer: z.string().min(1, '缴费类别未选').max(24),
  base: z.number().int().min(0).max(100_000_000),
  fixed: z.number().int().min(0).max(100_000_000),
  note: z.string().trim().max(100),
})
export type DuesBaseContent = z.infer<typeof DuesBaseContent>

export const DuesPayment = z.object({
  paidOn: z.iso.date('缴纳日期未填。'),
  receiptNo: z.string().trim().max(40),
})

export const DuesEntry = z.object({
  personId: PersonId,
  month: Month,
  paid: z.number().int().min(0).max(100_000_000),
  paidOn: Day,
  receiptNo: z.string().trim().max(40),
})
export type DuesEntry = z.infer<typeof DuesEntry>

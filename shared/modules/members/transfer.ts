import { z } from 'zod'
import { IdText, PartyId, PersonId } from '../../values/id'
import { Day, Month, Standing } from './member'

/** `within`: between branches here; `out`: to a branch elsewhere; `in`: from one elsewhere. */
export const DIRECTIONS = { within: '县内转接', out: '转出', in: '转入' } as const
export const Direction = z.enum(['within', 'out', 'in'])
export type Direction = z.infer<typeof Direction>

export const TRANSFER_STATES = {
  open: '在途',
  overdue: '逾期未回执',
  done: '已回执',
  cancelled: '已作废',
} as const
export const TransferState = z.enum(['open', 'overdue', 'done', 'cancelled'])
export type TransferState = z.infer<typeof TransferState>

const place = z.string().trim().max(100)

/** What a 组织关系介绍信 says. */
export const TransferContent = z.object({
  personId: PersonId,
  direction: Direction,
  /** null where it is elsewhere; then its name alone stands. */
  fromPartyId: PartyId.nullable(),
  fromName: place,
  toPartyId: PartyId.nullable(),
  toName: place,
  reason: z.string().trim().max(200),
  issuedOn: z.iso.date('开出日期未填。'),
  /** Dues are paid up to this month. */
  duesUntil: z.union([z.literal(''), Month]),
  phone: z.string().trim().max(40),
})
export type TransferContent = z.infer<typeof TransferContent>

export const Transfer = TransferContent.extend({
  id: IdText,
  version: z.number().int(),
  /** 2026 年第 12 号; of a letter from elsewhere as it bears it. */
  number: z.string(),
  name: z.string(),
  standing: Standing,
  state: TransferState,
  validUntil: z.string(),
  /** The day on which the branch takes the member in. */
  arrivedOn: Day,
  receiptOn: Day,
  note: z.string(),
})
export type Transfer = z.infer<typeof Transfer>

export const TransferFilter = z.object({
  text: z.string().max(60).default(''),
  direction: Direction.nullable().default(null),
  state: TransferState.nullable().default(null),
  personId: PersonId.nullable().default(null),
})
export type TransferFilter = z.infer<typeof TransferFilter>

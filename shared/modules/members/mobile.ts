import { z } from 'zod'
import { IdText, OrganizationId, PartyId, PersonId } from '../../values/id'
import { Day } from './member'

export const MOBILE_DIRECTIONS = { out: '流出', in: '流入' } as const
const short = z.string().trim().max(100)

export const MobileContent = z.object({
  personId: PersonId,
  /** Away from here, or here from elsewhere while the membership stays there. */
  direction: z.enum(['out', 'in']),
  place: short.min(1, '流向未填'),
  workplace: short,
  reason: short,
  leftOn: z.iso.date('外出日期未填。'),
  phone: short,
  /** Where organization life is taken part in meanwhile. */
  hostParty: short,
  /** Number of the 流动党员活动证. */
  certificate: z.string().trim().max(40),
})
export type MobileContent = z.infer<typeof MobileContent>

export const MobileContact = z.object({
  id: IdText,
  on: z.string(),
  way: z.string(),
  note: z.string(),
  by: z.string(),
})
export type MobileContact = z.infer<typeof MobileContact>

export const Mobile = MobileContent.extend({
  id: IdText,
  version: z.number().int(),
  name: z.string(),
  partyId: PartyId.nullable(),
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  /** '' while away. */
  backOn: Day,
  /** The last contact, '' none yet. */
  contactedOn: z.string(),
  contactDueOn: z.string(),
  overdue: z.boolean(),
})
export type Mobile = z.infer<typeof Mobile>

export const MobileFilter = z.object({
  text: z.string().max(60).default(''),
  partyId: PartyId.nullable().default(null),
  state: z.enum(['away', 'overdue', 'back']).default('away'),
  personId: PersonId.nullable().default(null),
})
export type MobileFilter = z.infer<typeof MobileFilter>

export const CONTACT_WAYS = ['电话', '微信', '走访', '返乡见面', '视频'] as const

import { z } from 'zod'
import { AccountId, OrganizationId, ReminderId } from '../../values/id'

/** How often an own reminder comes back, by the calendar. */
export const REPEATS = {
  '': '不重复',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
} as const
export const Repeat = z.enum(['', 'week', 'month', 'quarter', 'half-year', 'year'])
export type Repeat = z.infer<typeof Repeat>

export const ReminderContent = z.object({
  title: z.string().trim().min(1, '事项未填').max(100),
  /** 制度, as the workbench groups it. */
  system: z.string().trim().max(20).default(''),
  on: z.iso.date('期限应为年月日'),
  unitId: OrganizationId.nullable().default(null),
  /** Who is in charge; null takes the one who enters it. */
  accountId: AccountId.nullable().default(null),
  repeats: Repeat.default(''),
  note: z.string().trim().max(400).default(''),
})
export type ReminderContent = z.infer<typeof ReminderContent>

export const Reminder = ReminderContent.extend({
  id: ReminderId,
  version: z.number().int(),
  accountId: AccountId,
  accountName: z.string(),
  unitName: z.string(),
  /** The day it was set to, from which those after it are counted. */
  firstOn: z.string(),
  doneOn: z.string(),
})
export type Reminder = z.infer<typeof Reminder>

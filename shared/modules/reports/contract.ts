import { z } from 'zod'
import { command, query, type Topic } from '../../ipc/method'
import { ReminderId } from '../../values/id'
import { letters } from './contract-letters'
import { Reminder, ReminderContent } from './reminder'
import { WorkYear } from './work-year'
import {
  Charge,
  Colleague,
  MOST_ITEMS,
  Resting,
  RoomBadge,
  Whose,
  WorkAsk,
  Workbench,
  WorkItems,
} from './workbench'

/** The workbench is made of everything: whatever is changed anywhere may change it. */
const EVERYTHING: readonly Topic[] = [
  'reminders',
  'letters',
  'accounts',
  'systems',
  'organizations',
  'parties',
  'villages',
  'terms',
  'people',
  'standards',
  'rounds',
  'cases',
  'cycles',
  'honours',
  'dossiers',
  'loose',
  'permits',
  'transfers',
  'duties',
  'matters',
  'procedures',
  'links',
  'indicators',
  'ledgers',
  'members',
  'training',
  'inspections',
]
const READ = { right: 'people.read', topics: EVERYTHING } as const
const REMIND = { right: 'people.read', topics: ['reminders'] } as const
const Keys = z.array(z.string().max(200)).min(1).max(MOST_ITEMS)
const OneReminder = z.object({ id: ReminderId, version: z.number().int() })

/** 工作台 and 提醒函: reads every module, nobody reads it. */
export const reports = {
  ...letters,
  /** `month`: the one the calendar shows, `2026-11`. */
  workbench: query({
    ...READ,
    input: z.object({ whose: Whose, month: z.string().regex(/^\d{4}-\d{2}$/) }),
    output: Workbench,
  }),
  /** All that match, overdue first. */
  workItems: query({ ...READ, input: WorkAsk, output: WorkItems }),
  /** Asked again by the minute: counting everything anew after each save anywhere would cost more than it tells. */
  badges: query({ ...REMIND, input: z.object({}), output: z.array(RoomBadge) }),
  colleagues: query({
    right: 'people.read',
    topics: ['accounts'],
    input: z.object({}),
    output: z.array(Colleague),
  }),

  reminder: query({ ...REMIND, input: z.object({ id: ReminderId }), output: Reminder }),
  addReminder: command({
    ...REMIND,
    audit: { action: '登记事项' },
    input: ReminderContent,
    output: Reminder,
  }),
  saveReminder: command({
    ...REMIND,
    audit: { action: '修改登记事项', target: 'id' },
    input: OneReminder.extend({ content: ReminderContent }),
    output: Reminder,
  }),
  /** Done: one that repeats moves on to its next day, any other leaves the list. */
  finishReminder: command({
    ...REMIND,
    audit: { action: '办结登记事项', target: 'id' },
    input: OneReminder,
    output: Reminder,
  }),
  removeReminder: command({
    ...REMIND,
    audit: { action: '删除登记事项', target: 'id' },
    input: OneReminder,
    output: z.object({}),
  }),

  /** 暂缓 until a day, or 不再提醒 (''): hides it from the caller alone. */
  rest: command({
    ...REMIND,
    audit: { action: '暂缓提醒' },
    input: z.object({
      keys: Keys,
      until: z.union([z.literal(''), z.iso.date()]),
    }),
    output: z.object({ resting: z.number().int() }),
  }),
  resting: query({ ...REMIND, input: z.object({}), output: z.array(Resting) }),
  wake: command({
    ...REMIND,
    audit: { action: '恢复提醒' },
    input: z.object({ keys: Keys }),
    output: z.object({}),
  }),

  /** Who acts on a system's matters where the record names nobody; with every system that has any. */
  charges: query({
    ...READ,
    input: z.object({}),
    output: z.object({ systems: z.array(z.string()), charges: z.array(Charge) }),
  }),
  saveCharges: command({
    right: 'systems.edit',
    topics: ['reminders'],
    audit: { action: '修改经办分工' },
    input: z.object({ charges: z.array(Charge).max(200) }),
    output: z.object({}),
  }),

  /** What the department's year is made of: the edition that holds in that year. */
  workYear: query({
    right: 'people.read',
    topics: ['reminders'],
    input: z.object({ year: z.number().int() }),
    output: WorkYear,
  }),
  /** A year that no edition begins with yet begins a new one; what held before stays for the years before. */
  saveWorkYear: command({
    right: 'systems.edit',
    topics: ['reminders'],
    audit: { action: '修改年度工作' },
    input: WorkYear,
    output: WorkYear,
  }),
}

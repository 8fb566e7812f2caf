import { z } from 'zod'
import { DueItem, DueShare, DueState } from '../../values/due'
import { AccountId, ReminderId } from '../../values/id'

/** Days ahead that the workbench lists what is due. */
export const AHEAD_DAYS = 30
/** Days to the end of what counts as this week's. */
export const WEEK_DAYS = 7
/** Matters that one answer carries; how many more there are is said beside them. */
export const MOST_ITEMS = 2_000

/** `mine`: what the caller is in charge of, and what nobody is; `section`: of everybody in the caller's 科室. */
export const Whose = z.enum(['mine', 'section', 'all'])
export type Whose = z.infer<typeof Whose>

/** Number and day of the last letter that reminded of it, '' without. */
const Lettered = z.object({ letterNo: z.string(), letterOn: z.string() })

/** Something due as the workbench lists it. Of several units it counts as written about once all have a letter. */
export const WorkItem = DueItem.extend({
  ...Lettered.shape,
  shares: z.array(DueShare.extend(Lettered.shape)).optional(),
  /** Whole days: overdue, left, or waited. */
  days: z.number().int().min(0),
  /** Set for an own reminder, which is dealt with on the spot. */
  reminderId: ReminderId.nullable(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** Matters in order of work. */
export const WorkItems = z.object({
  items: z.array(WorkItem),
  /** How many more there are than one answer carries. */
  unlisted: z.number().int(),
})
export type WorkItems = z.infer<typeof WorkItems>

export const Counts = z.object({
  overdue: z.number().int(),
  due: z.number().int(),
  waiting: z.number().int(),
})
export type Counts = z.infer<typeof Counts>

/** What one system or one unit has; `name` '' where the records name no unit. */
export const Tally = Counts.extend({ name: z.string() })
export type Tally = z.infer<typeof Tally>

/** A day of the calendar that has something. */
export const DayMark = z.object({ on: z.string(), overdue: z.number().int(), due: z.number().int() })
export type DayMark = z.infer<typeof DayMark>

export const Workbench = WorkItems.extend({
  /** ISO day. */
  today: z.string(),
  counts: Counts,
  dueToday: z.number().int(),
  dueThisWeek: z.number().int(),
  bySystem: z.array(Tally),
  byUnit: z.array(Tally),
  /** Of the month asked. */
  marks: z.array(DayMark),
  /** How many the caller put off or wants to hear no more of. */
  resting: z.number().int(),
  year: z.array(z.object({ month: z.number().int(), titles: z.array(z.string()) })),
})
export type Workbench = z.infer<typeof Workbench>

/** What narrows the list; a null or '' does not. */
export const WorkAsk = z.object({
  whose: Whose,
  state: DueState.nullable().default(null),
  system: z.string().max(60).default(''),
  /** Name of the unit as the list has it; null any. */
  unit: z.string().max(100).nullable().default(null),
  /** One ISO day. */
  day: z.string().max(10).default(''),
  text: z.string().max(60).default(''),
  /** How many days ahead; more than 30 for a look at the year. */
  ahead: z.number().int().min(0).max(400).default(AHEAD_DAYS),
})
export type WorkAsk = z.infer<typeof WorkAsk>

/** Something the caller does not want to be reminded of: until a day, or for good (''). */
export const Resting = z.object({
  key: z.string(),
  system: z.string(),
  title: z.string(),
  until: z.string(),
})
export type Resting = z.infer<typeof Resting>

/** Who acts on a system's matters where the record itself names nobody. */
export const Charge = z.object({ system: z.string().min(1).max(60), accountId: AccountId })
export type Charge = z.infer<typeof Charge>

export const Colleague = z.object({ id: AccountId, name: z.string(), section: z.string() })
export type Colleague = z.infer<typeof Colleague>

/** What concerns the caller now in a room. */
export const RoomBadge = z.object({
  /** First part of the address: /ledgers. */
  room: z.string(),
  overdue: z.number().int(),
  /** Due today and within seven days. */
  dueThisWeek: z.number().int(),
})
export type RoomBadge = z.infer<typeof RoomBadge>

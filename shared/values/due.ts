import { z } from 'zod'
import { OrganizationId } from './id'

/**
 * Something the workbench lists. `overdue`: its day is past; `due`: its day is today or lies ahead; `waiting`: nobody
 * here can act before somebody else answers, `on` is the day since when.
 */
export const DueState = z.enum(['overdue', 'due', 'waiting'])
export type DueState = z.infer<typeof DueState>

/** What one unit has of something that several have: where it is dealt with for it alone, and what a letter to it says. */
export const DueShare = z.object({
  unitId: OrganizationId.nullable(),
  /** '' where the records name none. */
  unitName: z.string(),
  title: z.string(),
  href: z.string(),
  /** '' where no letter can be written. */
  clause: z.string(),
})
export type DueShare = z.infer<typeof DueShare>

export const DueItem = z.object({
  /** Stays the same from day to day, so that 暂缓 and 不再提醒 hold. */
  key: z.string().max(200),
  /** Names the system as the lists group by it: 换届提醒, 三会一课, 督办事项. */
  system: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  /** What has to be done, with its number. */
  title: z.string(),
  /** ISO day. */
  on: z.string(),
  state: DueState,
  /** The account in charge, null where none is named. */
  accountId: z.string().nullable(),
  accountName: z.string(),
  /** The page where one acts, as an address of the window without `#`. */
  href: z.string(),
  /** What the act is called there: 发函, 补记录, 催还. */
  act: z.string(),
  /** Set where a reminder letter can be written: to whom it goes, and the clause that stands in it. */
  letter: z.object({ to: z.string(), clause: z.string() }).nullable(),
  /** Set where one line stands for several units, which then have no name above: a letter goes to each. */
  shares: z.array(DueShare).optional(),
})
export type DueItem = z.infer<typeof DueItem>

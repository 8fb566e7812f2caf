import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { SystemKey } from '../../platform/systems/schema'
import { IdText, VillageId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { SubjectRef } from '../../values/subject'
import { Day } from './matter'
import { SanctionContent, SanctionRow } from './sanction'

const READ = { right: 'ledgers.read', topics: ['matters', 'systems', 'villages'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['matters', 'steps'] } as const
/** What is barred is asked of the cases' pages too. */
const SANCTIONED = ['matters', 'cases', 'steps'] as const
const Words = z.string().trim().max(500)

export const VisitRow = z.object({
  id: IdText,
  villageId: VillageId,
  villageName: z.string(),
  townName: z.string(),
  household: z.string(),
  on: z.string(),
  visitor: z.string(),
  words: z.string(),
})
export type VisitRow = z.infer<typeof VisitRow>

export const TallyRow = z.object({
  id: IdText,
  key: z.string(),
  subject: SubjectRef,
  subjectName: z.string(),
  unitName: z.string(),
  on: z.string(),
  whole: z.number().int(),
  part: z.number().int(),
  words: z.string(),
})
export type TallyRow = z.infer<typeof TallyRow>

/** What stands beside matters: calls on households, counts, sanctions. */
export const counts = {
  visits: query({
    ...READ,
    input: Slice.extend({
      system: SystemKey,
      text: z.string().max(60).default(''),
      from: Day.default(''),
      to: Day.default(''),
    }),
    output: pageOf(VisitRow),
  }),
  /** Calls of one day in one village: a household a line, as typed or pasted. One that was called on that day is left out. */
  addVisits: command({
    ...EDIT,
    audit: { action: '登记走访' },
    input: z.object({
      system: SystemKey,
      villageId: VillageId,
      on: z.iso.date(),
      visitor: z.string().trim().max(100).default(''),
      words: Words.default(''),
      households: z.array(z.string().trim().min(1).max(60)).min(1, '户主未填').max(2000),
    }),
    output: z.object({ added: z.number().int(), known: z.number().int() }),
  }),
  removeVisit: command({
    ...EDIT,
    audit: { action: '删除走访', target: 'id' },
    input: z.object({ id: IdText }),
    output: z.object({}),
  }),
  tallies: query({
    ...READ,
    input: Slice.extend({ system: SystemKey }),
    output: pageOf(TallyRow),
  }),
  addTally: command({
    ...EDIT,
    audit: { action: '登记计数' },
    input: z.object({
      system: SystemKey,
      key: z.string().max(30),
      subject: SubjectRef,
      on: z.iso.date(),
      whole: z.number().int().min(1).max(10_000_000),
      part: z.number().int().min(0).max(10_000_000),
      words: Words.default(''),
    }),
    output: z.object({ id: IdText }),
  }),
  removeTally: command({
    ...EDIT,
    audit: { action: '删除计数', target: 'id' },
    input: z.object({ id: IdText }),
    output: z.object({}),
  }),
  sanctions: query({
    ...READ,
    input: Slice.extend({ system: SystemKey, barring: z.boolean().default(false) }),
    output: pageOf(SanctionRow),
  }),
  addSanction: command({
    ...EDIT,
    topics: SANCTIONED,
    audit: { action: '登记问责' },
    input: z.object({ system: SystemKey, content: SanctionContent }),
    output: z.object({ id: IdText, untilOn: z.string() }),
  }),
  /** Ends it before its day, with the reason. */
  liftSanction: command({
    ...EDIT,
    topics: SANCTIONED,
    audit: { action: '解除问责', target: 'id' },
    input: z.object({
      id: IdText,
      version: z.number().int(),
      on: z.iso.date(),
      words: Words.min(1, '解除原因未填'),
    }),
    output: z.object({}),
  }),
}

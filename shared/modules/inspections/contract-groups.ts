import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { InspectionGroupId } from '../../values/id'
import { GroupContent, Groups } from './group'
import { Programme } from './system'

const READ = {
  right: 'ledgers.read',
  topics: ['inspections', 'systems', 'organizations', 'training'],
} as const
const EDIT = { right: 'ledgers.edit', topics: ['inspections', 'steps'] } as const

/** One inspection in one year. */
export const ProgrammeYear = z.object({
  programme: z.string().max(26),
  year: z.number().int().min(1990).max(2100),
})
export type ProgrammeYear = z.infer<typeof ProgrammeYear>

export const groupMethods = {
  /** Inspections of the systems that are switched on, as they stand on an ISO day ('' today). */
  programmes: query({
    ...READ,
    input: z.object({ on: z.union([z.literal(''), z.iso.date()]).default('') }),
    output: z.array(Programme),
  }),
  groups: query({ ...READ, input: ProgrammeYear, output: Groups }),
  saveGroup: command({
    ...EDIT,
    audit: { action: '保存检查组', target: 'id' },
    input: z.object({ id: InspectionGroupId.nullable(), version: z.number().int(), content: GroupContent }),
    output: z.object({ id: InspectionGroupId }),
  }),
  removeGroup: command({
    ...EDIT,
    audit: { action: '删除检查组', target: 'id' },
    input: z.object({ id: InspectionGroupId, version: z.number().int() }),
    output: z.object({}),
  }),
  /** Groups, people and areas of the year before, as a beginning. Refused where the year has groups. */
  copyGroups: command({
    ...EDIT,
    audit: { action: '沿用上年检查组' },
    input: ProgrammeYear,
    output: z.object({ groups: z.number().int() }),
  }),
}

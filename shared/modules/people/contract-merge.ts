import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { OpenedPerson } from './contract-person'
import { PersonContent, PersonRow } from './schema'

/**
 * Why records may be one person, the strongest first. Mere namesakes whose birth dates both stand and differ are none.
 */
export const DUPLICATE_REASONS = {
  number: '身份证号相同',
  birth: '姓名、出生年月相同',
  career: '姓名相同，单位或简历重合',
  similar: '出生年月相同，姓名相近',
  name: '姓名相同，有一方出生年月未填',
} as const
export type DuplicateReason = keyof typeof DUPLICATE_REASONS

/** Records that may be one person, and the strongest reason for it. */
export const DuplicateGroup = z.object({
  key: z.string(),
  reason: z.enum(['number', 'birth', 'career', 'similar', 'name']),
  people: z.array(PersonRow).min(2),
  /** Somebody said that these are different people. */
  apart: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

/** Finding and merging records of one person. */
export const merging = {
  duplicates: query({
    right: 'people.read',
    topics: ['people'],
    /** `apart`: only those that somebody found to be different people; else only those not settled. */
    input: Slice.extend({ apart: z.boolean().default(false) }),
    output: pageOf(DuplicateGroup),
  }),
  /** How many groups of the two strong reasons are not settled: what the side bar counts. */
  duplicateCount: query({
    right: 'people.read',
    topics: ['batches', 'steps'],
    input: z.object({}),
    output: z.object({ groups: z.number().int() }),
  }),
  /** The records of one group side by side. */
  compareDuplicates: query({
    right: 'people.read',
    topics: ['people'],
    audit: { action: '比较疑似重复人员' },
    input: z.object({ ids: z.array(PersonId).min(2).max(4) }),
    output: z.array(OpenedPerson),
  }),
  /** Says that these records are different people, so that they are not shown again. */
  keepApart: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '认定不是同一人' },
    input: z.object({ ids: z.array(PersonId).min(2).max(4), apart: z.boolean().default(true) }),
    output: z.object({}),
  }),
  /**
   * Writes the chosen content into `keepId` and moves the others to the recycle bin, pointing at it; lists, photo and
   * source file follow. One batch and one step, undone as one. Refused when a record is not at the version that was compared.
   */
  merge: command({
    right: 'people.edit',
    topics: ['people', 'steps', 'batches', 'views', 'drafts'],
    audit: { action: '合并人员', target: 'keepId' },
    input: z.object({
      keepId: PersonId,
      versions: z.record(z.string(), z.number().int()),
      content: PersonContent,
      /** Whose photo stands afterwards; null for none. */
      photoOf: PersonId.nullable(),
    }),
    output: z.object({ id: PersonId, version: z.number().int() }),
  }),
}

import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { OpenedPerson } from './contract-person'
import { PersonContent, PersonRow } from './schema'

/** Records that may be one person, and why: 身份证号相同 · 姓名、出生年月相同 · 姓名相同、简历重合. */
export const DuplicateGroup = z.object({
  key: z.string(),
  reason: z.string(),
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
    input: Slice.extend({ withApart: z.boolean().default(false) }),
    output: pageOf(DuplicateGroup),
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
   * source file follow. One step, undone as one. Refused when a record is not at the version that was compared.
   */
  merge: command({
    right: 'people.edit',
    topics: ['people', 'steps', 'views', 'drafts'],
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

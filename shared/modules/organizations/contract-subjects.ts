import { z } from 'zod'
import { query } from '../../ipc/method'
import { Subject, SubjectScope } from '../../values/subject'

/** Whom a record is about, as every picker asks for it. */
export const subjectMethods = {
  /** Subjects of a scope whose name or unit has these words (of people also pinyin), as they stand on `on` ('' today). */
  subjects: query({
    right: 'ledgers.read',
    topics: ['organizations', 'parties', 'villages', 'people'],
    input: z.object({
      scope: SubjectScope,
      text: z.string().max(60).default(''),
      on: z.union([z.literal(''), z.iso.date()]).default(''),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.array(Subject),
  }),
}

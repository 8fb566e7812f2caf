import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

/** One picture of a folder or zip, and whom it is taken for. */
export const PhotoMatch = z.object({
  index: z.number().int(),
  fileName: z.string(),
  outcome: z.enum(['new', 'replace', 'same', 'doubtful', 'none', 'wrong']),
  /** 身份证号 · 姓名 · 姓名、单位 · why it is wrong or doubtful. */
  how: z.string(),
  person: z.object({ id: PersonId, name: z.string(), unit: z.string() }).nullable(),
  /** Namesakes to choose from. */
  candidates: z.array(z.object({ id: PersonId, name: z.string(), unit: z.string(), birth: z.string() })),
  take: z.boolean(),
  /** `data:` address of a small picture, '' where it cannot be read. */
  thumbnail: z.string(),
})
export type PhotoMatch = z.infer<typeof PhotoMatch>

export const PhotoPreview = z.object({
  key: z.string(),
  title: z.string(),
  counts: z.record(z.string(), z.number().int()),
  willWrite: z.number().int(),
})
export type PhotoPreview = z.infer<typeof PhotoPreview>

/** Photos from a folder, matched to people by 身份证号 or name in the file name. */
export const photoMatching = {
  matchPhotos: task({
    right: 'people.import',
    topics: [],
    transaction: 'none',
    audit: { action: '比对照片' },
    input: z.object({ grants: z.array(Grant).min(1, '没有选文件') }),
    output: PhotoPreview,
  }),
  photoMatches: query({
    right: 'people.import',
    topics: [],
    input: Slice.extend({ key: z.string(), outcome: PhotoMatch.shape.outcome.nullable().default(null) }),
    output: pageOf(PhotoMatch),
  }),
  decidePhoto: command({
    right: 'people.import',
    topics: [],
    audit: 'draft',
    input: z.object({
      key: z.string(),
      index: z.number().int(),
      take: z.boolean().optional(),
      personId: PersonId.nullable().optional(),
    }),
    output: PhotoMatch,
  }),
  commitPhotos: task({
    right: 'people.import',
    topics: ['people', 'batches', 'steps'],
    transaction: 'one',
    audit: { action: '写入照片' },
    input: z.object({ key: z.string() }),
    output: z.object({ batchNo: z.number().int(), changed: z.number().int() }),
  }),
}

import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Photo } from './schema'

/** What comes of one picture: a first photo, another one, the very same, somebody to choose, nobody, no picture. */
export const PHOTO_OUTCOMES = ['wrong', 'doubtful', 'none', 'replace', 'new', 'same'] as const
export const PhotoOutcome = z.enum(PHOTO_OUTCOMES)
export type PhotoOutcome = z.infer<typeof PhotoOutcome>

/** One picture of a folder or zip, and whom it is taken for. */
export const PhotoMatch = z.object({
  index: z.number().int(),
  fileName: z.string(),
  outcome: PhotoOutcome,
  /** 身份证号 · 姓名 · 姓名、单位 · why it is wrong or doubtful. */
  how: z.string(),
  person: z.object({ id: PersonId, name: z.string(), unit: z.string(), birth: z.string() }).nullable(),
  /** Namesakes to choose from. */
  candidates: z.array(z.object({ id: PersonId, name: z.string(), unit: z.string(), birth: z.string() })),
  take: z.boolean(),
  /** The 4:5 part that would be shown, null for what is no picture. */
  crop: Photo.shape.crop.nullable(),
  bytes: z.number().int(),
})
export type PhotoMatch = z.infer<typeof PhotoMatch>

export const PhotoPreview = z.object({
  key: IdText,
  title: z.string(),
  all: z.number().int(),
  counts: z.record(PhotoOutcome, z.number().int()),
  willWrite: z.number().int(),
  nextBatchNo: z.number().int(),
})
export type PhotoPreview = z.infer<typeof PhotoPreview>

const Picture = z.object({ key: IdText, index: z.number().int() })

/** Photos from a folder, matched to people by 身份证号 or name in the file name. */
export const photoMatching = {
  matchPhotos: task({
    right: 'people.import',
    topics: ['imports'],
    transaction: 'none',
    audit: { action: '比对照片' },
    input: z.object({ grants: z.array(Grant).min(1, '没有选文件') }),
    output: PhotoPreview,
  }),
  /** The session's open comparison of photos, if any, so that leaving the page loses nothing. */
  openPhotos: query({
    right: 'people.import',
    topics: ['imports'],
    input: z.object({}),
    output: PhotoPreview.nullable(),
  }),
  photoMatches: query({
    right: 'people.import',
    topics: ['imports'],
    input: Slice.extend({ key: IdText, outcome: PhotoOutcome.nullable().default(null) }),
    output: pageOf(PhotoMatch),
  }),
  /** The incoming picture as a `data:` address, '' where it cannot be read any more. */
  incomingPhoto: query({
    right: 'people.import',
    topics: [],
    input: Picture,
    output: z.string(),
  }),
  /** Takes or leaves a picture; `personId` says whose it is, null that it is nobody's. */
  decidePhoto: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: Picture.extend({ take: z.boolean().optional(), personId: PersonId.nullable().optional() }),
    output: PhotoMatch,
  }),
  discardPhotos: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: z.object({ key: IdText }),
    output: z.object({}),
  }),
  commitPhotos: task({
    right: 'people.import',
    topics: ['people', 'imports', 'batches', 'steps'],
    transaction: 'one',
    audit: { action: '写入照片' },
    input: z.object({ key: IdText }),
    output: z.object({ batchNo: z.number().int(), changed: z.number().int() }),
  }),
}

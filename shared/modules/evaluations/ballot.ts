import { z } from 'zod'
import { BoxNo, SubjectNo } from './round'
import { Key } from './scheme'

/** @file Ballots and what stands on them. A ballot has a serial number and a box, and nothing that leads to a voter. */

/** The mark of an item that was ticked twice: it is counted as void (R3.3). Points and options are never below 0. */
export const VOID_MARK = -1

/** One cell: an option's number, points, or `VOID_MARK`. An empty cell 未填 is not stored. */
export const Mark = z.object({ subject: SubjectNo, leaf: Key, value: z.number().min(VOID_MARK).max(1000) })
export type Mark = z.infer<typeof Mark>

/** First or second entry of the same paper. */
export const Entry = z.union([z.literal(1), z.literal(2)])
export type Entry = z.infer<typeof Entry>

/** Reasons by which a whole ballot is invalid, fixed beforehand. `other` is said in words. */
export const VOID_REASONS = {
  blank: '白票',
  unreadable: '字迹不清',
  overmarked: '票面多选',
  'over-limit': '超过名额',
  foreign: '非本次票、无印章',
  other: '其他',
} as const
export const VoidReason = z.enum(Object.keys(VOID_REASONS) as [keyof typeof VOID_REASONS])
export type VoidReason = z.infer<typeof VoidReason>

/** Serial number printed on a ballot, from 1 within its box. */
export const BallotNumber = z.number().int().min(1).max(99_999)

export const BallotContent = z.object({
  number: BallotNumber,
  marks: z.array(Mark).max(20_000),
  void: VoidReason.nullable().default(null),
  /** In words, for `other`. */
  voidNote: z.string().max(100).default(''),
})
export type BallotContent = z.infer<typeof BallotContent>

export const Ballot = BallotContent.extend({
  box: BoxNo,
  entry: Entry,
  version: z.number().int(),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type Ballot = z.infer<typeof Ballot>

/** A ballot half typed, with the version of the stored one that it changes. */
export const BallotDraft = z.object({
  ballot: BallotContent,
  version: z.number().int().nullable(),
  savedAt: z.string(),
})
export type BallotDraft = z.infer<typeof BallotDraft>

/** A paper as the bench shows it. */
export const OpenedBallot = z.object({
  number: BallotNumber,
  ballot: Ballot.nullable(),
  other: Ballot.nullable(),
  /** What the caller typed of it and did not store. */
  draft: BallotDraft.nullable(),
  /** The other entry is the caller's own, so that somebody else has to enter this one. */
  barred: z.boolean(),
  /** The papers before and behind it: by number, in the second entry by what the first entry holds. */
  previous: BallotNumber.nullable(),
  next: BallotNumber.nullable(),
})
export type OpenedBallot = z.infer<typeof OpenedBallot>

/** A place where the two entries differ, both in words: 优秀, 多选, 未填, 无效（白票）, 未录. */
export const Difference = z.object({
  number: z.number().int(),
  /** null: one entry says the whole ballot is invalid, or lacks it. */
  subject: SubjectNo.nullable(),
  leaf: Key.nullable(),
  first: z.string(),
  second: z.string(),
})
export type Difference = z.infer<typeof Difference>

/** How far the two entries of a box agree. */
export const EntryCheck = z.object({
  box: BoxNo,
  /** Ballots that both entries hold and that differ, and their cells. */
  differing: z.number().int(),
  cells: z.number().int(),
  /** Ballots that only the other entry holds. */
  missingFirst: z.number().int(),
  missingSecond: z.number().int(),
})
export type EntryCheck = z.infer<typeof EntryCheck>

/** Counted on paper or from ballots: so many ballots of the box have this value in this cell. */
export const Count = z.object({
  box: BoxNo,
  subject: SubjectNo,
  leaf: Key,
  value: z.number().min(VOID_MARK).max(1000),
  n: z.number().int().min(0),
})
export type Count = z.infer<typeof Count>

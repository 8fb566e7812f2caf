import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PreviewId, RoundId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  Ballot,
  BallotContent,
  BallotDraft,
  BallotNumber,
  Difference,
  Entry,
  EntryCheck,
  OpenedBallot,
  VoidReason,
} from './ballot'
import { Box, BoxNo, RoundRow } from './round'

const ENTER = { right: 'evaluations.enter', topics: ['ballots'] } as const
const InBox = z.object({ roundId: RoundId, box: BoxNo })
const InEntry = InBox.extend({ entry: Entry })
/** Of the stored ballot that was changed; null for one that is new. */
const BallotVersion = z.number().int().nullable()

/** A ballot in the list beside the bench: never its marks. */
const BallotRow = z.object({
  number: z.number().int(),
  void: VoidReason.nullable(),
  /** Cells that differ from the other entry; null where the other has none yet. */
  differing: z.number().int().nullable(),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type BallotRow = z.infer<typeof BallotRow>

/** A cell or a paper of a file that cannot be taken as it is (`error`), or that somebody should look at. */
export const SheetProblem = z.object({
  level: z.enum(['error', 'notice']),
  /** The ballot's number; null where there is none. */
  number: z.number().int().nullable(),
  row: z.number().int(),
  /** E12; '' where it is about a whole row. */
  cell: z.string(),
  /** The column's heading. */
  column: z.string(),
  message: z.string(),
  remedy: z.string(),
})
export type SheetProblem = z.infer<typeof SheetProblem>

/** What one file of ballots would bring. The preview is what is committed. */
export const BallotImport = z.object({
  id: PreviewId,
  fileName: z.string(),
  sheet: z.string(),
  /** Totals are read where the box is counted in totals: then a line is a subject, not a ballot. */
  kind: z.enum(['ballots', 'totals']),
  /** Of `all` ballots: new, over stored ones, the same as stored, not written for an error. */
  counts: z.object({
    all: z.number().int(),
    fresh: z.number().int(),
    replaced: z.number().int(),
    same: z.number().int(),
    wrong: z.number().int(),
  }),
  /** Of those that will be written: their filled cells, and how many of them are invalid. */
  marks: z.number().int(),
  void: z.number().int(),
  /** Numbered papers for which nothing was typed. They are not part of `all`. */
  empty: z.number().int(),
  /** Numbers that are on record already and would be replaced. */
  replaced: z.array(BallotNumber),
  /** Errors first. */
  problems: z.array(SheetProblem).max(500),
  /** Problems beyond those listed. */
  unlisted: z.number().int(),
})
export type BallotImport = z.infer<typeof BallotImport>

/** The ballot bench. */
export const ballots = {
  /** Rounds that are open for entry, for those who only enter ballots. */
  openRounds: query({
    right: 'evaluations.see',
    topics: ['rounds', 'ballots'],
    input: z.object({}),
    output: z.array(RoundRow),
  }),
  ballotRows: query({ ...ENTER, input: Slice.extend(InEntry.shape), output: pageOf(BallotRow) }),
  /**
   * One ballot of one entry; with `number` null the lowest one still to be entered, or the last when all are. `other` is
   * the other entry's: the second entry is given it to compare each cell once its own value stands there, the first
   * entry only when it is saved itself.
   */
  ballot: query({
    ...ENTER,
    input: InEntry.extend({ number: BallotNumber.nullable() }),
    output: OpenedBallot,
  }),
  /** Kept before the next one shows. The second entry must be somebody else's than the first of that ballot. */
  saveBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '录入选票', target: 'roundId' },
    input: InEntry.extend({ ballot: BallotContent, version: BallotVersion }),
    output: Ballot,
  }),
  removeBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '删除选票', target: 'roundId' },
    input: InEntry.extend({ number: BallotNumber, version: z.number().int() }),
    output: z.object({}),
  }),
  /** The ballot that the caller left half typed last in this entry: where the bench goes on. */
  ballotDraft: query({ ...ENTER, topics: [], input: InEntry, output: BallotDraft.nullable() }),
  /** Keeps a ballot half typed, so that a power cut loses no mark; a ballot that is stored drops its draft by itself. */
  keepBallotDraft: command({
    right: 'evaluations.enter',
    topics: [],
    audit: 'draft',
    input: InEntry.extend({ ballot: BallotContent, version: BallotVersion }),
    output: z.object({ savedAt: z.string() }),
  }),
  /** What was typed since the ballot was stored is not to stand. */
  dropBallotDraft: command({
    right: 'evaluations.enter',
    topics: [],
    audit: 'draft',
    input: InEntry.extend({ number: BallotNumber }),
    output: z.object({}),
  }),
  /** How far the two entries of each box agree. */
  entryChecks: query({
    ...ENTER,
    input: z.object({ roundId: RoundId }),
    output: z.array(EntryCheck),
  }),
  differences: query({ ...ENTER, input: Slice.extend(InBox.shape), output: pageOf(Difference) }),
  /**
   * One paper looked at again: the cells of this ballot are written into both entries. `versions` are those that were
   * compared. Answers with the box's cells that still differ.
   */
  settleBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '核定选票', target: 'roundId' },
    input: InBox.extend({
      ballot: BallotContent,
      versions: z.object({ first: z.number().int(), second: z.number().int() }),
    }),
    output: z.object({ differences: z.number().int() }),
  }),
  /** Workbook to type ballots into: a sheet a box, a row for each ballot and subject, options as lists. */
  saveBallotSheets: task({
    right: 'evaluations.export',
    topics: ['audit'],
    audit: { action: '导出录票工作簿' },
    transaction: 'none',
    input: z.object({ roundId: RoundId, boxes: z.array(BoxNo).default([]), grant: Grant }),
    output: z.object({ sheets: z.number().int() }),
  }),
  previewBallots: task({
    right: 'evaluations.enter',
    topics: [],
    audit: { action: '读取选票文件' },
    transaction: 'none',
    input: InEntry.extend({ grant: Grant }),
    output: BallotImport,
  }),
  commitBallots: command({
    right: 'evaluations.enter',
    topics: ['ballots', 'rounds'],
    audit: { action: '导入选票', target: 'roundId' },
    input: InEntry.extend({ previewId: PreviewId }),
    output: Box,
  }),
}

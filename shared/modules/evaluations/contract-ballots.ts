import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PreviewId, RoundId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Ballot, BallotContent, Difference, Entry, VoidReason } from './ballot'
import { Box, BoxNo, RoundRow } from './round'

const ENTER = { right: 'evaluations.enter', topics: ['ballots'] } as const
const InBox = z.object({ roundId: RoundId, box: BoxNo })
const InEntry = InBox.extend({ entry: Entry })

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

/** What one file of ballots would bring. The preview is what is committed. */
export const BallotImport = z.object({
  id: PreviewId,
  fileName: z.string(),
  ballots: z.number().int(),
  marks: z.number().int(),
  void: z.number().int(),
  /** Numbers that are on record already and would be replaced. */
  replaced: z.array(z.number().int()),
  problems: z.array(
    z.object({ row: z.number().int(), column: z.string(), message: z.string(), remedy: z.string() }),
  ),
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
  /** One ballot of one entry; `other` is the other entry's, shown only when the caller's own is saved. */
  ballot: query({
    ...ENTER,
    input: InEntry.extend({ number: z.number().int().min(1) }),
    output: z.object({ ballot: Ballot.nullable(), other: Ballot.nullable() }),
  }),
  /** Kept before the next one shows. The second entry must be somebody else's than the first of that ballot. */
  saveBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '录入选票', target: 'roundId' },
    input: InEntry.extend({ ballot: BallotContent, version: z.number().int().nullable() }),
    output: Ballot,
  }),
  removeBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '删除选票', target: 'roundId' },
    input: InEntry.extend({ number: z.number().int().min(1), version: z.number().int() }),
    output: z.object({}),
  }),
  /** The ballot half typed, kept at every mark so that a power cut loses none. */
  ballotDraft: query({
    ...ENTER,
    topics: [],
    input: InEntry,
    output: z.object({ ballot: BallotContent, savedAt: z.string() }).nullable(),
  }),
  keepBallotDraft: command({
    right: 'evaluations.enter',
    topics: [],
    audit: 'draft',
    input: InEntry.extend({ ballot: BallotContent.nullable() }),
    output: z.object({ savedAt: z.string() }),
  }),
  differences: query({ ...ENTER, input: Slice.extend(InBox.shape), output: pageOf(Difference) }),
  /** One paper looked at again: the cells of this ballot are written into both entries. */
  settleBallot: command({
    right: 'evaluations.enter',
    topics: ['ballots'],
    audit: { action: '核定选票', target: 'roundId' },
    input: InBox.extend({ ballot: BallotContent }),
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

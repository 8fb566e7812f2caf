import { newId } from '#electron/platform/database/id'
import { FormatError, readWorkbook } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Count, Entry } from '#shared/modules/evaluations/ballot'
import type { BallotImport, SheetProblem } from '#shared/modules/evaluations/contract-ballots'
import { otherEntryOf, totalsProblems } from '#shared/modules/evaluations/rules'
import type { PreviewId } from '#shared/values/id'

import { numbersEnteredBy, storedBallots } from '../ballot-import.repository'
import type { BoxDesk } from '../box-desk'
import { loadBoxCounts } from '../count.repository'
import { loadSubjects } from '../round.repository'
import { findHead, type SheetHead } from './head'
import { judgeBallots } from './judge'
import { layoutOf } from './key'
import { leafHeads } from './layout'
import type { OpenImport } from './open-import'
import { type PickedSheet, pickSheet } from './pick-sheet'
import { readRows } from './rows'
import { readTotals } from './totals'
import { HEADS } from './words'

/** Problems that a preview lists; a file with more is wrong as a whole. */
const MOST_LISTED = 500

export type FileAsk = { path: string; fileName: string; entry: Entry }

/** Reads a file for a box and works out what writing it would do. Nothing in the records changes. */
export async function readFile(context: TaskContext, desk: BoxDesk, ask: FileAsk): Promise<OpenImport> {
  const book = await readWorkbook(ask.path).catch((error: unknown) => {
    if (error instanceof FormatError)
      throw refuse('unreadable', `${ask.fileName}：${error.problem.message}。`, {
        remedy: `${error.problem.remedy}。`,
      })
    throw error
  })
  await context.step()
  const sheet = pickSheet(book, desk)
  return desk.box.counting === 'totals'
    ? openTotals(context, desk, ask, sheet)
    : openBallots(context, desk, ask, sheet)
}

async function openBallots(
  { trx, caller }: TaskContext,
  desk: BoxDesk,
  { fileName, entry }: FileAsk,
  { name, grid, keyed }: PickedSheet,
): Promise<OpenImport> {
  const place = { roundId: desk.round.id, box: desk.box.no, entry }
  const head = requireHead(findHead(grid, leafHeads(desk.round.scheme, desk.box.group)), desk)
  const read = readRows({ grid, head, desk, strangers: await strangersOf(trx, desk), keyed })
  const judged = judgeBallots(desk, read.ballots, {
    stored: await storedBallots(trx, place),
    own: await numbersEnteredBy(trx, { ...place, entry: otherEntryOf(entry) }, caller.accountId),
  })
  const toWrite = judged.ballots.filter((it) => !it.same)
  const over = toWrite.filter((it) => it.version !== null).map((it) => it.content.number)
  const wrong = judged.wrong + read.unnumbered
  const marks = toWrite.reduce((sum, { content }) => sum + content.marks.length, 0)
  return opened(desk, entry, {
    fileName,
    sheet: name,
    kind: 'ballots',
    marks,
    empty: read.empty,
    replaced: over.sort(byNumber),
    counts: {
      all: judged.ballots.length + wrong,
      fresh: toWrite.length - over.length,
      replaced: over.length,
      same: judged.ballots.length - toWrite.length,
      wrong,
    },
    void: toWrite.filter((it) => it.content.void !== null).length,
    ballots: toWrite,
    totals: null,
    problems: [...missingLeaves(desk, head), ...read.problems, ...judged.problems],
  })
}

async function openTotals(
  { trx }: TaskContext,
  desk: BoxDesk,
  { fileName, entry }: FileAsk,
  { name, grid, keyed }: PickedSheet,
): Promise<OpenImport> {
  const read = readTotals({ grid, desk, strangers: await strangersOf(trx, desk), keyed })
  if (!read)
    throw refuse('invalid-input', '没有找到合计表的表头：评议项目下面一行是选项。', {
      remedy: '先导出这一箱的合计表，填好再读入。',
    })
  const counts = await withUnread(trx, desk, read.counts)
  const faults = totalsProblems(desk.round.scheme, desk.box, desk.subjects, counts)
  const problems = [...read.problems, ...faults.map((it) => problem('error', it))]
  const good = problems.length === 0 ? read.lines : 0
  return opened(desk, entry, {
    fileName,
    sheet: name,
    kind: 'totals',
    marks: read.counts.length,
    empty: 0,
    replaced: [],
    counts: { all: read.lines, fresh: good, replaced: 0, same: 0, wrong: read.lines - good },
    void: 0,
    ballots: [],
    totals: good > 0 ? { counts, version: desk.box.version } : null,
    problems,
  })
}

/** Points cannot be counted in this table; what is typed of them stays. */
async function withUnread(
  trx: TaskContext['trx'],
  desk: BoxDesk,
  counts: readonly Count[],
): Promise<Count[]> {
  const read = new Set(counts.map((it) => it.leaf))
  const scored = new Set(
    desk.round.scheme.indicators.filter((it) => it.score?.by === 'points').map((it) => it.key),
  )
  const kept = await loadBoxCounts(trx, desk.round.id, desk.box.no)
  return [...counts, ...kept.filter((it) => scored.has(it.leaf) && !read.has(it.leaf))]
}

type Made = Omit<BallotImport, 'id' | 'unlisted'> & Pick<OpenImport, 'ballots' | 'totals'>

function opened(desk: BoxDesk, entry: Entry, { ballots, totals, problems, ...made }: Made): OpenImport {
  const sorted = problems.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row)
  return {
    roundId: desk.round.id,
    box: desk.box.no,
    entry,
    layout: layoutOf(desk),
    ballots,
    totals,
    shown: {
      ...made,
      id: newId() as PreviewId,
      problems: sorted.slice(0, MOST_LISTED),
      unlisted: Math.max(0, sorted.length - MOST_LISTED),
    },
  }
}

function rank({ level }: SheetProblem): number {
  return level === 'error' ? 0 : 1
}

function byNumber(a: number, b: number): number {
  return a - b
}

function requireHead(head: SheetHead | null, { round, box, subjects }: BoxDesk): SheetHead {
  const items = leafHeads(round.scheme, box.group).map((it) => it.label)
  const unnamed = head && head.name === null && head.order === null && subjects.length > 1
  const lacks = [...(head?.number === null ? [HEADS.number] : []), ...(unnamed ? [HEADS.name] : [])]
  if (head && lacks.length === 0) return head
  const missing = head ? lacks : items
  throw refuse('invalid-input', `表头里没有${missing.map((it) => `“${it}”`).join('、')}一栏。`, {
    remedy: head
      ? `补上这一栏；评议项目为${items.join('、')}。`
      : '表头被改动了的，改回原样，或重新导出空表。',
  })
}

/** Leaves without a column are 未填 on every ballot: that is said, not guessed. */
function missingLeaves({ round, box }: BoxDesk, head: SheetHead): SheetProblem[] {
  return leafHeads(round.scheme, box.group)
    .filter(({ leaf }) => !head.leaves.has(leaf.key))
    .map(({ label }) => ({
      ...problem('notice', {
        message: `表里没有“${label}”一栏，这一项在各张票上按未填。`,
        remedy: '漏了的，补上这一栏再读入。',
      }),
      row: head.to,
      column: label,
    }))
}

function problem(
  level: SheetProblem['level'],
  { message, remedy }: { message: string; remedy: string },
): SheetProblem {
  return { level, number: null, row: 0, cell: '', column: '', message, remedy }
}

/** Subjects of the round that this box's ballots do not list. */
async function strangersOf(trx: TaskContext['trx'], { round, subjects }: BoxDesk) {
  const listed = new Set(subjects.map((it) => it.no))
  return (await loadSubjects(trx, round.id)).filter((it) => !listed.has(it.no))
}

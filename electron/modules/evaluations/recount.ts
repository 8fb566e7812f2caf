import { createHash } from 'node:crypto'
import type { Trx } from '#electron/platform/database/schema'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { leavesOf } from '#shared/modules/evaluations/rules'
import { type BallotText, ballotTexts, type CountText, countTexts } from './mark.repository'
import { loadSubjects } from './round.repository'

export type Recount = {
  /** SHA-256 over turnout, counts and every mark. */
  fingerprint: string
  /** Marks counted, those of totals from paper included. */
  marks: number
  /** Cells whose count differs from the marks on the ballots: box, subject and item, never a figure. */
  differing: string[]
}

/** Counts every mark of a round anew, compares with the counts kept, and takes the fingerprint of both. */
export async function recountRound(
  trx: Trx,
  round: Pick<Round, 'id' | 'boxes' | 'scheme'>,
): Promise<Recount> {
  const ballots = await ballotTexts(trx, round.id)
  const counts = await countTexts(trx, round.id)
  const counted = countTokens(ballots)
  const cells = differingCells(round.boxes, counts, counted)
  return {
    fingerprint: fingerprintOf(round, counts, ballots),
    marks: counts.reduce((sum, it) => sum + it.n, 0),
    differing: cells.length > 0 ? await inWords(trx, round, cells) : [],
  }
}

/** By box, how many valid ballots carry each mark. */
function countTokens(ballots: readonly BallotText[]): Map<number, Map<string, number>> {
  const counted = new Map<number, Map<string, number>>()
  for (const { box, void: voided, marks } of ballots) {
    if (voided !== '' || marks === '') continue
    const found = counted.get(box) ?? new Map<string, number>()
    counted.set(box, found)
    for (const mark of marks.split(',')) found.set(mark, (found.get(mark) ?? 0) + 1)
  }
  return counted
}

type Cell = { box: Box; subject: number; leaf: string }

function differingCells(
  boxes: readonly Box[],
  counts: readonly CountText[],
  counted: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Cell[] {
  const kept = new Map<number, Map<string, number>>()
  for (const { box, mark, n } of counts) kept.set(box, (kept.get(box) ?? new Map()).set(mark, n))
  const cells = new Map<string, Cell>()
  for (const box of boxes.filter((it) => it.counting === 'ballots')) {
    const [typed, found] = [kept.get(box.no), counted.get(box.no)]
    for (const mark of new Set([...(typed?.keys() ?? []), ...(found?.keys() ?? [])])) {
      if (typed?.get(mark) === found?.get(mark)) continue
      const [subject = '', leaf = ''] = mark.split(' ')
      cells.set(`${box.no} ${subject} ${leaf}`, { box, subject: Number(subject), leaf })
    }
  }
  return [...cells.values()]
}

async function inWords(
  trx: Trx,
  { id, scheme }: Pick<Round, 'id' | 'scheme'>,
  cells: readonly Cell[],
): Promise<string[]> {
  const names = new Map((await loadSubjects(trx, id)).map((it) => [it.no, it.name]))
  const labels = new Map(leavesOf(scheme).map((it) => [it.key, it.label]))
  return cells.map(
    ({ box, subject, leaf }) =>
      `${box.name}：${names.get(subject) ?? subject}“${labels.get(leaf) ?? leaf}”的合计与逐张重计不符`,
  )
}

/** Everything the votes come to, line by line in one fixed order. */
function fingerprintOf(
  { id, boxes }: Pick<Round, 'id' | 'boxes'>,
  counts: readonly CountText[],
  ballots: readonly BallotText[],
): string {
  const hash = createHash('sha256').update(`round ${id}\n`)
  for (const { no, group, expected, present, issued, returned, counting, voidTotals } of boxes)
    hash.update(`box ${[no, group, expected, present, issued, returned, counting, voidTotals].join(' ')}\n`)
  for (const { box, mark, n } of counts) hash.update(`count ${box} ${mark} ${n}\n`)
  for (const { box, number, void: voided, marks } of ballots)
    hash.update(`ballot ${box} ${number} ${voided}\n${marks}\n`)
  return hash.digest('hex')
}

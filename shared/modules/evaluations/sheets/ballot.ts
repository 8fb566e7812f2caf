import { SERIAL } from '../../../platform/print/paper'
import { type TableForm, tableForm } from '../../../platform/print/table'
import type { Box, Round, RoundSubject } from '../round'
import { ballotLeaves } from '../rules'
import { ballotLead, ballotTitle } from './ballot-words'
import { itemColumns, itemRows } from './items-ballot'
import { fitsAcross, subjectColumns, subjectHead, subjectRows } from './subjects-ballot'

/** What a ballot is made from; a round has it. */
export type BallotRound = Pick<Round, 'title' | 'scheme'>

/** Millimetres of a row that is ticked by hand, more where there are few; points of its type. */
const ROW = { height: 8.5, high: 11, few: 10, size: 10.5 }

/**
 * The blank ballot 测评票 of a box: one line a person or unit where all their boxes fit across a sheet, else one block
 * for each with the items as lines. The serial number stands on every page.
 */
export function blankBallot(
  round: BallotRound,
  box: Pick<Box, 'group' | 'name'>,
  subjects: readonly RoundSubject[],
  from: string,
): TableForm {
  const { scheme } = round
  const group = scheme.groups.find((it) => it.key === box.group)
  const leaves = ballotLeaves(scheme, box.group)
  const about = {
    title: ballotTitle(scheme, leaves),
    subtitle: round.title,
    left: `票箱：${box.name}`,
    right: `${group?.letter ?? ''} 票　　No. ${SERIAL}`,
    repeat: true,
    lead: ballotLead(scheme, box.group, leaves, subjects.length),
    foot: from,
    size: ROW.size,
  }
  const lines = !hasBlocks(scheme) && fitsAcross(scheme, leaves)
  if (lines)
    return tableForm({
      ...about,
      rowHeight: heightOf(subjects.length),
      landscape: lines === 'landscape',
      columns: subjectColumns(scheme, leaves, lines),
      head: subjectHead(scheme, leaves),
      rows: subjectRows(scheme, leaves, subjects),
    })
  const { columns, head } = itemColumns(scheme, leaves)
  return tableForm({
    ...about,
    rowHeight: heightOf(subjects.length * leaves.length),
    together: true,
    columns,
    head,
    rows: subjects.flatMap((it, index) => itemRows(scheme, leaves, it, subjects.length > 1 ? index + 1 : 0)),
  })
}

function heightOf(rows: number): number {
  return rows > ROW.few ? ROW.height : ROW.high
}

/** Teams, and secretaries who report, are judged item by item, each in a block of its own. */
function hasBlocks({ use, subject }: BallotRound['scheme']): boolean {
  return subject === 'team' || use === 'report'
}

/** No. 00137: five digits, more where the count needs them. */
export function serialNumbers(from: number, count: number): string[] {
  const digits = Math.max(5, String(from + count - 1).length)
  return Array.from({ length: count }, (_, index) => String(from + index).padStart(digits, '0'))
}

import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { BallotContent, Entry } from '#shared/modules/evaluations/ballot'
import { ballotProblems, otherEntryOf } from '#shared/modules/evaluations/rules'
import { type BallotEntry, type BallotRecord, findBallotRow, writeBallot } from './ballot.repository'
import type { BoxDesk } from './box-desk'
import { addToCounts, takeFromCounts } from './count.repository'

/** @file The one way a ballot gets into the records, from the bench and from a file. */

const ENTRY_NAMES: Record<Entry, string> = { 1: '一录', 2: '二录' }

/**
 * Checks a ballot and writes it with its marks and what it changes in the counts. Refuses one that breaks a rule, has a
 * number that was never handed out, or was entered the other time by the same person.
 */
export async function keepBallot(
  context: Context,
  desk: BoxDesk,
  { entry, content }: { entry: Entry; content: BallotContent },
): Promise<BallotRecord> {
  const place = { roundId: desk.round.id, box: desk.box.no, entry }
  refuseNumber(desk, content.number)
  refuseProblems(desk, content)
  await refuseSamePerson(context, place, content.number)
  const stored = await findBallotRow(context.trx, place, content.number)
  const { accountId, name } = context.caller
  return rewriteBallot(context, place, {
    stored,
    content,
    entered: { by: accountId, byName: name, at: context.now },
  })
}

/**
 * Writes a ballot that has been checked, with the delta of the counts: only valid ballots of the first entry count, and
 * the second entry is there to be compared.
 */
export async function rewriteBallot(
  { trx }: Pick<Context, 'trx'>,
  place: BallotEntry,
  change: Parameters<typeof writeBallot>[2],
): Promise<BallotRecord> {
  const { stored } = change
  if (stored && counts(stored)) await takeFromCounts(trx, stored.id)
  const row = await writeBallot(trx, place, change)
  if (counts(row)) await addToCounts(trx, row.id)
  return row
}

/** Whether a ballot is part of the counts. */
export function counts(row: Pick<BallotRecord, 'entry' | 'void'>): boolean {
  return row.entry === 1 && row.void === null
}

/** C 一般干部　二录　第 137 张; the paper's number and never its marks, see `saveBallot`. */
export function ballotWords(entry: Entry | null, number: number): string {
  return entry === null ? `第 ${number} 张` : `${ENTRY_NAMES[entry]}　第 ${number} 张`
}

function refuseNumber({ box }: BoxDesk, number: number): void {
  if (box.issued === null)
    throw refuse('conflict', `“${box.name}”还没有登记发出的票数。`, {
      field: 'ballot.number',
      remedy: '先在“录票”里填写发出、收回，再录票。',
    })
  if (number > box.issued)
    throw refuse('invalid-input', `“${box.name}”发出 ${box.issued} 张，没有第 ${number} 张。`, {
      field: 'ballot.number',
      remedy: '核对票号；发出数填错的，先改正发出数。',
    })
}

/** A ballot with a mistake is not stored: it is mended, or stored as invalid by a reason fixed beforehand. */
export function refuseProblems({ round, box, subjects }: BoxDesk, content: BallotContent): void {
  const [problem] = ballotProblems(round.scheme, box.group, subjects, content)
  if (!problem) return
  throw refuse('invalid-input', `第 ${content.number} 张：${problem.message}`, {
    field: 'ballot.marks',
    remedy: problem.remedy,
  })
}

/** Two entries check each other only when two people make them. */
async function refuseSamePerson({ trx, caller }: Context, place: BallotEntry, number: number): Promise<void> {
  const other = otherEntryOf(place.entry)
  const twin = await findBallotRow(trx, { ...place, entry: other }, number)
  if (twin?.entered_by !== caller.accountId) return
  throw refuse(
    'conflict',
    `第 ${number} 张的${ENTRY_NAMES[other]}是您录的，${ENTRY_NAMES[place.entry]}要由另一人录。`,
    {
      field: 'ballot.number',
      remedy: '换一人登录后录这一遍，或由您录别人一录的票。',
    },
  )
}

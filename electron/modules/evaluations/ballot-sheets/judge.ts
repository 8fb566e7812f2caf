import { type BallotContent, VOID_REASONS } from '#shared/modules/evaluations/ballot'
import type { SheetProblem } from '#shared/modules/evaluations/contract-ballots'
import { ballotProblems } from '#shared/modules/evaluations/rules'
import type { StoredBallot } from '../ballot-import.repository'
import type { BoxDesk } from '../box-desk'
import type { ReadBallot } from './rows'

/** A ballot that can be written, with the version of the stored one that it was compared with; null for a new one. */
export type JudgedBallot = { content: BallotContent; version: number | null; same: boolean }

export type Judged = { ballots: JudgedBallot[]; wrong: number; problems: SheetProblem[] }

type Known = {
  stored: ReadonlyMap<number, StoredBallot>
  /** Numbers whose other entry is the caller's own. */
  own: ReadonlySet<number>
}

/** Judges the ballots of a sheet as the bench would: what breaks a rule is invalid by it, what cannot be is an error. */
export function judgeBallots(desk: BoxDesk, read: readonly ReadBallot[], known: Known): Judged {
  const judged: Judged = { ballots: [], wrong: 0, problems: [] }
  for (const { row, wrong, ...content } of read) {
    const fault = wrong ? null : faultOf(desk, content, known.own)
    if (fault) judged.problems.push(told('error', content, row, fault))
    if (wrong || fault) judged.wrong += 1
    else judge(desk, content, row, { judged, known })
  }
  return judged
}

type Said = { message: string; remedy: string }

function faultOf({ box }: BoxDesk, { number }: BallotContent, own: ReadonlySet<number>): Said | null {
  if (box.issued !== null && number > box.issued)
    return {
      message: `“${box.name}”发出 ${box.issued} 张，没有第 ${number} 张。`,
      remedy: '核对票号；发出数填错的，先改正发出数。',
    }
  if (own.has(number))
    return {
      message: `第 ${number} 张的另一遍是您录的。`,
      remedy: '换一人登录后读入，两遍要由两人录。',
    }
  return null
}

function judge(
  desk: BoxDesk,
  typed: BallotContent,
  row: number,
  { judged, known }: { judged: Judged; known: Known },
): void {
  const { round, box, subjects } = desk
  const [problem] = ballotProblems(round.scheme, box.group, subjects, typed)
  const byRule = problem?.voids === 'over-limit' || problem?.voids === 'overmarked' ? problem.voids : null
  if (problem && byRule === null) {
    judged.wrong += 1
    judged.problems.push(told('error', typed, row, problem))
    return
  }
  if (problem && byRule) judged.problems.push(told('notice', typed, row, invalid(problem.message, byRule)))
  const content = byRule ? { ...typed, void: byRule } : typed
  const stored = known.stored.get(content.number)
  judged.ballots.push({ content, version: stored?.version ?? null, same: isSame(stored, content) })
}

function invalid(message: string, reason: 'over-limit' | 'overmarked'): Said {
  return {
    message,
    remedy: `按定下的规则记为无效票（${VOID_REASONS[reason]}）；录错的，改表后重新读入。`,
  }
}

function told(
  level: SheetProblem['level'],
  { number }: BallotContent,
  row: number,
  { message, remedy }: Said,
): SheetProblem {
  return { level, number, row, cell: '', column: '', message, remedy }
}

function isSame(stored: StoredBallot | undefined, content: BallotContent): boolean {
  if (!stored || stored.void !== content.void) return false
  if (content.void === 'other' && stored.void_note !== content.voidNote) return false
  const values = new Map(stored.marks.map((it) => [`${it.subject} ${it.leaf}`, it.value]))
  return (
    values.size === content.marks.length &&
    content.marks.every((it) => values.get(`${it.subject} ${it.leaf}`) === it.value)
  )
}

import type { OutcomeRow, VoteCount, VoteMeeting } from '#shared/modules/awards/outcome'
import type { NominationId } from '#shared/values/id'

export const ANSWERS = ['yes', 'no', 'abstain'] as const
export type Answer = (typeof ANSWERS)[number]

/** What stands in the cells, by `cellKey`, as it was typed. */
export type TypedVotes = ReadonlyMap<string, string>

export function cellKey(nominationId: string, answer: Answer): string {
  return `${nominationId}.${answer}`
}

/** The votes that are on record, as they stand in the cells. */
export function typedOf(counts: readonly VoteCount[]): TypedVotes {
  return new Map(
    counts.flatMap((it) =>
      ANSWERS.map(
        (answer) =>
          [cellKey(it.nominationId, answer), it[answer] === null ? '' : String(it[answer])] as const,
      ),
    ),
  )
}

/** A whole number that was typed, full-width digits too; null for nothing, undefined for anything else. */
export function countOf(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,4}$/.test(plain) && Number(plain) <= MOST ? Number(plain) : undefined
}

const MOST = 1000

/** The votes of one nomination as typed; null while a cell is no number. */
export function voteOf(typed: TypedVotes, nominationId: NominationId): VoteCount | null {
  const [yes, no, abstain] = ANSWERS.map((answer) => countOf(typed.get(cellKey(nominationId, answer)) ?? ''))
  if (yes === undefined || no === undefined || abstain === undefined) return null
  return { nominationId, yes, no, abstain }
}

/** All votes as they are sent; null while a cell is no number. Those left empty are left out. */
export function votesOf(typed: TypedVotes, rows: readonly OutcomeRow[]): VoteCount[] | null {
  const votes = rows.map((it) => voteOf(typed, it.nominationId))
  if (votes.includes(null)) return null
  return votes.filter(
    (it) => it !== null && (it.yes !== null || it.no !== null || it.abstain !== null),
  ) as VoteCount[]
}

/** The figures of a meeting as they are typed. */
export type MeetingForm = Omit<VoteMeeting, Heads> & Record<Heads, string>
export type Heads = 'due' | 'present' | 'issued' | 'returned'
export const HEADS: readonly Heads[] = ['due', 'present', 'issued', 'returned']

export function formOf(meeting: VoteMeeting): MeetingForm {
  const words = (heads: Heads) => (meeting[heads] === null ? '' : String(meeting[heads]))
  return {
    ...meeting,
    due: words('due'),
    present: words('present'),
    issued: words('issued'),
    returned: words('returned'),
  }
}

/** The meeting as it is sent; null while a figure is none. */
export function meetingOf(form: MeetingForm): VoteMeeting | null {
  const [due, present, issued, returned] = HEADS.map((it) => countOf(form[it]))
  if (due === undefined || present === undefined || issued === undefined || returned === undefined)
    return null
  return { ...form, due: due === 0 ? null : due, present, issued, returned }
}

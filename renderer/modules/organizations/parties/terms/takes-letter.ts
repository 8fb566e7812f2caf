import type { TermRow } from '#shared/modules/organizations/term'
import type { PartyTermId } from '#shared/values/id'

/** Terms that a letter is due of. */
export function dueIds(rows: readonly TermRow[]): PartyTermId[] {
  return rows.filter(takesLetter).map((it) => it.termId as PartyTermId)
}

export function takesLetter({ termId, letterNo, state }: TermRow): boolean {
  return termId !== null && letterNo === '' && (state === 'due' || state === 'overdue')
}

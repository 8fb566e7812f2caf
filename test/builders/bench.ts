import type { Ballot, OpenedBallot } from '#shared/modules/evaluations/ballot'
import { ballotBox, evaluationScheme, roundSubject } from '#test/builders/evaluation'
import { press } from '../../renderer/modules/evaluations/bench/bench-keys'
import { type BenchState, type Desk, openState } from '../../renderer/modules/evaluations/bench/bench-state'
import { sheetOf } from '../../renderer/modules/evaluations/bench/sheet'

/** At most a third of the subjects may have 好 for 成效. */
export const SCHEME = evaluationScheme({
  rules: { ballotLimits: [{ indicator: 'result', mark: 1, share: 1 / 3, rounding: 'floor' }] },
})

type DeskAsked = {
  scheme?: ReturnType<typeof evaluationScheme>
  subjects?: number
  ballot?: Ballot
  other?: Ballot
  barred?: boolean
}

/** A bench with paper 5 of a box on it. */
export function benchDesk({ scheme = evaluationScheme(), subjects = 3, ...asked }: DeskAsked = {}): Desk {
  const listed = Array.from({ length: subjects }, (_, index) => roundSubject(index + 1))
  const opened: OpenedBallot = {
    ...{ number: 5, ballot: asked.ballot ?? null, other: asked.other ?? null, draft: null },
    ...{ barred: asked.barred ?? false, previous: 4, next: 6 },
  }
  return { sheet: sheetOf({ scheme }, ballotBox(1), { subjects: listed, recusals: [] }), opened }
}

/** The paper after `marks`, a key each, and then further keys by their names. */
export function typed(desk: Desk, marks: string, ...keys: string[]): BenchState {
  return [...marks, ...keys].reduce((state, key) => press(desk, state, key).state, openState(desk))
}

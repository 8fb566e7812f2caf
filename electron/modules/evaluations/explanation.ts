import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Explanation, Working } from '#shared/modules/evaluations/result'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { leversOf, resultRow } from '#shared/modules/evaluations/rules'
import { earlierOutcomes } from './outcome.repository'
import type { LoadedTally } from './tally'

/** Explains one subject after the other; what all explanations have in common is worked out once. */
export function explainer(
  trx: Trx,
  { round, input, tally }: LoadedTally,
): (no: number) => Promise<Explanation> {
  const leversFor = leversOf(input)
  return async (no) => {
    const { subject, working } = requireWorking({ input, tally }, no)
    return {
      row: resultRow(round.scheme, subject, working),
      working,
      levers: leversFor(no),
      earlier: await earlierOutcomes(trx, round, subject),
    }
  }
}

/** Refuses a subject that is left out or not there. */
export function requireWorking(
  { input, tally }: Pick<LoadedTally, 'input' | 'tally'>,
  no: number,
): { subject: RoundSubject; working: Working } {
  const subject = input.subjects.find((it) => it.no === no)
  const working = tally.workings.find((it) => it.subject === no)
  if (!subject || !working)
    throw refuse('not-found', '这个对象不在本轮结果里。', { field: 'subject', remedy: '回到结果表再选。' })
  return { subject, working }
}

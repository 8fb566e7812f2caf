import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { ROUND_STATES, type Round, type RoundSubject } from '#shared/modules/evaluations/round'
import { type DecidedGrade, type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import { updateDecision } from './decision.repository'
import { noteDecision } from './outcome'
import { loadTally } from './tally'

/** Grades that people decide among those the rules leave open, each with its reason, until the round is confirmed. */
export const decisionService: Pick<Handlers<typeof evaluations>, 'decideGrade'> = {
  async decideGrade(context, { roundId, subject: no, version, grade, reason }) {
    const { round, input } = await loadTally(context.trx, roundId)
    requireClosed(round)
    const subject = input.subjects.find((it) => it.no === no)
    if (!subject) throw refuse('not-found', '找不到这个对象。', { field: 'subject' })
    if (grade !== '') requireAllowed(input, subject, { subject: no, grade, reason })
    const kept = { subject: no, grade, reason: grade === '' ? '' : reason }
    if (!(await updateDecision(context.trx, roundId, version, kept)))
      throw refuse('conflict', `“${subject.name}”刚被别人改过。`, {
        field: 'version',
        remedy: '看过现在的等次再核定。',
        current: subject,
      })
    const before = input.decided.find((it) => it.subject === no)?.grade ?? ''
    noteDecision(context, round, subject, { before, after: grade, reason })
    return {}
  },
}

function requireClosed(round: Round): void {
  if (round.state === 'closed') return
  throw refuse('conflict', `“${round.title}”在“${ROUND_STATES[round.state]}”，现在不能核定等次。`, {
    remedy: '封票之后、审定之前核定；已审定的，先退回“封票”并写明原因。',
  })
}

/** A decision needs a reason, and keeps to what caps, vetoes, treatment and ceilings leave open. */
function requireAllowed(input: TallyInput, subject: RoundSubject, decision: DecidedGrade): void {
  const { scheme } = input
  const { grade, reason } = decision
  if (!scheme.rules.grades.some((it) => it.grade === grade))
    throw refuse('invalid-input', `方案里没有“${grade}”这个等次。`, { field: 'grade' })
  if (reason === '')
    throw refuse('invalid-input', '核定理由未填。', {
      field: 'reason',
      remedy: '写明由谁研究、为什么这样定。',
    })
  const decided = [...input.decided.filter((it) => it.subject !== subject.no), decision]
  const { workings, ceilings } = tallyRound({ ...input, decided })
  const working = workings.find((it) => it.subject === subject.no)
  if (working?.rank == null)
    throw refuse('conflict', `“${subject.name}”不在排名之内，不定等次。`, {
      field: 'subject',
      remedy: '没有结果的先补齐；按情形不定等次的，在“对象”里改定处理办法。',
    })
  const [problem] = working.problems
  if (problem) throw refuse('conflict', problem, { field: 'grade', remedy: '改选限定以内的等次。' })
  const full = ceilings.find((it) => it.reached > it.most)
  if (full)
    throw refuse('conflict', `“${full.grade}”至多 ${full.most} 名，已核定满额。`, {
      field: 'grade',
      remedy: '先把别人核定为低一档，或取消其核定。',
    })
}

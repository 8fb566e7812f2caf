import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Working } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { loadDecisions, updateDecision } from './decision.repository'
import { findFacts } from './facts'
import { deleteOutcomes, insertOutcomes, replaceSealedFacts } from './outcome.repository'
import { recountRound } from './recount'
import { loadSubjects, updateRound } from './round.repository'
import { loadTally } from './tally'

/** Works out the facts, checks counts against marks and stores the fingerprint. Called when a round closes. */
export async function sealRound({ trx }: Context, round: Round): Promise<void> {
  const { fingerprint, differing } = await recountRound(trx, round)
  const [first] = differing
  if (first)
    throw refuse('conflict', `${first}，共 ${differing.length} 处，不能封票。`, {
      remedy: '把所列选票打开重新保存一次再封票；仍不符时恢复最近的备份。',
      current: differing,
    })
  const subjects = await loadSubjects(trx, round.id)
  const facts = await findFacts(
    trx,
    round,
    subjects.filter((it) => it.excluded === ''),
  )
  await replaceSealedFacts(trx, round.id, facts)
  await updateRound(trx, round.id, { fingerprint })
}

/** Takes the seal off. Called when a closed round opens again: facts and decisions rested on the sealed votes. */
export async function unsealRound(context: Context, round: Round): Promise<void> {
  const { trx } = context
  await replaceSealedFacts(trx, round.id, [])
  await updateRound(trx, round.id, { fingerprint: '' })
  const subjects = new Map((await loadSubjects(trx, round.id)).map((it) => [it.no, it]))
  for (const { subject, grade } of await loadDecisions(trx, round.id)) {
    const who = subjects.get(subject)
    if (!who) continue
    await updateDecision(trx, round.id, who.version, { subject, grade: '', reason: '' })
    noteDecision(context, round, who, { before: grade, after: '', reason: '重新开票' })
  }
}

/** One audit row about a grade that people decided. */
export function noteDecision(
  context: Context,
  round: Pick<Round, 'id' | 'title'>,
  subject: Pick<RoundSubject, 'name'>,
  { before, after, reason }: { before: string; after: string; reason: string },
): void {
  context.note({
    action: '核定等次',
    targetKind: 'evaluations',
    targetId: round.id,
    targetName: `${round.title}：${subject.name}`,
    changes: [
      { field: '核定等次', before, after },
      { field: '理由', before: '', after: reason },
    ],
  })
}

/** Stores every subject's result as confirmed. Called before `fileOutcomes`. */
export async function storeOutcomes({ trx, now }: Context, round: Round): Promise<void> {
  const { input, tally } = await loadTally(trx, round.id)
  const subjects = new Map(input.subjects.map((it) => [it.no, it]))
  const rows = tally.workings.flatMap((working) => {
    const subject = subjects.get(working.subject)
    return subject ? [outcomeOf(round, subject, working, now)] : []
  })
  await insertOutcomes(trx, rows)
}

function outcomeOf(round: Round, subject: RoundSubject, working: Working, now: string) {
  return {
    round_id: round.id,
    subject_no: subject.no,
    person_id: subject.personId,
    organization_id: subject.organizationId,
    year: round.year,
    use: round.scheme.use,
    title: round.title,
    score: working.score,
    rank: working.rank,
    ranked: working.ranked,
    grade: working.grade,
    working: JSON.stringify(working),
    confirmed_at: now,
  }
}

/** Removes the confirmed results. Called after `unfileOutcomes`. */
export async function dropOutcomes({ trx }: Context, round: Round): Promise<void> {
  await deleteOutcomes(trx, round.id)
}

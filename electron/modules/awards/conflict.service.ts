import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Conflict, Declaration } from '#shared/modules/awards/review'
import type { NominationId, ReviewerId } from '#shared/values/id'
import { declaredPairs, declarePair, reviewerFacts, reviewersInStage } from './conflict.repository'
import { conflictsAmong, conflictsOf, nominationsBefore } from './conflicts'
import { recuseConflicts } from './recusal'
import { noteReview, requireStage } from './review-stage'
import { loadScoreDesk, type ScoreDesk } from './score-desk'

/** 回避: what the records say, and what people declared or looked into. */
export const conflictService: Pick<
  Handlers<typeof awards>,
  'conflicts' | 'declareConflict' | 'declarations'
> = {
  async conflicts({ trx }, { reviewerId, nominationId, ...place }) {
    const { cycle, stage } = await loadScoreDesk(trx, place)
    const all =
      reviewerId === null
        ? await conflictsOf(trx, cycle, stage.key)
        : await conflictsAmong(trx, cycle, stage.key, await reviewerFacts(trx, [reviewerId]))
    return all.filter((it) => nominationId === null || it.nominationId === nominationId)
  },

  async declarations({ trx }, place) {
    return declarationsOf(trx, await loadScoreDesk(trx, place))
  },

  async declareConflict(context, { reviewerId, nominationId, reason, verdict, ...place }) {
    const { trx } = context
    const desk = await loadScoreDesk(trx, place)
    requireStage(desk, ['waiting', 'open', 'closed'], '登记回避')
    const { reviewer, nomination } = await bothOf(context, desk, { reviewerId, nominationId })
    const { cycle, stage } = desk
    const own = async () => conflictsAmong(trx, cycle, stage.key, [reviewer])
    if (verdict === 'clear' && reason !== '')
      requireToCheck(await own(), { nominationId, name: reviewer.name, number: nomination.number })
    const before = await wordsOf(context, cycle.id, { reviewerId, nominationId })
    await declarePair(trx, { cycleId: cycle.id, reviewerId, nominationId, verdict, reason })
    const after = await wordsOf(context, cycle.id, { reviewerId, nominationId })
    const recused = await recuseConflicts(trx, cycle, stage.key)
    noteReview(context, desk, `${reviewer.name}　第 ${nomination.number} 号`, [
      { field: '回避', before, after },
      ...recused.map((it) => ({
        field: `${it.reviewerName}　第 ${it.number} 号`,
        before: '计分',
        after: '回避，不再计分',
      })),
    ])
    return own()
  },
}

/** What people put on record of the stage's reviewers and nominations. */
export async function declarationsOf(trx: Trx, { cycle, stage, place }: ScoreDesk): Promise<Declaration[]> {
  const names = new Map((await reviewersInStage(trx, place)).map((it) => [it.id, it.name]))
  const byId = new Map((await nominationsBefore(trx, cycle, stage.key)).map((it) => [it.id, it]))
  return (await declaredPairs(trx, cycle.id)).flatMap((it) => {
    const nomination = byId.get(it.nominationId)
    const reviewerName = names.get(it.reviewerId)
    if (!nomination || reviewerName === undefined) return []
    const { number, name } = nomination
    return [
      {
        ...it,
        reviewerId: it.reviewerId as ReviewerId,
        reviewerName,
        nominationId: it.nominationId as NominationId,
        number,
        name,
      },
    ]
  })
}

type Pair = { reviewerId: string; nominationId: string }

async function bothOf({ trx }: Context, { cycle, stage }: ScoreDesk, { reviewerId, nominationId }: Pair) {
  const [reviewer] = await reviewerFacts(trx, [reviewerId])
  if (!reviewer)
    throw refuse('not-found', '找不到这位评审专家。', { field: 'reviewerId', remedy: '刷新后再选。' })
  const nomination = (await nominationsBefore(trx, cycle, stage.key)).find((it) => it.id === nominationId)
  if (!nomination)
    throw refuse('not-found', '这份申报不在本阶段。', { field: 'nominationId', remedy: '刷新后再选。' })
  return { reviewer, nomination }
}

/** Only what rests on equal names or unknown periods can be looked into; a fact is no matter of opinion. */
function requireToCheck(
  conflicts: readonly Conflict[],
  { nominationId, name, number }: { nominationId: string; name: string; number: number },
): void {
  const own = conflicts.filter((it) => it.nominationId === nominationId && it.through === null)
  const sure = own.find((it) => !it.toCheck)
  if (sure)
    throw refuse('conflict', `${name}与第 ${number} 号的回避有记录可查：${sure.reason}。`, {
      field: 'reason',
      remedy: '记录有误的，先更正记录。',
    })
  if (own.length === 0)
    throw refuse('conflict', `${name}与第 ${number} 号没有待核的回避。`, { field: 'reason' })
}

const VERDICTS = { conflict: '回避', clear: '核实不回避' } as const

async function wordsOf({ trx }: Context, cycleId: string, pair: Pair): Promise<string> {
  const found = (await declaredPairs(trx, cycleId)).find(
    (it) => it.reviewerId === pair.reviewerId && it.nominationId === pair.nominationId,
  )
  return found ? `${VERDICTS[found.verdict]}：${found.reason}` : ''
}

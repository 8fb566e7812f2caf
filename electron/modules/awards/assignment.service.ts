import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import {
  deleteTasks,
  giveByHand,
  insertTasks,
  loadTasks,
  type Pair,
  recuseTasks,
} from './assignment.repository'
import { changesOf, type Planned, planAssignment } from './assignment-plan'
import { conflictsOf, nominationsBefore } from './conflicts'
import { loadPanels } from './panel.repository'
import { takesPart } from './panel.service'
import { counts, pairOf, reasonsByPair, recuseConflicts } from './recusal'
import { noteReview, requirePredecessors, requireStage } from './review-stage'
import { assignmentsOf, reviewTasksOf } from './review-tasks'
import { loadScoreDesk, type ScoreDesk } from './score-desk'

/** Who reads what in a stage: worked out for all at once, changed by hand for one. */
export const assignmentService: Pick<
  Handlers<typeof awards>,
  'assignments' | 'reviewTasks' | 'planAssignment' | 'distribute' | 'assign' | 'recuseConflicts'
> = {
  async assignments(context, place) {
    return assignmentsOf(context.trx, await loadScoreDesk(context.trx, place))
  },

  async reviewTasks(context, place) {
    return reviewTasksOf(context.trx, await loadScoreDesk(context.trx, place))
  },

  async planAssignment({ trx }, { most, ...place }) {
    return (await planAssignment(trx, await loadScoreDesk(trx, place), most)).plan
  },

  async distribute(context, { most, ...place }) {
    const { trx } = context
    const desk = await loadScoreDesk(trx, place)
    requireStage(desk, ['waiting', 'open'], '分配评审任务')
    requirePredecessors(desk)
    const planned = await planAssignment(trx, desk, most)
    refuseImpossible(planned)
    const { come, go } = changesOf(planned)
    await recuseTasks(trx, place, planned.conflicted)
    await deleteTasks(trx, place, go)
    await insertTasks(trx, place, come, false)
    noteReview(context, desk, '', [
      { field: '评审任务', before: `${planned.tasks.filter(counts).length} 人次`, after: sumWords(planned) },
      { field: '新分配', before: '', after: `${come.length} 人次` },
      { field: '撤下', before: '', after: `${go.length} 人次` },
      { field: '按回避停止计分', before: '', after: `${planned.conflicted.length} 人次` },
    ])
    return planned.plan
  },

  async assign(context, { reviewerId, nominationId, assigned, ...place }) {
    const { trx } = context
    const desk = await loadScoreDesk(trx, place)
    requireStage(desk, ['waiting', 'open'], '指定评审专家')
    const pair = { reviewerId, nominationId }
    const words = assigned ? await give(context, desk, pair) : await take(context, desk, pair)
    noteReview(context, desk, words.about, [{ field: '评审专家', before: words.before, after: words.after }])
    return assignmentsOf(trx, desk)
  },

  async recuseConflicts(context, place) {
    const desk = await loadScoreDesk(context.trx, place)
    requireStage(desk, ['waiting', 'open', 'closed'], '按回避停止计分')
    const recused = await recuseConflicts(context.trx, desk.cycle, desk.stage.key)
    const words = recused.map((it) => `${it.reviewerName}：第 ${it.number} 号`).join('；')
    noteReview(context, desk, '', [{ field: '回避', before: '', after: words }])
    return { recused: recused.length }
  },
}

function refuseImpossible({ plan }: Planned): void {
  const [first] = plan.impossible
  if (first)
    throw refuse('conflict', `无法分配：${first.text}`, {
      remedy: first.remedy,
    })
  if (plan.pairs === 0)
    throw refuse('conflict', '没有可分配的申报。', { remedy: '先受理申报并设评审组，再分配。' })
}

function sumWords({ plan: { pairs, least, most } }: Planned): string {
  return `${pairs} 人次，每人 ${least === most ? most : `${least}–${most}`} 项`
}

type Words = { about: string; before: string; after: string }

async function give({ trx }: Context, { cycle, stage, place }: ScoreDesk, pair: Pair): Promise<Words> {
  const nomination = (await nominationsBefore(trx, cycle, stage.key)).find(
    (it) => it.id === pair.nominationId,
  )
  if (nomination?.state !== 'entered')
    throw refuse('conflict', '这份申报没有进入本阶段，不能指定专家。', { field: 'nominationId' })
  const members = (await loadPanels(trx, place)).flatMap((it) => it.members)
  const member = members.find((it) => it.reviewerId === pair.reviewerId && takesPart(it))
  if (!member)
    throw refuse('conflict', '这位专家不在本阶段的评审组，或不参加。', {
      field: 'reviewerId',
      remedy: '先把专家列入评审组。',
    })
  const conflict = reasonsByPair(await conflictsOf(trx, cycle, stage.key)).get(pairOf(pair))
  if (conflict)
    throw refuse('conflict', `${member.name}须回避第 ${nomination.number} 号：${conflict.reason}。`, {
      field: 'reviewerId',
      remedy: conflict.toCheck ? '核实不是同一情况的，先登记核实结果。' : '另选专家。',
    })
  const standing = (await loadTasks(trx, place)).find((it) => pairOf(it) === pairOf(pair))
  if (standing && !counts(standing))
    throw refuse('conflict', `${member.name}对第 ${nomination.number} 号已登记回避或缺席。`, {
      field: 'reviewerId',
      remedy: '在评分进度中改回待评，或另选专家。',
    })
  if (standing) await giveByHand(trx, place, pair)
  else await insertTasks(trx, place, [pair], true)
  return {
    about: `第 ${nomination.number} 号`,
    before: standing ? member.name : '',
    after: `${member.name}（指定）`,
  }
}

async function take({ trx }: Context, { place }: ScoreDesk, pair: Pair): Promise<Words> {
  const standing = (await loadTasks(trx, place)).find((it) => pairOf(it) === pairOf(pair))
  if (!standing) throw refuse('not-found', '这一项没有分给这位专家。', { remedy: '刷新后再看。' })
  if (standing.begun || standing.state === 'submitted')
    throw refuse('conflict', `${standing.reviewerName}已评了第 ${standing.number} 号，不能撤下。`, {
      remedy: '须回避的，登记回避并写明原因。',
    })
  await deleteTasks(trx, place, [pair])
  return { about: `第 ${standing.number} 号`, before: standing.reviewerName, after: '' }
}

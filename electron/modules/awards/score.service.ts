import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { reviewResultsOf } from './review-results'
import { loadAssignmentRows, replaceScores, reviewerOfAccount, updateAssignment } from './score.repository'
import { isOpen, loadScoreDesk, refuseClosed, type ScoreDesk, sheetFor, sheetsOf } from './score-desk'
import { changedMeanwhile, keepScore, noteSheet } from './score-keep'
import { progressOf } from './score-progress'

/** What the officers see and type of scores: one reviewer at a time, and all together only once scoring has ended. */
export const scoreService: Pick<
  Handlers<typeof awards>,
  'scoreProgress' | 'reviewerSheets' | 'saveScore' | 'setAssignmentState' | 'reviewResults'
> = {
  async scoreProgress({ trx }, place) {
    return progressOf(trx, await loadScoreDesk(trx, place))
  },

  async reviewerSheets(context, { reviewerId, ...place }) {
    const desk = await loadScoreDesk(context.trx, place)
    await refuseFellow(context, desk, reviewerId)
    const { cycle, stage } = desk
    const name = await nameOf(context, desk, reviewerId)
    context.note({
      targetKind: 'cycle',
      targetId: cycle.id,
      targetName: `${cycle.title}　${stage.label}　${name}`,
    })
    return sheetsOf(context.trx, desk, reviewerId)
  },

  async saveScore(context, { reviewerId, nominationId, version, values, comment, ...place }) {
    const desk = await loadScoreDesk(context.trx, place)
    await refuseFellow(context, desk, reviewerId)
    const before = sheetFor(await sheetsOf(context.trx, desk, reviewerId), nominationId)
    const after = await keepScore(context, desk, before, { version, values, comment })
    noteSheet(context, desk, await nameOf(context, desk, reviewerId), { before, after })
    return after
  },

  async setAssignmentState(context, { reviewerId, nominationId, state, reason, ...place }) {
    const desk = await loadScoreDesk(context.trx, place)
    refuseClosed(desk)
    const before = sheetFor(await sheetsOf(context.trx, desk, reviewerId), nominationId)
    const after = await changeState(context, desk, before, { state, reason })
    noteSheet(context, desk, await nameOf(context, desk, reviewerId), { before, after, reason })
    return after
  },

  async reviewResults({ trx }, { category, ...place }) {
    const desk = await loadScoreDesk(trx, place)
    const { cycle, stage } = desk
    const decides = cycle.content.stages.find((it) => it.key === stage.key)?.review?.decides ?? 'raw'
    const hidden = stage.state === 'waiting' || stage.state === 'open'
    if (hidden) return { hidden, decides, rows: [] }
    const rows = await reviewResultsOf(trx, cycle, stage.key)
    return { hidden, decides, rows: rows.filter((it) => category === '' || it.category === category) }
  },
}

/** Whoever scores in this stage opens nobody else's sheet before it is closed: the own judgement comes first. */
async function refuseFellow({ trx, caller }: Context, desk: ScoreDesk, reviewerId: string): Promise<void> {
  if (!isOpen(desk)) return
  const own = await reviewerOfAccount(trx, caller.accountId)
  if (!own || own.id === reviewerId) return
  if ((await sheetsOf(trx, desk, own.id)).length === 0) return
  throw refuse('conflict', '您也是本阶段的评审专家，评分截止前不能打开其他专家的评分表。', {
    remedy: '由不参加评审的经办人录入。',
  })
}

async function nameOf({ trx }: Context, { place }: ScoreDesk, reviewerId: string): Promise<string> {
  const [own] = await loadAssignmentRows(trx, place, reviewerId)
  if (!own) throw refuse('not-found', '这位专家在本阶段没有评审任务。', { remedy: '先分配评审任务。' })
  return own.reviewer
}

type Asked = { state: 'assigned' | 'recused' | 'absent'; reason: string }

async function changeState(
  { trx }: Context,
  desk: ScoreDesk,
  sheet: ScoreSheet,
  { state, reason }: Asked,
): Promise<ScoreSheet> {
  const scored = Object.values(sheet.values).some((it) => it !== null)
  if (state === sheet.state || (state === 'assigned' && sheet.state === 'submitted')) return sheet
  if (state === 'recused' && reason === '')
    throw refuse('invalid-input', '回避的原因未填。', { field: 'reason', remedy: '写明原因再登记。' })
  if (state === 'absent' && scored)
    throw refuse('conflict', `第 ${sheet.number} 号已录入评分，不能登记缺席。`, {
      remedy: '确实缺席的，先清空这一项的评分。',
    })
  const pair = { ...desk.place, reviewerId: sheet.reviewerId, nominationId: sheet.nominationId }
  const change = { state, state_reason: state === 'assigned' ? '' : reason }
  if (!(await updateAssignment(trx, pair, sheet.version, change))) throw changedMeanwhile(sheet)
  if (state === 'recused') await replaceScores(trx, pair, {})
  const left = state === 'recused' ? { values: {}, total: null } : {}
  return { ...sheet, ...left, state, version: sheet.version + 1 }
}

import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Conflict, Panel, PanelMember } from '#shared/modules/awards/review'
import { deleteTasks, loadTasks } from './assignment.repository'
import { activeReviewers, type NomineeRow, reviewerFacts } from './conflict.repository'
import { conflictsAmong, conflictsOf, nominationsBefore } from './conflicts'
import { changedFields } from './honour-rules'
import {
  deletePanel,
  type KeptPanel,
  loadPanels,
  loadsOf,
  type ReviewerLoad,
  writePanel,
} from './panel.repository'
import { counts, pairOf } from './recusal'
import { noteReview, requireStage } from './review-stage'
import { loadScoreDesk, type ScoreDesk } from './score-desk'

/** 评审组: which reviewers judge which categories of a stage, and how far their invitation is. */
export const panelService: Pick<
  Handlers<typeof awards>,
  'panels' | 'panelChoices' | 'savePanel' | 'removePanel'
> = {
  async panels(context, place) {
    return panelsOf(context, await loadScoreDesk(context.trx, place))
  },

  async panelChoices({ trx }, { categories, ...place }) {
    const { cycle, stage } = await loadScoreDesk(trx, place)
    const reviewers = await activeReviewers(trx)
    const counted = countConflicts(
      await conflictsAmong(trx, cycle, stage.key, reviewers),
      await nominationsBefore(trx, cycle, stage.key),
    )
    return reviewers.map(({ id, name, unitName, technicalTitle, fields }) => ({
      reviewerId: id as Panel['members'][number]['reviewerId'],
      name,
      unitName,
      technicalTitle,
      fields,
      ...counted(id, categories),
    }))
  },

  async savePanel(context, { no, version, name, categories, members, ...place }) {
    const { trx } = context
    const desk = await loadScoreDesk(trx, place)
    requireStage(desk, ['waiting', 'open'], '修改评审组')
    const standing = await loadPanels(trx, place)
    const before = no === null ? null : panelToChange(standing, no, version)
    await requireSound(context, desk, before, { name, categories, members, others: otherThan(standing, no) })
    const next = Math.max(0, ...standing.map((it) => it.no)) + 1
    await writePanel(trx, place, { no: no ?? next, version: version + 1, name, categories, members })
    await releaseGone(context, desk)
    const after = (await loadPanels(trx, place)).find((it) => it.no === (no ?? next))
    if (after) noteReview(context, desk, name, changesOf(before, after, desk))
    return panelsOf(context, desk)
  },

  async removePanel(context, { no, version, ...place }) {
    const { trx } = context
    const desk = await loadScoreDesk(trx, place)
    requireStage(desk, ['waiting', 'open'], '删除评审组')
    const standing = await loadPanels(trx, place)
    const before = panelToChange(standing, no, version)
    await deletePanel(trx, place, no)
    await releaseGone(context, desk)
    noteReview(context, desk, before.name, changesOf(before, null, desk))
    return panelsOf(context, desk)
  },
}

/** The panels of a stage with what each member has to keep away from and to read. */
export async function panelsOf({ trx }: Pick<Context, 'trx'>, desk: ScoreDesk): Promise<Panel[]> {
  const { cycle, stage, place } = desk
  const nominations = await nominationsBefore(trx, cycle, stage.key)
  const conflicts = countConflicts(await conflictsOf(trx, cycle, stage.key), nominations)
  const loads = await loadsOf(trx, place)
  return (await loadPanels(trx, place)).map(({ members, ...panel }) => ({
    ...panel,
    cycleId: cycle.id,
    stage: stage.key,
    nominations: nominations.filter((it) => it.state === 'entered' && panel.categories.includes(it.category))
      .length,
    members: members.map(({ resting: _, ...member }) => ({
      ...member,
      ...conflicts(member.reviewerId, panel.categories),
      ...loadOf(loads, member.reviewerId, panel.categories),
    })),
  }))
}

function loadOf(loads: readonly ReviewerLoad[], reviewerId: string, categories: readonly string[]) {
  const own = loads.filter((it) => it.reviewerId === reviewerId && categories.includes(it.category))
  const sum = (of: (it: ReviewerLoad) => number) => own.reduce((total, it) => total + of(it), 0)
  return { load: sum((it) => it.load), submitted: sum((it) => it.submitted) }
}

/** Nominations of some categories that a reviewer must keep away from, those to be checked among them. */
function countConflicts(conflicts: readonly Conflict[], nominations: readonly NomineeRow[]) {
  const categoryOf = new Map(nominations.map((it) => [it.id, it.category]))
  const byReviewer = new Map<string, Map<string, boolean>>()
  for (const { reviewerId, nominationId, toCheck } of conflicts) {
    const own = byReviewer.get(reviewerId) ?? new Map<string, boolean>()
    // One sure reason is enough: nothing about the pair is left to be checked.
    own.set(nominationId, (own.get(nominationId) ?? true) && toCheck)
    byReviewer.set(reviewerId, own)
  }
  return (reviewerId: string, categories: readonly string[]) => {
    const all = [...(byReviewer.get(reviewerId) ?? [])]
    const own = all.filter(([id]) => categories.includes(categoryOf.get(id) ?? ''))
    return { conflicts: own.length, toCheck: own.filter(([, toCheck]) => toCheck).length }
  }
}

function panelToChange(panels: readonly KeptPanel[], no: number, version: number): KeptPanel {
  const panel = panels.find((it) => it.no === no)
  if (!panel) throw refuse('not-found', '这个评审组已被删去。', { remedy: '刷新后再看。' })
  if (panel.version !== version)
    throw refuse('conflict', `“${panel.name}”已被他人改过。`, { remedy: '看过现在的内容后再改。' })
  return panel
}

function otherThan(panels: readonly KeptPanel[], no: number | null): KeptPanel[] {
  return panels.filter((it) => it.no !== no)
}

type Asked = Pick<Panel, 'name' | 'categories'> & {
  members: readonly Pick<PanelMember, 'reviewerId' | 'role' | 'state'>[]
  others: readonly KeptPanel[]
}

async function requireSound(
  { trx }: Context,
  { cycle }: ScoreDesk,
  before: KeptPanel | null,
  { name, categories, members, others }: Asked,
): Promise<void> {
  if (others.some((it) => it.name === name))
    throw refuse('invalid-input', `已有名为“${name}”的评审组。`, { field: 'name', remedy: '换一个名称。' })
  if (categories.some((key) => !cycle.content.categories.some((it) => it.key === key)))
    throw refuse('invalid-input', '所选类别不在本届评选中。', { field: 'categories', remedy: '刷新后再选。' })
  if (new Set(members.map((it) => it.reviewerId)).size < members.length)
    throw refuse('invalid-input', '同一位专家在组内列了两次。', { field: 'members' })
  if (members.filter((it) => it.role === 'chair').length > 1)
    throw refuse('invalid-input', '组长只能有一人。', { field: 'members', remedy: '其余的改为成员。' })
  const known = await reviewerFacts(
    trx,
    members.map((it) => it.reviewerId),
  )
  if (known.length < members.length)
    throw refuse('not-found', '所选专家已不在专家库中。', { field: 'members', remedy: '刷新后再选。' })
  const standing = new Set(before?.members.map((it) => it.reviewerId as string))
  const resting = known.find((it) => it.state === 'resting' && !standing.has(it.id))
  if (resting)
    throw refuse('conflict', `“${resting.name}”已停用，不能选入评审组。`, {
      field: 'members',
      remedy: '在专家库恢复后再选。',
    })
}

/**
 * Whoever no longer takes part gives back what was not begun. Who was taken off a panel after scoring cannot be: that
 * the scores were given stays on record.
 */
async function releaseGone({ trx }: Context, desk: ScoreDesk): Promise<void> {
  const after = await loadPanels(trx, desk.place)
  const seated = new Set(after.flatMap((it) => it.members.map((member) => member.reviewerId as string)))
  const working = new Set(
    after.flatMap((it) => it.members.filter(takesPart).map((member) => member.reviewerId as string)),
  )
  const tasks = (await loadTasks(trx, desk.place)).filter((it) => counts(it) && !working.has(it.reviewerId))
  const scored = tasks.find((it) => it.begun && !seated.has(it.reviewerId))
  if (scored)
    throw refuse('conflict', `“${scored.reviewerName}”已评了第 ${scored.number} 号，不能移出评审组。`, {
      remedy: '保留在组内；不再参加的，把到会情况改为“缺席”。',
    })
  const fresh = tasks.filter((it) => !it.begun)
  await deleteTasks(trx, desk.place, [...new Map(fresh.map((it) => [pairOf(it), it])).values()])
}

/** Whether nominations may be given to this member. */
export function takesPart({ state }: Pick<PanelMember, 'state'>): boolean {
  return state !== 'declined' && state !== 'absent'
}

const ROLES = { chair: '组长', member: '成员' } as const
const STATES = {
  chosen: '拟邀',
  invited: '已邀请',
  accepted: '已接受',
  declined: '已谢绝',
  absent: '缺席',
} as const

function changesOf(before: KeptPanel | null, after: KeptPanel | null, { cycle }: ScoreDesk) {
  const labels = new Map(cycle.content.categories.map((it) => [it.key, it.label]))
  const words = (panel: KeptPanel | null) => [
    panel?.name ?? '',
    panel?.categories.map((key) => labels.get(key) ?? key).join('、') ?? '',
    panel?.members.map((it) => `${it.name}（${ROLES[it.role]}，${STATES[it.state]}）`).join('、') ?? '',
  ]
  const [was, is] = [words(before), words(after)]
  return changedFields(
    ['名称', '负责类别', '成员'].map((field, at) => [field, was[at] ?? '', is[at] ?? ''] as const),
  )
}

import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { POINT_KINDS, type Point, type PointContent } from '#shared/modules/evaluations/result'
import { ROUND_STATES, type Round, type RoundSubject } from '#shared/modules/evaluations/round'
import { adjustLeaves, pointProblem, takesPart } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { FieldChange } from '#shared/platform/audit/contract'
import { findFacts } from './facts'
import { loadSealedFacts } from './outcome.repository'
import { insertPoint, loadPoints, updatePoint } from './point.repository'
import { findRound, loadRound, loadSubjects } from './round.repository'
import { isOpen } from './tally'

/** 加减分, 一票否决, 评语: while a round is open or closed, each with its reason; the facts found beside them. */
export const pointService: Pick<
  Handlers<typeof evaluations>,
  'points' | 'roundFacts' | 'savePoint' | 'removePoint'
> = {
  async points({ trx }, { roundId }) {
    await findRound(trx, roundId)
    return loadPoints(trx, roundId)
  },

  async roundFacts({ trx }, { roundId }) {
    const round = await loadRound(trx, roundId)
    if (!isOpen(round.state)) return loadSealedFacts(trx, roundId)
    return findFacts(trx, round, (await loadSubjects(trx, roundId)).filter(takesPart))
  },

  async savePoint(context, { roundId, id, version, content: typed }) {
    const { round, subjects, points } = await changeable(context, roundId)
    const content = plain(typed)
    const before = id === null ? null : existing(points, id, version)
    const others = points.filter((it) => it.id !== id)
    const subject = subjects.find((it) => it.no === content.subject)
    const problem = pointProblem(round.scheme, subject, others, content)
    if (problem)
      throw refuse('invalid-input', problem.message, {
        field: `content.${problem.field}`,
        remedy: problem.remedy,
      })
    const saved = await store(context, roundId, before, content)
    noteChange(context, round, subjects, before, saved)
    return saved
  },

  async removePoint(context, { roundId, id, version }) {
    const { round, subjects, points } = await changeable(context, roundId)
    const before = existing(points, id, version)
    const { now, caller } = context
    const change = { removed_at: now, changed_at: now, changed_by: caller.accountId }
    if (!(await updatePoint(context.trx, id, version, change))) throw changedMeanwhile()
    noteChange(context, round, subjects, before, null)
    return {}
  },
}

async function changeable({ trx }: Context, roundId: string) {
  const round = await loadRound(trx, roundId)
  if (round.state !== 'open' && round.state !== 'closed')
    throw refuse('conflict', `本轮次已是“${ROUND_STATES[round.state]}”，不能登记加减分和评语。`, {
      remedy: round.state === 'draft' ? '开始录票后再登记。' : '退回封票后再改，退回要写明原因。',
    })
  return { round, subjects: await loadSubjects(trx, roundId), points: await loadPoints(trx, roundId) }
}

/** What the kind does not have is not kept. */
function plain(content: PointContent): PointContent {
  if (content.kind === 'adjust') return content
  return { ...content, points: 0, key: content.kind === 'veto' ? content.key : '' }
}

function existing(points: readonly Point[], id: string, version: number): Point {
  const point = points.find((it) => it.id === id)
  if (!point) throw refuse('not-found', '这一条已被删除。', { remedy: '刷新后再看。' })
  if (point.version !== version) throw changedMeanwhile(point)
  return point
}

function changedMeanwhile(current?: Point) {
  return refuse('conflict', '这一条已被他人改过。', { remedy: '重新打开后再改。', current })
}

async function store(
  { trx, now, caller }: Context,
  roundId: string,
  before: Point | null,
  content: PointContent,
): Promise<Point> {
  const { subject, ...rest } = content
  const columns = { ...rest, subject_no: subject, changed_at: now, changed_by: caller.accountId }
  const id = before?.id ?? newId()
  if (before) {
    if (!(await updatePoint(trx, id, before.version, columns))) throw changedMeanwhile()
  } else {
    const made = { id, version: 1, created_at: now, created_by: caller.accountId, removed_at: null }
    await insertPoint(trx, { ...made, ...columns, round_id: roundId })
  }
  return { ...content, id, version: (before?.version ?? 0) + 1, changedBy: caller.name, changedAt: now }
}

function noteChange(
  context: Context,
  { id, title, scheme }: Round,
  subjects: readonly RoundSubject[],
  before: Point | null,
  after: Point | null,
): void {
  const said = (point: Point | null) => (point ? words(scheme, subjects, point) : null)
  const [from, to] = [said(before), said(after)]
  const fields = Object.keys(from ?? to ?? {})
  const changes: FieldChange[] = fields
    .map((field) => ({ field, before: from?.[field] ?? '', after: to?.[field] ?? '' }))
    .filter((it) => it.before !== it.after || it.field === '对象')
  context.note({ targetKind: 'round', targetId: id, targetName: title, changes })
}

/** An entry as the audit says it. */
function words(
  scheme: SchemeContent,
  subjects: readonly RoundSubject[],
  point: Point,
): Record<string, string> {
  const leaf = adjustLeaves(scheme).find((it) => it.key === point.key)
  const veto = scheme.rules.vetoes.find((it) => it.key === point.key)
  const sign = leaf?.score.direction === 'penalty' ? '－' : '＋'
  return {
    对象: subjects.find((it) => it.no === point.subject)?.name ?? '',
    类别: POINT_KINDS[point.kind],
    项目: (point.kind === 'veto' ? veto?.label : leaf?.label) ?? '',
    分值: point.kind === 'adjust' ? `${sign}${point.points}` : '',
    事由: point.reason,
    依据: point.basis,
  }
}

import { createHash } from 'node:crypto'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { type Cycle, type CycleStage, STAGE_STATES } from '#shared/modules/awards/cycle'
import type { Category } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { sheetTotal } from '#shared/modules/awards/rules'
import { loadCycle } from './cycle.repository'
import {
  type AssignmentRow,
  loadAssignmentRows,
  loadHandedIn,
  loadScores,
  pairKey,
  type ScoredNomination,
  type StagePlace,
} from './score.repository'

/** A review stage with the rules that scores are judged by. */
export type ScoreDesk = { place: StagePlace; cycle: Cycle; stage: CycleStage }

/** Refuses a stage that is not there or in which nobody scores. */
export async function loadScoreDesk(trx: Trx, { cycleId, stage: key }: StagePlace): Promise<ScoreDesk> {
  const cycle = await loadCycle(trx, cycleId)
  const stage = cycle.stages.find((it) => it.key === key)
  if (!stage) throw refuse('not-found', '这一届没有这个阶段。', { remedy: '回到评选页面再选。' })
  if (stage.kind !== 'review')
    throw refuse('conflict', `“${stage.label}”不是专家评分的阶段。`, { remedy: '选评分阶段再录。' })
  return { place: { cycleId, stage: key }, cycle, stage }
}

/** Scores change only while the stage is open and the cycle runs. */
export function isOpen({ cycle, stage }: ScoreDesk): boolean {
  return cycle.state === 'running' && stage.state === 'open'
}

export function refuseClosed(desk: ScoreDesk): void {
  if (isOpen(desk)) return
  const { cycle, stage } = desk
  if (cycle.state !== 'running' && stage.state === 'open')
    throw refuse('conflict', `“${cycle.title}”已中止或没有进行，不能评分。`)
  const remedy =
    stage.state === 'waiting' ? '阶段开始后再评。' : '确需改分的，由经办人先把阶段退回“进行中”并写明原因。'
  throw refuse('conflict', `“${stage.label}”${STAGE_STATES[stage.state]}，不能评分。`, { remedy })
}

export function categoryOf({ cycle }: ScoreDesk, key: string): Category | null {
  return cycle.content.categories.find((it) => it.key === key) ?? null
}

/** One reviewer's sheets by number, without those whose nomination is no longer in the running. */
export async function sheetsOf(trx: Trx, desk: ScoreDesk, reviewerId: string): Promise<ScoreSheet[]> {
  const assigned = new Map(
    (await loadAssignmentRows(trx, desk.place, reviewerId)).map((it) => [it.nominationId, it]),
  )
  if (assigned.size === 0) return []
  const scores = await loadScores(trx, desk.place, reviewerId)
  const nominations = await loadHandedIn(trx, desk.place.cycleId)
  return nominations.flatMap((it) => {
    const own = assigned.get(it.nominationId)
    return own && it.state === 'entered' ? [sheetOf(desk, it, own, scores.get(pairKey(own)) ?? {})] : []
  })
}

function sheetOf(
  desk: ScoreDesk,
  { nominationId, number, name, unitName, category }: ScoredNomination,
  { reviewerId, version, state, comment }: AssignmentRow,
  values: Record<string, number>,
): ScoreSheet {
  const items = categoryOf(desk, category)?.scores ?? []
  return {
    reviewerId,
    nominationId,
    number,
    name,
    unitName,
    category,
    version,
    state,
    values,
    total: sheetTotal(items, values),
    comment,
  }
}

/** The sheet of one pair; refuses what was never assigned, or is no longer. */
export function sheetFor(sheets: readonly ScoreSheet[], nominationId: string): ScoreSheet {
  const sheet = sheets.find((it) => it.nominationId === nominationId)
  if (!sheet)
    throw refuse('not-found', '这一项没有分给这位专家，或已撤回。', { remedy: '刷新后再看评审分工。' })
  return sheet
}

type Read = Pick<ScoreSheet, 'nominationId' | 'number' | 'category' | 'state'>

/** Changes with what a reviewer has to score and with how it is scored; not with the scores. */
export function assignedPrint(desk: ScoreDesk, sheets: readonly Read[]): string {
  const due = sheets.filter((it) => it.state === 'assigned' || it.state === 'submitted')
  const lines = due.map(({ nominationId, category }) => [nominationId, category]).sort()
  const items = [...new Set(due.map((it) => it.category))]
    .sort()
    .map((key) => [key, categoryOf(desk, key)?.scores.map(({ key: item, full }) => [item, full])])
  return createHash('sha256')
    .update(JSON.stringify([lines, items]))
    .digest('hex')
}

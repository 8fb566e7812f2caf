import type { Cycle } from './cycle'
import { NOMINATION_STATES, type NominationState } from './nomination'

/** What keeps something from being done, and what to do about it. */
export type Hindrance = { message: string; remedy: string }

type Stand = Pick<Cycle, 'title' | 'state' | 'stages'>

/**
 * Why a nomination in this state (null: a new one) cannot be written now; null where it can. Handed in and edited while
 * 申报 is open; drafts also before it opens; after it closed only what was returned for correction.
 */
export function editHindrance(cycle: Stand, state: NominationState | null): Hindrance | null {
  if (isOver(cycle)) return over(cycle)
  if (state === 'withdrawn')
    return { message: '已撤回的申报不能修改。', remedy: '申报期间可先“恢复为草稿”。' }
  if (applyOpen(cycle)) return null
  if (state === 'returned') return cycle.state === 'running' ? null : notOpen(cycle)
  if (state === 'entered')
    return { message: '申报已截止，受理的材料不能直接改。', remedy: '先“退回补正”，写明原因，改后重新受理。' }
  return beforeApply(cycle) ? null : notOpen(cycle)
}

const MOVES: Record<NominationState, readonly NominationState[]> = {
  draft: ['entered', 'withdrawn'],
  entered: ['returned', 'withdrawn'],
  returned: ['entered', 'withdrawn'],
  withdrawn: ['draft'],
}

/** What each step is called. */
export const MOVE_LABELS: Record<NominationState, string> = {
  draft: '恢复为草稿',
  entered: '受理',
  returned: '退回补正',
  withdrawn: '撤回',
}

/** Steps that lead on from a state, whether open now or not. */
export function movesFrom(state: NominationState): readonly NominationState[] {
  return MOVES[state]
}

/** Only being handed in speaks for itself; everything else wants a reason. */
export function needsReason(to: NominationState): boolean {
  return to !== 'entered'
}

/**
 * Why a nomination cannot go from one state to another now; null where it can. Withdrawing is open until the honours
 * are given; taking up again only while 申报 is, so that nobody comes back behind a stage.
 */
export function moveHindrance(cycle: Stand, from: NominationState, to: NominationState): Hindrance | null {
  if (!MOVES[from].includes(to))
    return {
      message: `“${NOMINATION_STATES[from]}”的申报不能${MOVE_LABELS[to]}。`,
      remedy: '刷新后看它现在的状态。',
    }
  if (isOver(cycle)) return over(cycle)
  if (to === 'withdrawn') return null
  if (to === 'draft') return applyOpen(cycle) || beforeApply(cycle) ? null : notOpen(cycle)
  if (from === 'draft') return applyOpen(cycle) ? null : notOpen(cycle)
  return cycle.state === 'running' ? null : notOpen(cycle)
}

function applyOpen({ state, stages }: Stand): boolean {
  return state === 'running' && stages.some((it) => it.kind === 'apply' && it.state === 'open')
}

/** 申报 lies ahead: drafts may be got ready. */
function beforeApply({ state, stages }: Stand): boolean {
  return state === 'preparing' || stages.every((it) => it.kind !== 'apply' || it.state === 'waiting')
}

function isOver({ state }: Stand): boolean {
  return state === 'finished' || state === 'stopped'
}

function over({ title, state }: Stand): Hindrance {
  return state === 'finished'
    ? { message: `“${title}”已结束，申报不能再动。`, remedy: '表彰后的变动在“表彰”里办理。' }
    : { message: `“${title}”已中止，申报不能再动。`, remedy: '查看“概况”里的中止原因。' }
}

function notOpen({ title, stages }: Stand): Hindrance {
  const apply = stages.find((it) => it.kind === 'apply')
  const closed = apply !== undefined && apply.state !== 'waiting'
  return closed
    ? { message: `“${title}”的申报已截止。`, remedy: '要补报的，先在“概况”里把申报阶段退回进行中。' }
    : { message: `“${title}”的申报还没有开始。`, remedy: '先在“概况”里开始申报阶段。' }
}

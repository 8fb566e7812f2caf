import type { Verdict } from './check'
import type { NominationState } from './nomination'
import type { ObjectionOutcome } from './outcome'
import type { StageKind } from './programme'

/** Everything about one nomination that can keep it from passing a stage, whatever its score. */
export type Candidate = {
  state: NominationState
  /** Why it was returned or withdrawn. */
  stateReason: string
  /** It passed every stage before this one. */
  came: boolean
  checks: readonly { label: string; verdict: Verdict; text: string }[]
  objections: readonly { outcome: ObjectionOutcome }[]
  /** Reviewers who are in conflict with it and whose scores are still counted: names and reasons. */
  conflicted: readonly string[]
}

/**
 * Why a nomination cannot pass a stage of this kind, as whole sentences; empty where nothing is in its way. Asked at
 * every stage's confirmation anew, of the records as they are then: what came up after an earlier stage stops it too.
 */
export function obstaclesOf(candidate: Candidate, kind: StageKind): string[] {
  const { state, stateReason, came, checks, objections, conflicted } = candidate
  const found: string[] = []
  if (!came) found.push('前一阶段没有通过。')
  if (state === 'withdrawn') found.push(`已撤回：${stateReason}`)
  if (state === 'returned') found.push(`退回补正：${stateReason}`)
  if (state === 'draft') found.push('尚未受理。')
  if (kind === 'apply') return found
  for (const { label, verdict, text } of checks) {
    if (verdict === 'fail') found.push(`${label}：${text}`)
    if (verdict === 'open') found.push(`${label}：待核，${text}`)
  }
  if (objections.some((it) => it.outcome === 'upheld')) found.push('异议成立。')
  if (kind !== 'check' && objections.some((it) => it.outcome === 'open')) found.push('异议还在核查。')
  return [...found, ...conflicted.map((it) => `应回避的评分还在计分：${it}`)]
}

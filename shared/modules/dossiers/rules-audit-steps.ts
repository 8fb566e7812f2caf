import type { AuditContent, AuditResult, AuditState, DossierAudit, Finding } from './audit'
import { isLater } from './rules-audit-days'
import { nameOf } from './rules-audit-words'

/** @file The audit's way: 初审 → 复审 → 补充材料 → 集体认定 → 本人签字 → 归档, and what is lacking at every step. */

const WAY: readonly AuditState[] = ['none', 'first', 'second', 'supplement', 'collective', 'signed', 'filed']

export type StepFacts = {
  state: AuditState
  content: AuditContent
  findings: readonly Finding[]
  /** Doubts that stand now. */
  doubts: readonly string[]
  /** Lines of the catalogue. */
  materials: number
}

/** The steps on and back from where it stands; the next one first, then those before, the last left first. */
export function auditMoves(facts: StepFacts): DossierAudit['moves'] {
  const at = WAY.indexOf(facts.state)
  const on = stepsOn(facts).map((to) => ({ to, lacking: lackingFor(facts) }))
  const back = WAY.slice(1, Math.max(at, 1)).toReversed()
  return [...on, ...back.map((to) => ({ to, lacking: [] }))]
}

/** Without anything absent nothing has to be supplied: the second look then leads to the meeting as well. */
function stepsOn({ state, findings }: StepFacts): AuditState[] {
  const next = WAY[WAY.indexOf(state) + 1]
  const steps = next ? [next] : []
  const absent = findings.some((it) => it.kind === 'absent' && it.doubt !== '')
  return state === 'second' && !absent ? ['collective', ...steps] : steps
}

/** True for a step towards the start, which wants a reason. */
export function isStepBack(from: AuditState, to: AuditState): boolean {
  return WAY.indexOf(to) < WAY.indexOf(from)
}

/** What the present step has not brought yet; empty when it is done. */
function lackingFor(facts: StepFacts): string[] {
  const lacking = LACKING[facts.state]
  return lacking ? lacking(facts).filter((it) => it !== '') : []
}

const LACKING: Partial<Record<AuditState, (facts: StepFacts) => string[]>> = {
  none: ({ materials }) => [materials === 0 ? '目录里还没有材料。' : ''],
  first: ({ content, findings }) => [
    content.firstBy === '' ? '初审人未填。' : '',
    content.firstOn === '' ? '初审时间未填。' : '',
    findings.every((it) => it.statements.length === 0) ? '还没有登记任何材料记载。' : '',
  ],
  second: ({ content }) => [
    content.secondBy === '' ? '复审人未填。' : '',
    content.secondOn === '' ? '复审时间未填。' : '',
    content.secondBy !== '' && content.secondBy === content.firstBy ? '初审、复审是同一人。' : '',
    isLater(content.firstOn, content.secondOn) ? '复审时间早于初审时间。' : '',
  ],
  supplement: ({ content }) => [content.supplied === '' ? '材料补齐情况未填。' : ''],
  collective: ({ content, findings }) => [
    content.meetingOn === '' ? '党委（党组）会时间未填。' : '',
    content.opinion === '' ? '认定意见未填。' : '',
    ...findings
      .filter((it) => it.kind === 'differ' && it.doubt !== '')
      .map((it) => `${nameOf(it)}尚未认定。`),
  ],
  signed: ({ content }) => [
    content.ownOpinion === '' ? '本人意见未填。' : '',
    content.ownSignedOn === '' ? '本人签字时间未填。' : '',
    isLater(content.meetingOn, content.ownSignedOn) ? '本人签字早于集体认定。' : '',
  ],
}

/** Why a result cannot be given, '' where it can: 通过 wants every doubt settled. */
export function whyNoResult(to: AuditState, result: AuditResult | null, doubts: readonly string[]): string {
  if (to === 'filed' && result === null) return '归档时要写明审核结果。'
  if (result !== null && WAY.indexOf(to) < WAY.indexOf('collective')) return '集体认定以后才有审核结果。'
  return result === 'passed' && doubts.length > 0
    ? `还有 ${doubts.length} 处存疑，不能通过：${doubts.join('')}`
    : ''
}

import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import {
  AUDIT_RESULTS,
  AUDIT_STATES,
  type AuditResult,
  type AuditState,
} from '#shared/modules/dossiers/audit'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { auditMoves, isStepBack, whyNoResult } from '#shared/modules/dossiers/rules-audit-steps'
import type { DossierId } from '#shared/values/id'
import { type StoredAudit, stepsOf } from './audit.repository'
import { checkedDay } from './audit-content'
import { fileAuditForm } from './audit-filing'
import { type AuditLook, lookAtOne } from './audit-look'
import { requireAuditVersion } from './audit-open'
import { requireOpenDossier } from './dossiers'
import { loadMaterials } from './materials'

type Step = { version: number; to: AuditState; on: string; opinion: string; result: AuditResult | null }

/** The audit one step on or back, checked; what is not ready is refused with everything that is missing. */
export async function movedAudit(context: Context, dossierId: DossierId, step: Step) {
  const dossier = await requireOpenDossier(context.trx, dossierId)
  const look = await lookAtOne(context.trx, dossierId, context.now)
  requireAuditVersion(look.audit, step.version, dossier.name)
  await requireReady(context, dossier, { look, to: step.to })
  const on = await checkedStep(context, dossier, { look, step })
  const result = isStepBack(look.audit.state, step.to) ? null : (step.result ?? look.audit.result)
  if (step.to === 'filed') await fileAuditForm(context, dossierId, on)
  const audit: StoredAudit = { ...look.audit, state: step.to, result, version: step.version + 1 }
  const row = {
    state: step.to,
    at: context.now,
    by_name: context.caller.name,
    on_day: on,
    opinion: step.opinion,
  }
  return { audit, row, dossier, change: changesOf(look.audit, audit, step.opinion) }
}

type Ready = { look: AuditLook; to: AuditState }

async function requireReady({ trx }: Context, { id, name }: Dossier, { look, to }: Ready): Promise<void> {
  const { audit, findings, doubts } = look
  const materials = (await loadMaterials(trx, id)).length
  const { state, content } = audit
  const move = auditMoves({ state, content, findings, doubts, materials }).find((it) => it.to === to)
  if (!move)
    throw refuse('conflict', `${name}的专项审核现为${AUDIT_STATES[state]}，不能转到${AUDIT_STATES[to]}。`, {
      remedy: '按初审、复审、补充材料、集体认定、本人签字、归档的次序办理。',
    })
  if (move.lacking.length > 0)
    throw refuse('conflict', `还不能转到${AUDIT_STATES[to]}：${move.lacking.join('')}`, {
      remedy: '补齐后再转。',
    })
}

async function checkedStep(
  { trx, now }: Context,
  { id }: Dossier,
  { look, step }: { look: AuditLook; step: Step },
): Promise<string> {
  const back = isStepBack(look.audit.state, step.to)
  if (back && step.opinion === '')
    throw refuse('invalid-input', '退回要写明原因。', { field: 'opinion', remedy: '填写退回原因。' })
  const why = back ? '' : whyNoResult(step.to, step.result, look.doubts)
  if (why !== '')
    throw refuse('conflict', why, { field: 'result', remedy: '逐项认定后再定，或改为存疑待查。' })
  const on = checkedDay(step.on, { field: 'on', label: '办理日期', now })
  if (on === '') throw refuse('invalid-input', '办理日期未填。', { field: 'on', remedy: '写为 2026.11.20。' })
  const last = (await stepsOf(trx, id)).at(-1)
  if (!back && last && on < last.on)
    throw refuse('invalid-input', `办理日期 ${on} 早于上一步的 ${last.on}。`, {
      field: 'on',
      remedy: '核对后改正。',
    })
  return on
}

function changesOf(before: StoredAudit, after: StoredAudit, opinion: string) {
  const words = ({ state, result }: StoredAudit) =>
    [AUDIT_STATES[state], result ? AUDIT_RESULTS[result] : ''].filter(Boolean).join('，')
  const reason = opinion === '' ? [] : [{ field: '说明', before: '', after: opinion }]
  return [{ field: '审核状态', before: words(before), after: words(after) }, ...reason]
}

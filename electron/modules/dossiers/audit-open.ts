import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { DossierAudit } from '#shared/modules/dossiers/audit'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { auditMoves } from '#shared/modules/dossiers/rules-audit-steps'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { DossierId } from '#shared/values/id'
import { type StoredAudit, stepsOf, storedAudits } from './audit.repository'
import { lookAtOne } from './audit-look'
import { requireOpenDossier } from './dossiers'
import { loadMaterials } from './materials'

/** The audit of one dossier as it stands now. */
export async function openAudit(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  dossierId: DossierId,
): Promise<DossierAudit> {
  const { audit, findings, doubts, personId } = await lookAtOne(trx, dossierId, now)
  const { version, state, result, content } = audit
  const materials = (await loadMaterials(trx, dossierId)).length
  const steps = await stepsOf(trx, dossierId)
  const moves = auditMoves({ state, content, findings, doubts, materials })
  return { dossierId, personId, version, state, result, content, findings, steps, doubts, moves }
}

/** The dossier for a change of its audit; one whose audit is filed has to be taken back first. */
export async function requireUnfiled({ trx }: Pick<Context, 'trx'>, dossierId: DossierId): Promise<Dossier> {
  const dossier = await requireOpenDossier(trx, dossierId)
  const audit = (await storedAudits(trx, [dossierId])).get(dossierId)
  if (audit?.state !== 'filed') return dossier
  throw refuse('conflict', `${dossier.name}的专项审核已归档，不能再改。`, {
    remedy: '确需更改的，先写明原因，退回前面的步骤。',
  })
}

export function requireAuditVersion(audit: StoredAudit, version: number, name: string): void {
  if (audit.version === version) return
  throw refuse('conflict', `${name}的专项审核已被他人改过。`, { remedy: '看过现在的内容后再改。' })
}

/** Puts a change of the audit on record under the dossier. */
export function noteAudit(
  { note }: Pick<Context, 'note'>,
  { id, name, number }: Pick<Dossier, 'id' | 'name' | 'number'>,
  changes: readonly FieldChange[],
): void {
  note({
    targetKind: 'dossier',
    targetId: id,
    targetName: [name, number].filter(Boolean).join('　'),
    changes,
  })
}

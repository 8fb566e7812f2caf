import type { Trx } from '#electron/platform/database/schema'
import { AUDIT_RESULTS, type AuditVerdict } from '#shared/modules/dossiers/audit'
import type { PersonId } from '#shared/values/id'
import { type AuditLook, lookAt } from './audit-look'

const NO_DOSSIER: AuditVerdict = { passed: false, state: 'none', result: null, doubts: ['没有登记档案。'] }

/**
 * For appointments: whether the dossier of each of these people passed its audit, as the records stand now. Everyone
 * asked for is answered; who has no dossier has not passed, nor has anybody with a doubt that is not settled.
 */
export async function auditVerdictsOf(
  trx: Trx,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, AuditVerdict>> {
  const looks = await lookAt(trx, { personIds }, new Date().toISOString())
  const verdicts = new Map(looks.map((look) => [look.personId, verdictOf(look)]))
  return new Map(personIds.map((id) => [id, verdicts.get(id) ?? NO_DOSSIER]))
}

function verdictOf({ audit: { state, result }, doubts }: AuditLook): AuditVerdict {
  const open = result === null ? ['专项审核还没有结果。'] : []
  const failed = result === null || result === 'passed' ? [] : [`专项审核结果为${AUDIT_RESULTS[result]}。`]
  const all = [...open, ...failed, ...doubts]
  return { passed: all.length === 0, state, result, doubts: all }
}

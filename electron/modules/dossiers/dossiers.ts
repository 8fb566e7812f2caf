import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { DOSSIER_STATES, type Dossier, isReadOnly } from '#shared/modules/dossiers/dossier'
import type { DossierId, PersonId } from '#shared/values/id'
import { briefRows, findDossier, updateDossier } from './dossier.repository'

/** A dossier with what its head shows; refuses one that is not there. */
export async function loadDossier(trx: Trx, id: string): Promise<Dossier> {
  const dossier = await findDossier(trx, id)
  if (!dossier) throw refuse('not-found', '找不到这份档案。', { remedy: '回到档案列表再选。' })
  return dossier
}

/** The same for a change: refuses one that was transferred or is on its way out, which can only be read. */
export async function requireOpenDossier(trx: Trx, id: string): Promise<Dossier> {
  const dossier = await loadDossier(trx, id)
  if (!isReadOnly(dossier.state)) return dossier
  throw refuse('conflict', `${dossier.name}的档案${DOSSIER_STATES[dossier.state]}，只能查看，不能修改。`, {
    remedy: '档案退回或重新接收后再改。',
  })
}

/** Whose a dossier is, for lists and records of other tables. */
export type DossierBrief = { personId: PersonId; name: string; unitName: string; number: string }

/** By id; those removed are absent. */
export async function dossierBriefs(trx: Trx, ids: readonly string[]): Promise<Map<DossierId, DossierBrief>> {
  const rows = await briefRows(trx, ids)
  return new Map(
    rows.map(({ id, personId, name, unitName, number }) => [id, { personId, name, unitName, number }]),
  )
}

/** Says of a dossier that its catalogue or pages were changed, and by whom. Its own record keeps its version. */
export async function touchDossier({ trx, now, caller }: Context, id: string): Promise<void> {
  await updateDossier(trx, id, { changed_at: now, changed_by: caller.accountId })
}

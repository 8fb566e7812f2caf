import type { Trx } from '#electron/platform/database/schema'
import { dossierBriefs } from './dossiers'

/** What a paper of dossiers says for the record: whose it is, or of how many. */
export async function aboutDossiers(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<{ about: string; targetId?: string }> {
  const [only, ...others] = dossierIds
  if (only === undefined || others.length > 0) return { about: `${dossierIds.length} 份档案` }
  const [brief] = (await dossierBriefs(trx, [only])).values()
  return { about: brief?.name ?? '', targetId: only }
}

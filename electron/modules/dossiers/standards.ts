import type { Trx } from '#electron/platform/database/schema'
import { DossierStandards } from '#shared/modules/dossiers/standards'
import { DEFAULT_DOSSIER_STANDARDS } from '#shared/modules/dossiers/standards-default'
import { findStandards } from './standard.repository'

/** The standards in force: the department's own, else those that come with the program. */
export async function readDossierStandards(trx: Trx): Promise<DossierStandards> {
  const row = await findStandards(trx)
  if (!row) return DEFAULT_DOSSIER_STANDARDS
  return DossierStandards.parse({ ...JSON.parse(row.value), version: row.version })
}

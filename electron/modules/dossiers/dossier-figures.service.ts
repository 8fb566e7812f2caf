import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { DossierFilter } from '#shared/modules/dossiers/dossier'
import { sortKey, todayPartial } from '#shared/values/partial-date'
import { findDossiers } from './dossier-list.repository'
import { plainFigures } from './figures.repository'

/** Figures of dossiers that the list shows under the same name. */
const LISTED = ['complete', 'unscanned', 'uneven', 'unassigned', 'damaged', 'doubtful', 'unaudited'] as const
type Listed = (typeof LISTED)[number]

export const dossierFiguresService: Pick<Handlers<typeof dossiers>, 'dossierFigures'> = {
  async dossierFigures({ trx, now }) {
    return { ...(await plainFigures(trx, sortKey(todayPartial(new Date(now))))), ...(await listed(trx)) }
  },
}

/** Counted by the list's own question, so that a figure and the list it opens always agree. */
async function listed(trx: Trx): Promise<Record<Listed, number>> {
  const counts: Partial<Record<Listed, number>> = {}
  for (const only of LISTED) counts[only] = (await findDossiers(trx, DossierFilter.parse({ only }))).length
  return counts as Record<Listed, number>
}

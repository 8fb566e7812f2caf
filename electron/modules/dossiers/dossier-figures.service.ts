import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { sortKey, todayPartial } from '#shared/values/partial-date'
import { countDossiers } from './dossier-list.repository'
import { plainFigures } from './figures.repository'

export const dossierFiguresService: Pick<Handlers<typeof dossiers>, 'dossierFigures'> = {
  async dossierFigures({ trx, now }) {
    const counts = await countDossiers(trx)
    const figures = await plainFigures(trx, sortKey(todayPartial(new Date(now))))
    // Missing are materials here, not the dossiers that miss some.
    return { ...counts, ...figures, dossiers: counts.all }
  },
}

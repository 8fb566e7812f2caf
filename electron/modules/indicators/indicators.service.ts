import type { FigureSource } from '#electron/platform/figures/figure-source'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { indicators } from '#shared/modules/indicators/contract'
import { chargeService } from './charge.service'
import { entryService } from './entry.service'
import { indicatorReadServiceWith } from './indicator-read.service'
import { linkEditService } from './link-edit.service'
import { linkFigures } from './link-figures'
import { linkReadService } from './link-read.service'
import { snapshotServiceWith } from './snapshot.service'

/** Every method of indicators over what the modules count, each from the file of its job. */
export function indicatorsServiceWith(offered: readonly FigureSource[]): Handlers<typeof indicators> {
  const sources = [...linkFigures, ...offered]
  return {
    ...linkReadService,
    ...linkEditService,
    ...chargeService,
    ...entryService,
    ...indicatorReadServiceWith(sources),
    ...snapshotServiceWith(sources),
  }
}

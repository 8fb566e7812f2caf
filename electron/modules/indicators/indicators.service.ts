import type { FigureSource } from '#electron/platform/figures/figure-source'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { indicators } from '#shared/modules/indicators/contract'

/** Every method of indicators over what the modules count. */
export function indicatorsServiceWith(_sources: readonly FigureSource[]): Handlers<typeof indicators> {
  return {}
}

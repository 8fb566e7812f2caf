import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const panelService: Pick<Handlers<typeof awards>, 'panels' | 'savePanel' | 'removePanel'> = {
  panels: () => later(),
  savePanel: () => later(),
  removePanel: () => later(),
}

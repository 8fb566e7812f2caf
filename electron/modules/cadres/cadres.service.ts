import type { Handlers } from '#electron/platform/ipc/gate'
import type { cadres } from '#shared/modules/cadres/contract'
import { clockService } from './clock.service'
import { paperService } from './paper.service'
import { standardsService } from './standards.service'
import { structureService } from './structure.service'

/** Every method of cadres, each from the file of its job. */
export const cadresService: Handlers<typeof cadres> = {
  ...structureService,
  ...clockService,
  ...standardsService,
  ...paperService,
}

import type { Handlers } from '#electron/platform/ipc/gate'
import type { inspections } from '#shared/modules/inspections/contract'
import { coverageService } from './coverage.service'
import { findingService } from './finding.service'
import { groupService } from './group.service'
import { planService } from './plan.service'
import { plannedService } from './planned.service'
import { roundService } from './round.service'
import { visitService } from './visit.service'

/** Every method of inspections, each from the file of its job. */
export const inspectionsService: Handlers<typeof inspections> = {
  ...groupService,
  ...coverageService,
  ...planService,
  ...plannedService,
  ...roundService,
  ...visitService,
  ...findingService,
}

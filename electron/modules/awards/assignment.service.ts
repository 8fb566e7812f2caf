import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const assignmentService: Pick<
  Handlers<typeof awards>,
  'conflicts' | 'declareConflict' | 'assignments' | 'planAssignment' | 'distribute' | 'assign'
> = {
  conflicts: () => later(),
  declareConflict: () => later(),
  assignments: () => later(),
  planAssignment: () => later(),
  distribute: () => later(),
  assign: () => later(),
}

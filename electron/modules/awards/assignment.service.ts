import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const assignmentService: Pick<
  Handlers<typeof awards>,
  | 'conflicts'
  | 'declareConflict'
  | 'declarations'
  | 'recuseConflicts'
  | 'assignments'
  | 'planAssignment'
  | 'distribute'
  | 'assign'
> = {
  conflicts: () => later(),
  declareConflict: () => later(),
  declarations: () => later(),
  recuseConflicts: () => later(),
  assignments: () => later(),
  planAssignment: () => later(),
  distribute: () => later(),
  assign: () => later(),
}

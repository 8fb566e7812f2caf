import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const cycleService: Pick<
  Handlers<typeof awards>,
  | 'cycles'
  | 'cycle'
  | 'stageSteps'
  | 'createCycle'
  | 'saveCycle'
  | 'saveCycleRules'
  | 'saveStageDates'
  | 'removeCycle'
  | 'stopCycle'
> = {
  cycles: () => later(),
  cycle: () => later(),
  stageSteps: () => later(),
  createCycle: () => later(),
  saveCycle: () => later(),
  saveCycleRules: () => later(),
  saveStageDates: () => later(),
  removeCycle: () => later(),
  stopCycle: () => later(),
}

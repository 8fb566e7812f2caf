import { coverageMethods } from './contract-coverage'
import { groupMethods } from './contract-groups'
import { visitMethods } from './contract-visits'

/** 巡回检查: groups, areas, plan, rounds, findings. */
export const inspections = { ...groupMethods, ...coverageMethods, ...visitMethods }

/** 巡回检查: groups, areas, plan, rounds, findings. */
export const inspections = {}

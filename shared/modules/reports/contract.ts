/** 工作台 and 提醒函: reads every module, nobody reads it. */
export const reports = {}

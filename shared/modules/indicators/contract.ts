/** 指标 and 联系: a number meets a target; someone is linked to something. */
export const indicators = {}

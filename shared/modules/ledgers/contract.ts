/** 自建台账: ledgers taken from the department's own workbooks. */
export const ledgers = {}

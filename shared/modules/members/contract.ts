/** 党员: register, transfer, dues, stars, admission. */
export const members = {}

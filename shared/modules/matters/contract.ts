/** 事项: something is carried to its end by someone by a date. */
export const matters = {}

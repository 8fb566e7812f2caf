/** 教育培训: plan, classes, study files. */
export const training = {}

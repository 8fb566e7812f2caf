/** 定期工作: something must happen so many times a period for each subject. */
export const duties = {}

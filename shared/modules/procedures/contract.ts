/** 程序: something goes through fixed steps with papers and intervals. */
export const procedures = {}

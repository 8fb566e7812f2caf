/** Words that the pages of 评选 share. */
export const text = {
  notAllowed: '没有评选的权限。',
}

/** Words that several pages of 考核 share. */
export const text = {
  room: '考核',
  notAllowed: '没有查看考核的权限。录票请从“考核”进入评票台。',
}

/** Words that the pages of the dossiers share. */
export const text = {
  notAllowed: '所任角色不能进入这一页。',
}

/** Words of procedures. */
export const text = {
  title: '程序办理',
}

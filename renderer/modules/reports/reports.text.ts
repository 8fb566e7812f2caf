/** Words of reports. */
export const text = {
  title: '工作台',
}

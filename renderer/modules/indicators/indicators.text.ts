/** Words of indicators. */
export const text = {
  title: '指标',
}

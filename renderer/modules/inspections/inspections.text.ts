/** Words of inspections. */
export const text = {
  title: '巡回检查',
}

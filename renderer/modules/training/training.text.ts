/** Words of training. */
export const text = {
  title: '教育培训',
}

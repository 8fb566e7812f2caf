/** Words of duties. */
export const text = {
  title: '组织生活',
}

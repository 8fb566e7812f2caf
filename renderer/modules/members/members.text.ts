/** Words of members. */
export const text = {
  title: '党员',
}

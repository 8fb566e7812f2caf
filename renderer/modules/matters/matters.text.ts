/** Words of matters. */
export const text = {
  title: '督办事项',
}

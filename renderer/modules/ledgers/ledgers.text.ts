/** Words of ledgers. */
export const text = {
  title: '自建台账',
}

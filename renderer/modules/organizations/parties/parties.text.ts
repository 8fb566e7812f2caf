/** Words of party organizations, villages, firms, terms and delegates. */
export const text = {
  parties: '党组织',
}

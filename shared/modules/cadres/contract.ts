/** What the department asks of the cadres it manages: structure at a date, and the clock. */
export const cadres = {}

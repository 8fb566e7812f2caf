/** What a step of training asks of whoever takes it back, and what the window shows anew then. */
export const STEP = { right: 'ledgers.edit', topics: ['training', 'cases'] } as const

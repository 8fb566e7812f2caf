/** What a step of inspections asks of whoever takes it back, and what the window shows anew then. */
export const STEP = { right: 'ledgers.edit', topics: ['inspections'] } as const

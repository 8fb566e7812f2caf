export * from './rules-ballot'
export * from './rules-problems'
export * from './rules-tally'
export * from './rules-tree'

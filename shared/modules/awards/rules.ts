export * from './rules-score-sheet'
export * from './rules-scores'
export * from './rules-standing'
export * from './rules-term'

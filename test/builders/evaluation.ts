export * from './evaluation-round'
export * from './evaluation-scheme'

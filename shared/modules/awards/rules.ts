export * from './rules-standing'

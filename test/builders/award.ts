export * from './award-cycle'
export * from './award-programme'

export { indicatorsServiceWith } from './indicators.service'
export { indicatorsSystems } from './indicators-systems'
export { linksSystems } from './links-systems'

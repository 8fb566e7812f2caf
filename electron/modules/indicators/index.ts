export { indicatorsServiceWith } from './indicators.service'
export { indicatorsEvidence } from './indicators-evidence'
export { indicatorsSystems } from './indicators-systems'
export { linksSystems } from './links-systems'

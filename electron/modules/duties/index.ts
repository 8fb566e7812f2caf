export { dutiesService } from './duties.service'
export { dutiesSystems } from './duties-systems'

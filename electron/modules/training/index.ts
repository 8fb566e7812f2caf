export { trainingService } from './training.service'
export { trainingSystems } from './training-systems'

export { mattersService } from './matters.service'
export { mattersSystems } from './matters-systems'

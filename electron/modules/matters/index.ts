export { mattersEvidence } from './matter-evidence'
export { mattersService } from './matters.service'
export { mattersSystems } from './matters-systems'
export { type NewMatter, openMatter } from './open-matter'

export { membersService } from './members.service'
export { membersSystems } from './members-systems'

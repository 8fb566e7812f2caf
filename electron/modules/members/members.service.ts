import type { Handlers } from '#electron/platform/ipc/gate'
import type { members } from '#shared/modules/members/contract'
import { admissionService } from './admission.service'
import { admissionYearService } from './admission-year.service'
import { conductService } from './conduct.service'
import { duesService } from './dues.service'
import { intakeService } from './intake.service'
import { membersOutService } from './members-out.service'
import { mobileService } from './mobile.service'
import { ratingService } from './rating.service'
import { registerService } from './register.service'
import { transferService } from './transfer.service'
import { warningService } from './warning.service'

/** Every method of members, each from the file of its job. */
export const membersService: Handlers<typeof members> = {
  ...registerService,
  ...intakeService,
  ...transferService,
  ...mobileService,
  ...duesService,
  ...ratingService,
  ...conductService,
  ...admissionService,
  ...admissionYearService,
  ...warningService,
  ...membersOutService,
}

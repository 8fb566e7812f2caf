import type { Handlers } from '#electron/platform/ipc/gate'
import type { organizations } from '#shared/modules/organizations/contract'
import { congressServiceWith } from './congress.service'
import { delegatesService } from './delegates.service'
import { electionServiceWith } from './election.service'
import { enterprisesService } from './enterprises.service'
import { partiesService } from './parties.service'
import type { OrganizationPartners } from './partners'
import { registersService } from './registers.service'
import { findSubjects } from './subjects.repository'
import { termsService } from './terms.service'
import { unitsService } from './units.service'
import { villagesService } from './villages.service'

/** Units, party organizations, villages, firms, delegates and terms. */
export function organizationsServiceWith(partners: OrganizationPartners): Handlers<typeof organizations> {
  return {
    ...unitsService,
    ...partiesService,
    ...villagesService,
    ...enterprisesService,
    ...delegatesService,
    ...congressServiceWith(partners),
    ...termsService,
    ...electionServiceWith(partners),
    ...registersService,
    subjects: ({ trx, now }, { on, ...asked }) => findSubjects(trx, { ...asked, on: on || now.slice(0, 10) }),
  }
}

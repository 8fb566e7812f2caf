import type { Handlers } from '#electron/platform/ipc/gate'
import type { members } from '#shared/modules/members/contract'
import { dayOf } from '#shared/values/iso-day'
import { countAdmissions, listAdmissions } from './admission.repository'
import { enrolAsShown, enrolmentLines } from './admission-enrolment'

type Job = 'admissions' | 'enrolments' | 'enrolAdmitted'

/** The desk of admissions: cases by stage, and what they decided into the register. */
export const admissionService: Pick<Handlers<typeof members>, Job> = {
  async admissions({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const found = await listAdmissions(trx, { filter, today }, { offset, limit })
    return { ...found, ...(await countAdmissions(trx, today)) }
  },

  enrolments: (context, { ids }) => enrolmentLines(context, ids),

  enrolAdmitted: (context, { shown }) => enrolAsShown(context, shown),
}

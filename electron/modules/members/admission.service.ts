import { keepMembership } from '#electron/modules/organizations/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { AdmissionRow } from '#shared/modules/members/admissions'
import type { members } from '#shared/modules/members/contract'
import { STANDINGS } from '#shared/modules/members/member'
import { dayOf } from '#shared/values/iso-day'
import { admissionsById, countAdmissions, listAdmissions } from './admission.repository'
import { belongingsOf, findMember } from './member.repository'
import { factsOf, keepFacts, noteMember } from './members'

type Job = 'admissions' | 'enrolAdmitted'

/** The desk of admissions: cases by stage, and what they decided into the register. */
export const admissionService: Pick<Handlers<typeof members>, Job> = {
  async admissions({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const found = await listAdmissions(trx, { filter, today }, { offset, limit })
    return { ...found, ...(await countAdmissions(trx, today)) }
  },

  async enrolAdmitted(context, { ids }) {
    const rows = await admissionsById(context.trx, ids, dayOf(context.now))
    const due = rows.filter((it) => it.toEnrol !== '')
    if (due.length === 0)
      throw refuse('conflict', '所选个案没有可编入支部的决定。', {
        remedy: '先在个案里登记支部大会接收和上级党委审批。',
      })
    for (const row of due) await enrolOne(context, row)
    return { enrolled: due.map((it) => it.personId) }
  },
}

/** The days are those that the case has: the branch meetings that accepted and that confirmed. */
async function enrolOne(context: Context, row: AdmissionRow): Promise<void> {
  const { personId, partyId, name, admittedOn, convertedOn } = row
  if (partyId === null)
    throw refuse('conflict', `“${name}”的个案没有党支部。`, { remedy: '先在个案里选定党支部。' })
  const open = (await belongingsOf(context.trx, personId)).find((it) => it.to === '')
  const place = { personId, partyId: open?.partyId ?? partyId, group: open?.group ?? '' }
  if (!open && admittedOn !== '')
    await keepMembership(context, { ...place, standing: 'probationary', from: admittedOn })
  const facts = factsOf(await findMember(context.trx, personId))
  if (convertedOn !== '') await keepMembership(context, { ...place, standing: 'full', from: convertedOn })
  const version = await keepFacts(
    context,
    personId,
    convertedOn === '' ? facts : { ...facts, fullOn: convertedOn },
  )
  const after = STANDINGS[convertedOn === '' ? 'probationary' : 'full']
  const before = open ? STANDINGS[open.standing] : ''
  noteMember(context, { id: personId, name }, [{ field: '人员类别', before, after }], version)
}

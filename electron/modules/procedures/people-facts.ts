import { membershipsOf } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Step } from '#shared/modules/procedures/procedure'
import type { StepContent } from '#shared/modules/procedures/record'
import { clearance, type PeopleFacts } from '#shared/modules/procedures/rules-gates'
import { casesOf } from './cases-of.repository'

const NOBODY: PeopleFacts = { full: new Set(), members: new Set(), cleared: new Set() }

/** What the registers know, on a day, of the people named in a step; nothing is looked up where the step asks nothing. */
export async function peopleFacts(
  trx: Trx,
  { step, content, on }: { step: Step; content: StepContent; on: string },
): Promise<PeopleFacts> {
  const ids = content.people.flatMap((it) => (it.personId === null ? [] : [it.personId]))
  if (ids.length === 0 || !step.people.some((it) => it.standing !== '' || it.cleared !== null)) return NOBODY
  const memberships = await membershipsOf(trx, ids, on)
  const refs = ids.map((id) => ({ kind: 'person' as const, id }))
  const passed = (await casesOf(trx, refs)).filter((it) => it.state === 'done')
  return {
    full: new Set(memberships.filter((it) => it.standing === 'full').map((it) => it.person_id)),
    members: new Set(memberships.map((it) => it.person_id)),
    cleared: new Set(passed.map((it) => clearance(it.system, it.kind, it.subjectId))),
  }
}

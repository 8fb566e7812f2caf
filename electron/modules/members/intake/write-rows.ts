import { keepMembership } from '#electron/modules/organizations/index'
import { openCase, proceduresService, proceduresSystems } from '#electron/modules/procedures/index'
import type { Context } from '#electron/platform/ipc/context'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { Procedure } from '#shared/modules/procedures/procedure'
import { StepContent } from '#shared/modules/procedures/record'
import type { PersonId } from '#shared/values/id'
import { knownPerson, newPerson } from '../enrol'
import { belongingsOf, findMember } from '../member.repository'
import { factsOf, keepFacts, noteMember, placeText } from '../members'
import type { IntakeDraft } from './draft'
import { type JudgedRow, sinceOf } from './judge'

/** What a row made, so that it can be taken back. */
export type WrittenRow = {
  personId: PersonId
  partyId: string
  from: string
  madePerson: boolean
  madeMembership: boolean
}

/** Writes one row of a roll: the person where new, the membership, and what is kept beside. */
export async function writeMember(context: Context, { draft, shown }: JudgedRow): Promise<WrittenRow | null> {
  const { partyId, act } = shown
  if (partyId === null || act === 'refuse' || act === 'same') return null
  const person = await personFor(context, { draft, shown })
  const { standing, group } = draft
  const from = sinceOf(draft)
  const record = await findMember(context.trx, person.id)
  const before = factsOf(record)
  if (act === 'update') await changeStanding(context, person.id, { draft, partyId })
  else await keepMembership(context, { personId: person.id, partyId, standing, from, group })
  const version = await keepFacts(context, person.id, {
    fullOn: draft.fullOn || before.fullOn,
    job: draft.job || before.job,
    phone: draft.phone || before.phone,
    address: draft.address || before.address,
    kept: { ...before.kept, ...draft.kept },
  })
  const after = placeText({ standing, partyName: shown.partyName, group })
  noteMember(context, person, [{ field: '名册导入', before: '', after }], version)
  return { personId: person.id, partyId, from, madePerson: act === 'add', madeMembership: act !== 'update' }
}

/** Of someone who is here already: the group, and 转正 with the day that the roll says. */
async function changeStanding(
  context: Context,
  personId: PersonId,
  { draft, partyId }: { draft: IntakeDraft; partyId: string },
): Promise<void> {
  const { standing, fullOn } = draft
  const [open] = await belongingsOf(context.trx, personId)
  if (open?.to !== '') return
  const confirmed = standing === 'full' && open.standing === 'probationary' && fullOn > open.from
  const from = confirmed ? fullOn : open.from
  const group = draft.group || open.group
  await keepMembership(context, { personId, partyId, standing, from, group })
}

function personFor(context: Context, { draft, shown }: JudgedRow) {
  return shown.personId === null ? newPerson(context, draft) : knownPerson(context, shown.personId, draft)
}

/** Opens a case of admission that began on the day of the application, with the later days as they were written. */
export async function writeApplicant(context: Context, it: JudgedRow): Promise<WrittenRow | null> {
  const { draft, shown } = it
  if (shown.act === 'refuse' || shown.partyId === null) return null
  const { system, procedure } = await admissionOn(context, draft.appliedOn)
  const person = shown.personId
    ? { id: shown.personId, name: shown.name }
    : await newPerson(context, { ...draft, joinedOn: '', standing: 'full' }, '')
  const subject = { kind: 'person' as const, id: person.id }
  const opened = await openCase(context, {
    system,
    kind: procedure.key,
    subject,
    beganOn: draft.appliedOn,
    partyId: shown.partyId,
  })
  for (const { mark, on } of marksOf(draft)) {
    const step = procedure.steps.find((one) => one.mark === mark)
    if (!step || on === '') continue
    const { version } = await proceduresService.case(context, { id: opened.id })
    const content = StepContent.parse({ note: '由名册导入，材料待核。' })
    await proceduresService.save(context, {
      id: opened.id,
      version,
      step: step.key,
      number: 1,
      on,
      outcome: '',
      content,
    })
  }
  return {
    personId: person.id,
    partyId: shown.partyId,
    from: draft.appliedOn,
    madePerson: shown.personId === null,
    madeMembership: false,
  }
}

function marksOf({ appliedOn, activistOn, targetOn }: IntakeDraft) {
  return [
    { mark: 'applied', on: appliedOn },
    { mark: 'activist', on: activistOn },
    { mark: 'target', on: targetOn },
  ] as const
}

/** The procedure that admits members, by the edition in force on a day. */
async function admissionOn({ trx }: Context, day: string): Promise<{ system: string; procedure: Procedure }> {
  for (const system of await loadSystems(trx, proceduresSystems)) {
    const procedure = contentOn(system, day).procedures.find((it) =>
      it.steps.some((one) => one.mark === 'admitted'),
    )
    if (system.on && procedure) return { system: system.key, procedure }
  }
  throw refuse('conflict', '没有启用发展党员的程序。', { remedy: '到“设置—工作制度”启用。' })
}

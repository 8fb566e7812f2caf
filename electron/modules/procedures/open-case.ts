import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { Procedure } from '#shared/modules/procedures/procedure'
import { settled } from '#shared/modules/procedures/rules-settings'
import type { ProcedureCaseId } from '#shared/values/id'
import type { Subject, SubjectRef } from '#shared/values/subject'
import { type CaseRecord, insertCase, placeOfParty, runningCases } from './case.repository'
import { factsOf } from './case-facts'
import { refreshCase } from './case-refresh'
import { proceduresSystems } from './procedures-systems'
import { keepVersion } from './version.repository'

export type CaseOpened = { id: ProcedureCaseId; name: string }

/** What a case is opened with. `beganOn` decides by which edition of its system it runs. */
export type OpenCase = {
  system: string
  /** Key of the procedure within the system. */
  kind: string
  subject: SubjectRef
  beganOn: string
  topic?: string
  /** The party organization that runs it; of a party organization itself left out. */
  partyId?: string | null
  managerId?: string | null
}

/**
 * Opens a case, for any room that starts one: a term its election, a member's admission. Refused where the system is
 * switched off, knows no such procedure, or the subject has one running already.
 */
export async function openCase(context: Context, asked: OpenCase): Promise<CaseOpened> {
  const { trx } = context
  const procedure = await procedureOn(context, asked)
  const subject = await knownSubject(context, asked.subject)
  await requireSingle(context, { asked, procedure, subject })
  const place = await placeOf(context, asked, subject)
  if (procedure.host && place.partyId === null)
    throw refuse('invalid-input', `“${subject.name}”由哪个党组织办理未选。`, { field: 'partyId' })
  if (procedure.topic !== '' && !asked.topic?.trim())
    throw refuse('invalid-input', `${procedure.topic}未填。`, { field: 'topic' })
  const record = freshCase(context, {
    asked,
    subject,
    place,
    versionId: await keepVersion(trx, asked.system, procedure),
  })
  await insertCase(trx, record)
  await refreshCase(context, record, (await factsOf(context, [record])).get(record.id))
  context.note({
    targetKind: 'procedure-case',
    targetId: record.id,
    targetName: caseName(record, procedure),
    changes: [{ field: '开始日期', before: '', after: asked.beganOn }],
    action: '启动程序',
    recordVersion: 1,
  })
  return { id: record.id as ProcedureCaseId, name: record.name }
}

/** `邵清和　发展党员`, with the topic where the procedure has one. */
export function caseName({ name, topic }: Pick<CaseRecord, 'name' | 'topic'>, { title }: Procedure): string {
  return [name, topic, title].filter(Boolean).join('　')
}

/** The procedure as it is run on the day a case begins. */
export async function procedureOn(
  { trx }: Pick<Context, 'trx'>,
  { system, kind, beganOn }: Pick<OpenCase, 'system' | 'kind' | 'beganOn'>,
): Promise<Procedure> {
  const found = await loadSystem(trx, proceduresSystems, system)
  if (!found.on)
    throw refuse('conflict', `“${found.title}”已停用。`, { remedy: '在“工作制度”里启用后再办。' })
  const procedure = contentOn(found, beganOn).procedures.find((it) => it.key === kind)
  if (procedure) return settled(procedure)
  throw refuse('not-found', `“${found.title}”里没有这种程序。`, { remedy: '刷新后再办。' })
}

async function knownSubject({ trx }: Context, ref: SubjectRef): Promise<Subject> {
  const subject = (await subjectNames(trx, [ref])).get(`${ref.kind}:${ref.id}`)
  if (subject) return subject
  throw refuse('not-found', '找不到办理的对象，可能已被删除。', { field: 'subject', remedy: '重新选择。' })
}

type Single = { asked: OpenCase; procedure: Procedure; subject: Subject }

async function requireSingle({ trx }: Context, { asked, procedure, subject }: Single): Promise<void> {
  if (procedure.many) return
  const { system, kind } = asked
  const running = await runningCases(trx, {
    system,
    kind,
    subjectKind: subject.kind,
    subjectIds: [subject.id],
  })
  if (running.length === 0) return
  throw refuse('conflict', `${subject.name}已有一项“${procedure.title}”在办。`, {
    field: 'subject',
    remedy: '办结或终止后再启动。',
  })
}

type Place = { partyId: string | null; villageId: string | null; unitId: string | null }

async function placeOf({ trx }: Context, { subject, partyId }: OpenCase, found: Subject): Promise<Place> {
  const party = subject.kind === 'party' ? subject.id : (partyId ?? null)
  if (subject.kind === 'village') return { partyId: party, villageId: subject.id, unitId: found.unitId }
  if (party === null)
    return { partyId: null, villageId: null, unitId: subject.kind === 'unit' ? subject.id : found.unitId }
  const place = await placeOfParty(trx, party)
  return { partyId: party, villageId: place.villageId, unitId: place.unitId ?? found.unitId }
}

type Fresh = { asked: OpenCase; subject: Subject; place: Place; versionId: string }

function freshCase({ now, caller }: Context, { asked, subject, place, versionId }: Fresh): CaseRecord {
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    version_id: versionId,
    system_key: asked.system,
    kind: asked.kind,
    subject_kind: subject.kind,
    subject_id: subject.id,
    name: subject.name,
    topic: asked.topic?.trim() ?? '',
    party_id: place.partyId,
    unit_id: place.unitId,
    village_id: place.villageId,
    began_on: asked.beganOn,
    ended_on: '',
    state: 'running',
    stop_reason: '',
    manager_id: asked.managerId ?? caller.accountId,
    stage: '',
    step: '',
    due_on: '',
    due_step: '',
    troubles: 0,
  }
}

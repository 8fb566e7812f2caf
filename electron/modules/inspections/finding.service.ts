import { openMatter } from '#electron/modules/matters/index'
import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import type { FindingRule } from '#shared/modules/inspections/system'
import { FINDING_STATES, type FindingContent } from '#shared/modules/inspections/visit'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { FindingId } from '#shared/values/id'
import { dayOf, plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import {
  type FindingRecord,
  findingsBy,
  insertFinding,
  type ListedFinding,
  listFindings,
  updateFinding,
} from './finding.repository'
import { shownFindings } from './findings'
import { programmeOn } from './inspections-systems'
import { STEP } from './step'
import { findVisit, type ListedVisit } from './visit.repository'

type Job = 'findings' | 'saveFinding' | 'removeFinding' | 'handFindings' | 'settleFinding'

/** 发现的问题: entered with the visit, handed over as matters, settled when those are closed out. */
export const findingService: Pick<Handlers<typeof inspections>, Job> = {
  async findings(context, { offset, limit, ...ask }) {
    const today = dayOf(context.now)
    const { counts, rows, ...sums } = await listFindings(context.trx, ask, today, { offset, limit })
    const count = (state: keyof typeof FINDING_STATES) => counts.find((it) => it.state === state)?.n ?? 0
    return {
      ...sums,
      counts: { open: count('open'), handed: count('handed'), settled: count('settled') },
      rows: await shownFindings(context, rows),
    }
  },

  async saveFinding(context, { id, version, visitId, content }) {
    const { trx } = context
    const visit = await findVisit(trx, visitId)
    const before = id === null ? null : await openFinding(context, id, version)
    const { due, grave, ...rest } = content
    const dueOn = due || (await defaultDue(context, visit))
    const columns = { ...rest, due_on: dueOn, grave: grave ? 1 : 0, visit_id: visitId }
    const kept = keptNew(context)
    const findingId = before?.id ?? kept.id
    const row = { ...kept, ...columns, ...NOT_SETTLED }
    if (before) await updateFinding(trx, findingId, { ...columns, ...keptChanged(context, version) })
    else await insertFinding(trx, row)
    const changes = changesOf(before, { ...content, due: dueOn })
    const rows = [rowChange('inspection_finding', before, before ? { ...columns, id: findingId } : row)]
    const title = before ? '修改巡查发现的问题' : '登记巡查发现的问题'
    await noteStep(context, aboutFinding({ id: findingId, text: content.text }, changes), {
      ...STEP,
      title,
      rows,
    })
    return { id: findingId as FindingId }
  },

  async removeFinding(context, { id, version }) {
    const finding = await openFinding(context, id, version)
    const removed = keptRemoved(context, version)
    await updateFinding(context.trx, id, removed)
    const about = aboutFinding(finding, [{ field: '问题', before: finding.text, after: '' }])
    const rows = [rowChange('inspection_finding', { id, removed_at: null }, { id, ...removed })]
    await noteStep(context, about, { ...STEP, title: '删除巡查发现的问题', rows })
    return {}
  },

  async handFindings(context, { ids }) {
    const { trx } = context
    const findings = await findingsBy(trx, { ids })
    if (findings.length < new Set(ids).size)
      throw refuse('not-found', '所选问题有的已被删除。', { remedy: '刷新后重新选。' })
    const other = findings.find((it) => it.state !== 'open')
    if (other)
      throw refuse('conflict', `“${other.text}”${FINDING_STATES[other.state]}，不能再交办。`, {
        remedy: '刷新后重新选。',
      })
    const names = await subjectNames(
      trx,
      findings.map((it) => ({ kind: it.subject_kind, id: it.subject_id })),
    )
    for (const finding of findings)
      await handOver(context, finding, names.get(`${finding.subject_kind}:${finding.subject_id}`))
    return { handed: findings.length }
  },

  async settleFinding(context, { id, version, on, how }) {
    const finding = await openFinding(context, id, version)
    const settled = { settled_on: on, settled_how: how }
    await updateFinding(context.trx, id, { ...settled, ...keptChanged(context, version) })
    const about = aboutFinding(finding, [{ field: '整改', before: '', after: `${on}，${how}` }])
    const rows = [
      rowChange('inspection_finding', { id, settled_on: '', settled_how: '' }, { id, ...settled }),
    ]
    await noteStep(context, about, { ...STEP, title: '登记巡查问题整改', rows })
    return {}
  },
}

const NOT_SETTLED = { matter_id: null, settled_on: '', settled_how: '' }

/** A finding that nobody has taken over yet, as the caller knows it. */
async function openFinding({ trx }: Context, id: string, version: number): Promise<ListedFinding> {
  const [found] = await findingsBy(trx, { ids: [id] })
  if (!found) throw refuse('not-found', '找不到这个问题，可能已被删除。', { remedy: '刷新后再看。' })
  if (found.version !== version)
    throw refuse('conflict', '这个问题已被他人改过。', { remedy: '重新打开后再改。' })
  if (found.state === 'open') return found
  throw refuse('conflict', `这个问题${FINDING_STATES[found.state]}，不能再改。`, {
    remedy: found.matter_id === null ? '刷新后再看。' : '到督办事项中办理。',
  })
}

/** The rule of the visit's day; null where its systems leave findings to themselves. */
async function ruleOf(
  { trx }: Context,
  visit: Pick<ListedVisit, 'programme' | 'visited_on'>,
): Promise<FindingRule | null> {
  return (await programmeOn(trx, visit.programme, visit.visited_on)).findings
}

async function defaultDue(context: Context, visit: ListedVisit): Promise<string> {
  const rule = await ruleOf(context, visit)
  return rule ? plusDays(visit.visited_on, rule.days) : ''
}

async function handOver(
  context: Context,
  finding: ListedFinding,
  subject: Subject | undefined,
): Promise<void> {
  const rule = await ruleOf(context, finding)
  if (!rule)
    throw refuse('conflict', '这项巡回检查制度没有规定问题交办到哪里。', {
      remedy: '在“设置－工作制度”中填上督办制度。',
    })
  const {
    programme,
    id,
    visit_id,
    text,
    demand,
    responsible,
    due_on,
    visited_on,
    subject_kind,
    subject_id,
    version,
  } = finding
  const { title } = await programmeOn(context.trx, programme, visited_on)
  const matterId = await openMatter(context, {
    system: rule.matters,
    title: text,
    raisedOn: visited_on,
    source: title,
    subject: { kind: subject_kind, id: subject_id },
    subjectName: subject?.name ?? '',
    lead: subject?.unitName ?? '',
    units: subject?.unitId ? [{ unitId: subject.unitId, name: subject.unitName }] : [],
    person: responsible,
    goal: demand,
    ...(due_on === '' ? {} : { dueOn: due_on }),
    origin: { kind: 'inspection-visit', id: visit_id },
  })
  await updateFinding(context.trx, id, { matter_id: matterId, ...keptChanged(context, version) })
  const changes = [{ field: '状态', before: FINDING_STATES.open, after: FINDING_STATES.handed }]
  context.note(aboutFinding(finding, changes))
}

function changesOf(before: FindingRecord | null, after: FindingContent): FieldChange[] {
  const fields: [string, string, string][] = [
    ['问题', before?.text ?? '', after.text],
    ['整改要求', before?.demand ?? '', after.demand],
    ['责任人', before?.responsible ?? '', after.responsible],
    ['限期', before?.due_on ?? '', after.due],
  ]
  return fields
    .map(([field, was, is]) => ({ field, before: was, after: is }))
    .filter((it) => it.before !== it.after)
}

function aboutFinding({ id, text }: { id: string; text: string }, changes: FieldChange[]): AuditNote {
  return { targetKind: 'inspection-finding', targetId: id, targetName: text.slice(0, 40), changes }
}

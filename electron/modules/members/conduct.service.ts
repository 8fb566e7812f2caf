import { endMembership } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Conduct, ConductContent } from '#shared/modules/members/conduct'
import type { members } from '#shared/modules/members/contract'
import { type Measure, RECORD_KINDS } from '#shared/modules/members/systems'
import { dayOf, plusDays, plusMonths } from '#shared/values/iso-day'
import { countConducts, findConduct, insertConduct, listConducts, updateConduct } from './conduct.repository'
import { belongingsOf, findMember, findPersonFacts } from './member.repository'
import { asStep } from './member-step'
import { factsOf, keepFacts } from './members'
import { partsOn } from './members-systems'
import { begun, changed } from './stamp'

type Job = 'measures' | 'conducts' | 'saveConduct' | 'removeConduct'

/** A measure may end the membership. */
const HANDLED = ['member_conduct', 'party_member', 'member'] as const

/** 违纪违法台账与不合格党员处置. */
export const conductService: Pick<Handlers<typeof members>, Job> = {
  measures: ({ trx, now }) => measuresOn(trx, dayOf(now)),

  async conducts({ trx, now }, { offset, limit, ...filter }) {
    const today = dayOf(now)
    const found = await listConducts(trx, { filter, today }, { offset, limit })
    return { ...found, counts: await countConducts(trx, today) }
  },

  saveConduct(given, { id, version, content }) {
    const title = (name: string) => `登记处理：${name}`
    const step = { title, personIds: [content.personId], tables: HANDLED }
    return asStep(given, step, async (context) => {
      const { trx } = context
      const before = id === null ? null : await current(context, id, version)
      const person = await findPersonFacts(trx, content.personId)
      if (!person) throw refuse('not-found', '找不到这个人。', { field: 'personId', remedy: '重新选择。' })
      requireOrder(content)
      const measure = await measureOf(context, content, before)
      const kept = before?.id ?? newId()
      const columns = columnsOf(content, measure)
      if (before) await updateConduct(trx, kept, { ...columns, ...changed(context, version) })
      else await insertConduct(trx, { ...begun(context, kept), ...columns, person_id: content.personId })
      if (measure.ends && content.approvedOn !== '') await endFor(context, content, measure)
      return noted(context, kept, before)
    })
  },

  async removeConduct(given, { id, version }) {
    const before = await current(given, id, version)
    const title = (name: string) => `删除处理：${name}`
    return asStep(given, { title, personIds: [before.personId], tables: HANDLED }, async (context) => {
      await updateConduct(context.trx, id, { ...changed(context, version), removed_at: context.now })
      context.note({
        targetKind: 'member-conduct',
        targetId: id,
        targetName: nameOf(before),
        changes: [],
        recordVersion: version + 1,
      })
      return {}
    })
  },
}

async function measuresOn(trx: Trx, day: string): Promise<Measure[]> {
  return (await partsOn(trx, 'conduct', day)).flatMap((it) => it.rule.measures)
}

/** The measure by the rule of the day it was decided; what an edition has dropped stays as it was noted. */
async function measureOf(
  { trx, now }: Context,
  content: ConductContent,
  before: Conduct | null,
): Promise<Pick<Measure, 'key' | 'kind' | 'label' | 'months' | 'ends'>> {
  const measures = await measuresOn(trx, content.approvedOn || dayOf(now))
  const found = measures.find((it) => it.key === content.measure && it.kind === content.kind)
  if (found) return found
  if (before?.measure === content.measure && before.kind === content.kind)
    return {
      key: before.measure,
      kind: before.kind,
      label: before.measureLabel,
      months: 0,
      ends: before.ends,
    }
  throw refuse('invalid-input', `“${RECORD_KINDS[content.kind]}”没有这种处理。`, {
    field: 'measure',
    remedy: '重新选择处理种类。',
  })
}

function requireOrder({ meetingOn, approvedOn, outcomeOn }: ConductContent): void {
  if (approvedOn !== '' && meetingOn > approvedOn)
    throw refuse('invalid-input', `批准日期不能早于支部大会 ${meetingOn}。现为 ${approvedOn}。`, {
      field: 'approvedOn',
    })
  if (outcomeOn !== '' && (approvedOn === '' || outcomeOn < approvedOn))
    throw refuse('invalid-input', '结论日期不能早于批准日期。', {
      field: 'outcomeOn',
      remedy: '先填批准日期。',
    })
}

function columnsOf(content: ConductContent, measure: Pick<Measure, 'label' | 'months' | 'ends'>) {
  const { kind, reason, organ, document, meetingOn, approvedOn, outcome, outcomeOn } = content
  const until =
    approvedOn === '' || measure.months === 0 ? '' : plusDays(plusMonths(approvedOn, measure.months), -1)
  return {
    kind,
    measure: content.measure,
    measure_label: measure.label,
    ends: measure.ends ? 1 : 0,
    reason,
    organ,
    document,
    meeting_on: meetingOn,
    approved_on: approvedOn,
    until_on: until,
    outcome,
    outcome_on: outcomeOn,
  }
}

/** 开除、劝退、除名: the membership ends on the day of approval, as typed. */
async function endFor(
  context: Context,
  { personId, approvedOn }: ConductContent,
  { label }: Pick<Measure, 'label'>,
): Promise<void> {
  const [open] = await belongingsOf(context.trx, personId)
  if (open?.to !== '') return
  await endMembership(context, personId, approvedOn)
  await keepFacts(context, personId, factsOf(await findMember(context.trx, personId)), label)
}

async function current(context: Context, id: string, version: number): Promise<Conduct> {
  const found = await findConduct(context.trx, id, dayOf(context.now))
  if (!found) throw refuse('not-found', '找不到这条处理记录。', { remedy: '刷新后再看。' })
  if (found.version === version) return found
  throw refuse('conflict', `“${found.name}”的处理记录已被他人改过。`, { remedy: '重新打开后再改。' })
}

function nameOf({ name, measureLabel }: Conduct): string {
  return `${name} ${measureLabel}`
}

const LABELS = {
  measureLabel: '处理种类',
  reason: '事由',
  organ: '决定机关',
  document: '文号',
  meetingOn: '支部大会',
  approvedOn: '批准日期',
  outcome: '结论',
  outcomeOn: '结论日期',
} as const

async function noted(context: Context, id: string, before: Conduct | null): Promise<Conduct> {
  const after = await findConduct(context.trx, id, dayOf(context.now))
  if (!after) throw new Error(`a record of conduct vanished: ${id}`)
  const keys = Object.keys(LABELS) as (keyof typeof LABELS)[]
  context.note({
    targetKind: 'member-conduct',
    targetId: id,
    targetName: nameOf(after),
    changes: keys
      .map((key) => ({ field: LABELS[key], before: before?.[key] ?? '', after: after[key] }))
      .filter((it) => it.before !== it.after),
    recordVersion: after.version,
  })
  return after
}

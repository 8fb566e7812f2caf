import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { OBJECTION_OUTCOMES, type Objection, type ObjectionContent } from '#shared/modules/awards/outcome'
import { objectionProblem } from '#shared/modules/awards/rules'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate, todayPartial } from '#shared/values/partial-date'
import { loadCycle } from './cycle.repository'
import { noticeList } from './notice-list'
import { noticeOf } from './notice-state'
import {
  insertObjection,
  loadObjections,
  type NamedObjection,
  nominationHandedIn,
  updateObjection,
} from './objection.repository'
import { objectionsOf } from './objections'

/** 公示: how far it has come, who is published, and the objections that are raised. */
export const noticeService: Pick<
  Handlers<typeof awards>,
  'noticeState' | 'noticeList' | 'objections' | 'saveObjection'
> = {
  async noticeState({ trx, now }, { cycleId, stage }) {
    return noticeOf(trx, await loadCycle(trx, cycleId), stage, now)
  },

  async noticeList({ trx }, { cycleId, stage }) {
    return noticeList(trx, await loadCycle(trx, cycleId), stage)
  },

  async objections({ trx, now }, { cycleId }) {
    return objectionsOf(trx, await loadCycle(trx, cycleId), now)
  },

  async saveObjection(context, { cycleId, id, version, content: given }) {
    const { trx, now } = context
    const cycle = await loadCycle(trx, cycleId)
    if (cycle.state === 'stopped')
      throw refuse('conflict', `“${cycle.title}”已中止，不再登记异议。`, { remedy: '' })
    const content = await soundContent(context, cycleId, given)
    const before = id === null ? null : await objectionToChange(context, cycleId, id, version)
    if (before && before.content.nominationId !== content.nominationId)
      throw refuse('invalid-input', '登记过的异议不能改到另一份申报名下。', {
        field: 'nominationId',
        remedy: '另行登记一条，本条结论填“不受理”。',
      })
    const stored = await keep(context, cycleId, before, content)
    const [after] = await objectionsOf(trx, cycle, now, stored)
    if (!after) throw new Error('an objection that was just stored is gone')
    noteObjection(context, before, after)
    return after
  },
}

async function soundContent(
  { trx, now }: Context,
  cycleId: string,
  given: ObjectionContent,
): Promise<ObjectionContent> {
  const problem = objectionProblem(given, todayPartial(new Date(now)))
  if (problem) throw refuse('invalid-input', problem.message, problem)
  if (!(await nominationHandedIn(trx, cycleId, given.nominationId)))
    throw refuse('not-found', '所选申报不在本届，或还没有受理。', {
      field: 'nominationId',
      remedy: '重新选。',
    })
  const canonical = (text: string) => parsePartialDate(text) ?? ''
  return { ...given, receivedOn: canonical(given.receivedOn), closedOn: canonical(given.closedOn) }
}

async function objectionToChange(
  { trx }: Context,
  cycleId: string,
  id: string,
  version: number,
): Promise<NamedObjection> {
  const [row] = await loadObjections(trx, cycleId, id)
  if (!row) throw refuse('not-found', '找不到这条异议。', { remedy: '刷新后再看。' })
  if (row.version === version) return row
  throw refuse('conflict', `对${row.name}的这条异议已被他人改过，没有覆盖。`, { remedy: '重新打开后再改。' })
}

/** Writes the objection and answers with its id. */
async function keep(
  { trx, now, caller }: Context,
  cycleId: string,
  before: NamedObjection | null,
  content: ObjectionContent,
): Promise<string> {
  const row = {
    nomination_id: content.nominationId,
    received_on: content.receivedOn,
    outcome: content.outcome,
    closed_on: content.closedOn,
    content: JSON.stringify(content),
    changed_at: now,
    changed_by: caller.accountId,
  }
  if (before) {
    await updateObjection(trx, before.id, { ...row, version: before.version + 1 })
    return before.id
  }
  const id = newId()
  const made = { created_at: now, created_by: caller.accountId, removed_at: null }
  await insertObjection(trx, { id, version: 1, cycle_id: cycleId, ...made, ...row })
  return id
}

/** Objections are on record with the nomination they are about. */
function noteObjection(context: Context, before: NamedObjection | null, after: Objection): void {
  context.note({
    targetKind: 'nomination',
    targetId: after.nominationId,
    targetName: `第 ${after.number} 号 ${after.name}`,
    changes: changesOf(before?.content ?? null, after),
    action: before ? '修改异议' : '登记异议',
  })
}

function changesOf(before: ObjectionContent | null, after: ObjectionContent): FieldChange[] {
  const fields: [string, (it: ObjectionContent) => string][] = [
    ['异议：收到日期', (it) => it.receivedOn],
    ['异议：反映人', (it) => it.from],
    ['异议：联系方式', (it) => it.contact],
    ['异议：反映内容', (it) => it.content],
    ['异议：核查情况', (it) => it.finding],
    ['异议：结论', (it) => OBJECTION_OUTCOMES[it.outcome]],
    ['异议：办结日期', (it) => it.closedOn],
  ]
  return fields.flatMap(([field, read]) => {
    const [was, is] = [before ? read(before) : '', read(after)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

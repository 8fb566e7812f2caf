import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { procedures } from '#shared/modules/procedures/contract'
import { type CaseRecord, casesById, findCase, updateCase } from './case.repository'
import { factsOf } from './case-facts'
import { refreshCase } from './case-refresh'
import { caseView } from './list.service'

type Job = 'assign' | 'stop' | 'resume' | 'remove' | 'restore'

/** Who carries a case, how it is ended by hand, and the recycle bin. */
export const stateService: Pick<Handlers<typeof procedures>, Job> = {
  async assign(context, { ids, managerId }) {
    const cases = await casesById(context.trx, ids)
    for (const it of cases) await change(context, it, { manager_id: managerId })
    return { done: cases.length }
  },

  async stop(context, { id, version, on, reason }) {
    const record = await current(context, id, version)
    if (record.state !== 'running') throw refuse('conflict', `“${record.name}”的程序已不在办。`)
    await change(context, record, {
      state: 'stopped',
      stop_reason: reason,
      ended_on: on,
      due_on: '',
      due_step: '',
    })
    return caseView(context, id)
  },

  async resume(context, { id, version }) {
    const record = await current(context, id, version)
    if (record.state !== 'stopped') throw refuse('conflict', `“${record.name}”的程序没有终止。`)
    const running: CaseRecord = { ...record, state: 'running' }
    const facts = (await factsOf(context, [running])).get(id)
    await change(context, record, { state: 'running', stop_reason: '', ended_on: '' })
    await refreshCase(context, record, facts)
    return caseView(context, id)
  },

  async remove(context, { ids }) {
    return { done: await mark(context, ids, context.now) }
  },

  async restore(context, { ids }) {
    return { done: await mark(context, ids, null) }
  },
}

async function current({ trx }: Context, id: string, version: number): Promise<CaseRecord> {
  const record = await findCase(trx, id)
  if (record.version === version) return record
  throw refuse('conflict', `“${record.name}”的程序已被他人改过。`, { remedy: '重新打开后再改。' })
}

const FIELDS = {
  state: '状态',
  stop_reason: '终止缘由',
  ended_on: '结束日期',
  manager_id: '经办人',
  removed_at: '删除时间',
} as const

async function change(context: Context, record: CaseRecord, values: Partial<CaseRecord>): Promise<void> {
  const { trx, now, caller } = context
  const version = record.version + 1
  await updateCase(trx, record.id, { ...values, version, changed_at: now, changed_by: caller.accountId })
  const changes = Object.entries(FIELDS).flatMap(([key, field]) => {
    const after = values[key as keyof typeof FIELDS]
    const before = record[key as keyof typeof FIELDS]
    return after === undefined || after === before
      ? []
      : [{ field, before: String(before ?? ''), after: String(after ?? '') }]
  })
  context.note({
    targetKind: 'procedure-case',
    targetId: record.id,
    targetName: record.name,
    changes,
    recordVersion: version,
  })
}

async function mark(context: Context, ids: readonly string[], removedAt: string | null): Promise<number> {
  const cases = await casesById(context.trx, ids)
  const wanted = cases.filter((it) => (it.removed_at === null) !== (removedAt === null))
  for (const it of wanted) await change(context, it, { removed_at: removedAt })
  return wanted.length
}

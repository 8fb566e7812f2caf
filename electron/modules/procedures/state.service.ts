import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { procedures } from '#shared/modules/procedures/contract'
import { type CaseRecord, casesById, findCase, updateCase } from './case.repository'
import { factsOf } from './case-facts'
import { standingColumns } from './case-refresh'
import { caseView } from './list.service'
import { noteCases } from './note-cases'

type Job = 'assign' | 'stop' | 'resume' | 'remove' | 'restore'

/** Who carries a case, how it is ended by hand, and the recycle bin. */
export const stateService: Pick<Handlers<typeof procedures>, Job> = {
  async assign(context, { ids, managerId }) {
    const cases = await casesById(context.trx, ids)
    await changeAll(context, '指定经办人', cases, { manager_id: managerId })
    return { done: cases.length }
  },

  async stop(context, { id, version, on, reason }) {
    const record = await current(context, id, version)
    if (record.state !== 'running') throw refuse('conflict', `“${record.name}”的程序已不在办。`)
    await changeAll(context, `终止${record.name}的程序`, [record], {
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
    const running: CaseRecord = { ...record, state: 'running', stop_reason: '', ended_on: '' }
    const facts = (await factsOf(context, [running])).get(id)
    const standing = facts ? standingColumns(facts) : {}
    await changeAll(context, `恢复${record.name}的程序`, [record], { ...running, ...standing })
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

async function changeAll(
  context: Context,
  title: string,
  records: readonly CaseRecord[],
  values: Partial<CaseRecord>,
): Promise<void> {
  const { trx, now, caller } = context
  const done = []
  for (const record of records) {
    const after = {
      ...record,
      ...values,
      version: record.version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    }
    await updateCase(trx, record.id, after)
    done.push({ about: aboutOf(record, after), rows: [rowChange('procedure_case', record, after)] })
  }
  await noteCases(context, title, done)
}

function aboutOf(record: CaseRecord, after: CaseRecord): AuditNote {
  const keys = Object.keys(FIELDS) as (keyof typeof FIELDS)[]
  return {
    targetKind: 'procedure-case',
    targetId: record.id,
    targetName: record.name,
    changes: keys
      .filter((key) => record[key] !== after[key])
      .map((key) => ({
        field: FIELDS[key],
        before: String(record[key] ?? ''),
        after: String(after[key] ?? ''),
      })),
    recordVersion: after.version,
  }
}

async function mark(context: Context, ids: readonly string[], removedAt: string | null): Promise<number> {
  const cases = await casesById(context.trx, ids)
  const wanted = cases.filter((it) => (it.removed_at === null) !== (removedAt === null))
  const title = removedAt === null ? '恢复程序' : '删除程序'
  await changeAll(context, title, wanted, { removed_at: removedAt })
  return wanted.length
}

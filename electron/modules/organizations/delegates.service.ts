import { newId } from '#electron/platform/database/id'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { type Delegate, DelegateAsk, type DelegateContent } from '#shared/modules/organizations/congress'
import type { organizations } from '#shared/modules/organizations/contract'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import {
  type DelegateRecord,
  delegateColumns,
  delegateContent,
  findDelegate,
  insertDelegate,
  listDelegates,
  sameDelegate,
  updateDelegate,
} from './delegate.repository'
import { differencesOf, plainWord } from './party-changes'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { begun, changed, unchanged } from './stamps'

export const delegatesService: Pick<
  Handlers<typeof organizations>,
  'delegates' | 'saveDelegate' | 'removeDelegate'
> = {
  delegates: ({ trx, now }, { offset, limit, ...asked }) =>
    listDelegates(trx, { ...asked, on: now.slice(0, 10) }, { offset, limit }),

  async saveDelegate(context, { id, version, content }) {
    const row = id === null ? null : await current(context, id, version)
    const before = await registerRows(context.trx, 'delegate', row ? [row.id] : [])
    const { delegate, about } = await keepDelegate(context, { before: row, content })
    const title = `${row ? '修改' : '登记'}党代表${delegate.name}`
    await noteRegisterStep(context, about, { title, scope: 'delegate', ids: [delegate.id], before })
    return delegate
  },

  async removeDelegate(context, { id, version }) {
    const row = await current(context, id, version)
    const before = await registerRows(context.trx, 'delegate', [id])
    await updateDelegate(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    const about = {
      targetKind: 'delegate',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    }
    const title = `删除党代表${row.name}`
    await noteRegisterStep(context, about, { title, scope: 'delegate', ids: [id], before })
    return {}
  },
}

/** Registers a delegate or changes what is on record, and says what the audit is told. */
export async function keepDelegate(
  context: Context,
  { before, content }: { before: DelegateRecord | null; content: DelegateContent },
): Promise<{ delegate: Delegate; about: AuditNote }> {
  const { trx } = context
  requireSound(content)
  if (content.to === '' && (await sameDelegate(trx, content, before?.id ?? null)))
    throw refuse(
      'invalid-input',
      `${content.name}已登记为${content.term}${DELEGATE_LEVELS[content.level]}。`,
      { field: 'name', remedy: '不必再登记；确为同名的，在姓名后注明。' },
    )
  const id = before?.id ?? newId()
  const columns = delegateColumns(content)
  if (before) await updateDelegate(trx, id, { ...columns, ...changed(context, before) })
  else await insertDelegate(trx, { id, ...begun(context), ...columns })
  const delegate = await read(context, id)
  const about = {
    targetKind: 'delegate',
    targetId: id,
    targetName: delegate.name,
    changes: differencesOf<DelegateContent>(LABELS, before && delegateContent(before), content, wordOf),
    recordVersion: delegate.version,
  }
  return { delegate, about }
}

function requireSound({ level, unitId, from, to }: DelegateContent): void {
  if (level === 'town' && unitId === null)
    throw refuse('invalid-input', '镇党代表没有选定乡镇（街道）。', {
      field: 'unitId',
      remedy: '选定是哪个镇的党代会。',
    })
  if (to !== '' && to <= from)
    throw refuse('invalid-input', `终止日期 ${to} 不晚于当选日期 ${from}。`, {
      field: 'to',
      remedy: '核对日期。',
    })
}

async function current(context: Context, id: string, version: number): Promise<DelegateRecord> {
  return unchanged(await findDelegate(context.trx, id), version, '党代表')
}

async function read({ trx }: Context, id: string): Promise<Delegate> {
  const asked = { ...DelegateAsk.parse({}), on: '', id }
  const [row] = (await listDelegates(trx, asked, { offset: 0, limit: 1 })).rows
  if (!row) throw new Error('delegate vanished inside its own transaction')
  return row
}

const LABELS: Record<keyof DelegateContent, string> = {
  personId: '人员',
  name: '姓名',
  partyId: '选举单位',
  level: '层级',
  term: '届次',
  unitId: '乡镇（街道）',
  from: '当选日期',
  to: '终止日期',
}

function wordOf(key: keyof DelegateContent, value: unknown): string {
  return key === 'level' ? DELEGATE_LEVELS[value as keyof typeof DELEGATE_LEVELS] : plainWord(value)
}

import type { z } from 'zod'
import { refuse } from '#shared/ipc/reply'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { View, ViewColumn, ViewRoom, views } from '#shared/platform/views/contract'
import { moveBefore } from '#shared/values/arrange'
import type { ViewId } from '#shared/values/id'
import { newId } from '../database/id'
import type { Trx } from '../database/schema'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import {
  type DescribedView,
  deleteMembers,
  deleteView,
  findView,
  findViewNamed,
  insertMembers,
  insertView,
  lastMemberPlace,
  listViews,
  memberIds,
  placeMembers,
  placeViews,
  updateView,
  type ViewRow,
} from './views.repository'

/** What the module whose list is looked at must tell of it. */
export type ViewKeeper = {
  /** The filter as it is to be kept; refuses one that the list could not follow. */
  soundFilter(context: Context, filter: View['filter']): Promise<View['filter']>
  /** Refuses a column that the list does not have. */
  checkColumns(columns: readonly ViewColumn[]): void
  /** The ids that are on record, in the order given. */
  known(trx: Trx, ids: readonly string[]): Promise<string[]>
}

type Input<K extends keyof typeof views> = z.output<(typeof views)[K]['input']>

/** Views are the platform's; what they filter belongs to the module of their room. */
export function viewsServiceWith(keepers: Record<ViewRoom, ViewKeeper>): Handlers<typeof views> {
  return {
    list: async ({ trx }, { room }) => (await listViews(trx, room)).map(toView),
    create: (context, input) => create(context, keepers[input.room], input),
    save: async (context, input) => {
      const row = await viewOf(context.trx, input.id)
      return save(context, keepers[row.room], row, input)
    },

    async remove(context, { id }) {
      const row = await viewOf(context.trx, id)
      await deleteView(context.trx, id)
      note(context, row)
      return {}
    },

    async arrange({ trx }, { id, beforeId }) {
      const row = await viewOf(trx, id)
      const all = (await listViews(trx, row.room)).map((it) => it.id)
      await placeViews(trx, moveBefore(all, [id], beforeId))
      return {}
    },

    async addMembers(context, { id, ids }) {
      const row = await listOf(context.trx, id)
      const before = await memberIds(context.trx, id)
      const known = await keepers[row.room].known(context.trx, ids)
      const fresh = [...new Set(known)].filter((it) => !new Set(before).has(it))
      await insertMembers(context.trx, id, fresh, await lastMemberPlace(context.trx, id))
      await touched(context, row, [membersChange(before.length, before.length + fresh.length)])
      return { added: fresh.length }
    },

    async removeMembers(context, { id, ids }) {
      const row = await listOf(context.trx, id)
      const before = await memberIds(context.trx, id)
      await deleteMembers(context.trx, id, ids)
      const left = await memberIds(context.trx, id)
      await touched(context, row, [membersChange(before.length, left.length)])
      return { removed: before.length - left.length }
    },

    async arrangeMembers(context, { id, ids, beforeId }) {
      const row = await listOf(context.trx, id)
      await placeMembers(context.trx, id, moveBefore(await memberIds(context.trx, id), ids, beforeId))
      await touched(context, row, [{ field: '顺序', before: '', after: `移动 ${ids.length} 人` }])
      return {}
    },
  }
}

async function create(context: Context, keeper: ViewKeeper, input: Input<'create'>): Promise<View> {
  const { trx, now, caller } = context
  const { room, kind, name } = input
  await refuseTwin(trx, room, name)
  keeper.checkColumns(input.columns)
  const id = newId()
  await insertView(trx, {
    id,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    room,
    kind,
    name,
    filter: JSON.stringify(await keeper.soundFilter(context, input.filter)),
    columns: JSON.stringify(input.columns),
    pinned: input.pinned ? 1 : 0,
    position: (await listViews(trx, room)).length,
  })
  const members = kind === 'list' ? await keeper.known(trx, input.members) : []
  await insertMembers(trx, id, [...new Set(members)], 0)
  const view = await described(trx, id)
  note(context, await viewOf(trx, id), changesOf(null, view))
  return view
}

async function save(context: Context, keeper: ViewKeeper, row: ViewRow, input: Input<'save'>): Promise<View> {
  const { trx } = context
  const before = await described(trx, row.id)
  if (row.version !== input.version)
    throw refuse('conflict', `“${row.name}”已被他人改过，没有覆盖。`, {
      remedy: '看过现在的内容后再存。',
      current: before,
    })
  if (input.name !== undefined && input.name !== row.name) await refuseTwin(trx, row.room, input.name)
  if (input.columns) keeper.checkColumns(input.columns)
  await updateView(trx, row.id, {
    ...stamp(context, row),
    name: input.name ?? row.name,
    filter: input.filter ? JSON.stringify(await keeper.soundFilter(context, input.filter)) : row.filter,
    columns: input.columns ? JSON.stringify(input.columns) : row.columns,
    pinned: (input.pinned ?? row.pinned === 1) ? 1 : 0,
  })
  const after = await described(trx, row.id)
  note(context, await viewOf(trx, row.id), changesOf(before, after))
  return after
}

async function viewOf(trx: Trx, id: string): Promise<ViewRow> {
  const row = await findView(trx, id)
  if (!row) throw refuse('not-found', '找不到这个常用查询或名单，可能已被删除。', { remedy: '刷新侧栏。' })
  return row
}

async function listOf(trx: Trx, id: string): Promise<ViewRow> {
  const row = await viewOf(trx, id)
  if (row.kind !== 'list')
    throw refuse('invalid-input', `“${row.name}”是常用查询，按条件找人，没有固定成员。`, {
      field: 'id',
      remedy: '另存为名单后再加人。',
    })
  return row
}

async function refuseTwin(trx: Trx, room: string, name: string): Promise<void> {
  const twin = await findViewNamed(trx, room, name)
  if (!twin) return
  throw refuse('invalid-input', `已有名为“${name}”的${twin.kind === 'list' ? '名单' : '常用查询'}。`, {
    field: 'name',
    remedy: '换一个名称，或保存到已有的那一个。',
  })
}

function stamp({ now, caller }: Context, row: ViewRow) {
  return { version: row.version + 1, changed_at: now, changed_by: caller.accountId }
}

async function touched(context: Context, row: ViewRow, changes: FieldChange[]): Promise<void> {
  await updateView(context.trx, row.id, stamp(context, row))
  note(context, { ...row, version: row.version + 1 }, changes)
}

function note(context: Context, row: ViewRow, changes: readonly FieldChange[] = []): void {
  context.note({
    targetKind: 'view',
    targetId: row.id,
    targetName: row.name,
    changes,
    recordVersion: row.version,
  })
}

function membersChange(before: number, after: number): FieldChange {
  return { field: '成员', before: `${before} 人`, after: `${after} 人` }
}

const LABELS: Record<'name' | 'filter' | 'columns' | 'pinned' | 'members', string> = {
  name: '名称',
  filter: '条件',
  columns: '列',
  pinned: '侧栏',
  members: '成员',
}

function changesOf(before: View | null, after: View): FieldChange[] {
  const text = (value: unknown) =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .map((key) => ({ field: LABELS[key], before: text(before?.[key]), after: text(after[key]) }))
    .filter((it) => it.before !== it.after)
}

async function described(trx: Trx, id: string): Promise<View> {
  const row = await viewOf(trx, id)
  const found = (await listViews(trx, row.room)).find((it) => it.id === id)
  if (!found) throw new Error('a view vanished inside its own transaction')
  return toView(found)
}

function toView(row: DescribedView): View {
  return {
    id: row.id as ViewId,
    room: row.room,
    kind: row.kind,
    name: row.name,
    filter: JSON.parse(row.filter) as View['filter'],
    columns: JSON.parse(row.columns) as ViewColumn[],
    pinned: row.pinned === 1,
    position: row.position,
    members: row.members,
    version: row.version,
    createdBy: row.author,
    changedAt: row.changed_at,
  }
}

import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { IdText, ViewId } from '../../values/id'

/** A column of a view in its place; `width` in px at 100 %, 0 takes the field's own. */
export const ViewColumn = z.object({ key: z.string().max(60), width: z.number().int().min(0).max(800) })
export type ViewColumn = z.infer<typeof ViewColumn>

/** The list a view belongs to. Later lists add theirs. */
export const ViewRoom = z.enum(['people'])
export type ViewRoom = z.infer<typeof ViewRoom>

/**
 * A saved way to look at a list. `query` 常用查询: a filter that finds anew each time. `list` 名单: named records in
 * hand-made order. Both keep columns and order. `filter` is the room's own filter (PersonFilter) without the list.
 */
export const View = z.object({
  id: ViewId,
  room: ViewRoom,
  kind: z.enum(['query', 'list']),
  name: z.string(),
  filter: z.record(z.string(), z.unknown()),
  columns: z.array(ViewColumn),
  /** Stands in the side bar, in `position` order. */
  pinned: z.boolean(),
  position: z.number().int(),
  /** Members of a 名单, 0 for a query. */
  members: z.number().int(),
  version: z.number().int(),
  createdBy: z.string(),
  changedAt: z.string(),
})
export type View = z.infer<typeof View>

const ViewName = z.string().trim().min(1, '名称未填').max(40)
const Members = z.array(IdText).max(100_000)

export const views = {
  list: query({
    right: 'people.read',
    topics: ['views'],
    input: z.object({ room: ViewRoom }),
    output: z.array(View),
  }),
  create: command({
    right: 'people.read',
    topics: ['views'],
    audit: { action: '保存常用查询', target: 'name' },
    input: z.object({
      room: ViewRoom,
      kind: z.enum(['query', 'list']),
      name: ViewName,
      filter: z.record(z.string(), z.unknown()).default({}),
      columns: z.array(ViewColumn).max(60).default([]),
      pinned: z.boolean().default(true),
      members: Members.default([]),
    }),
    output: View,
  }),
  /** Overwrites filter and columns; an older `version` is refused. */
  save: command({
    right: 'people.read',
    topics: ['views'],
    audit: { action: '修改常用查询', target: 'id' },
    input: z.object({
      id: ViewId,
      version: z.number().int(),
      name: ViewName.optional(),
      filter: z.record(z.string(), z.unknown()).optional(),
      columns: z.array(ViewColumn).max(60).optional(),
      pinned: z.boolean().optional(),
    }),
    output: View,
  }),
  remove: command({
    right: 'people.read',
    topics: ['views'],
    audit: { action: '删除常用查询', target: 'id' },
    input: z.object({ id: ViewId }),
    output: z.object({}),
  }),
  /** Puts a view before another in the side bar; `beforeId` null puts it last. */
  arrange: command({
    right: 'people.read',
    topics: ['views'],
    audit: 'draft',
    input: z.object({ id: ViewId, beforeId: ViewId.nullable() }),
    output: z.object({}),
  }),
  addMembers: command({
    right: 'people.read',
    topics: ['views', 'people'],
    audit: { action: '加入名单', target: 'id' },
    input: z.object({ id: ViewId, ids: Members }),
    output: z.object({ added: z.number().int() }),
  }),
  removeMembers: command({
    right: 'people.read',
    topics: ['views', 'people'],
    audit: { action: '移出名单', target: 'id' },
    input: z.object({ id: ViewId, ids: Members }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** Moves members together before another one; `beforeId` null puts them last. The order holds in every print and export. */
  arrangeMembers: command({
    right: 'people.read',
    topics: ['views', 'people'],
    audit: { action: '调整名单顺序', target: 'id' },
    input: z.object({ id: ViewId, ids: Members.min(1), beforeId: IdText.nullable() }),
    output: z.object({}),
  }),
}

import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { Condition } from '../../values/condition'
import { OrganizationId, PersonId, ViewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { PersonRow } from './schema'

/**
 * Orders that are no field: 单位职务序 (unit tree, then place in the unit), 拼音, 姓氏笔画, the hand-made order of a
 * 名单. Any sortable field's key is an order too.
 */
export const SPECIAL_ORDERS = ['organization', 'name', 'strokes', 'birth', 'changed', 'list'] as const

export const PersonFilter = z.object({
  /** Name, any reading of its pinyin, initials, unit, post or 身份证号. */
  text: z.string().trim().max(60).default(''),
  /** Everyone under this unit and below it. */
  organizationId: OrganizationId.nullable().default(null),
  /** Only the members of this 名单. */
  listId: ViewId.nullable().default(null),
  condition: Condition.nullable().default(null),
  removed: z.boolean().default(false),
  sort: z.string().max(60).default('organization'),
  descending: z.boolean().default(false),
  /** The one date that ages, years in post, ranks and 到龄 are computed at; '' takes the setting, else today. */
  at: z.string().max(12).default(''),
})
export type PersonFilter = z.infer<typeof PersonFilter>

/** What a list is asked for: a filter, and the fields to show beside those every row has. */
const ListInput = Slice.extend(PersonFilter.shape).extend({
  columns: z.array(z.string().max(60)).max(40).default([]),
})

/** Whom one line of a pasted list means. `many`: namesakes, to be asked; each candidate is told apart by unit and birth. */
export const ListedLine = z.object({
  line: z.string(),
  people: z.array(PersonRow),
})
export type ListedLine = z.infer<typeof ListedLine>

/** The roster. */
export const roster = {
  list: query({
    right: 'people.read',
    topics: ['people', 'organizations', 'settings', 'views'],
    input: ListInput,
    output: pageOf(PersonRow),
  }),
  /** Ids of everyone the filter finds, in list order: what 全选 means. */
  ids: query({
    right: 'people.read',
    topics: ['people', 'views'],
    input: PersonFilter,
    output: z.array(PersonId),
  }),
  /** How many each of these filters finds: the figures beside saved queries. */
  counts: query({
    right: 'people.read',
    topics: ['people', 'organizations', 'settings', 'views'],
    input: z.object({ filters: z.array(PersonFilter).max(60) }),
    output: z.array(z.number().int()),
  }),
  /** Finds the people of a pasted list of names or 身份证号, one a line or parted by 、，； or blanks, in that order. */
  findListed: query({
    right: 'people.read',
    topics: ['people'],
    input: z.object({ text: z.string().max(200_000) }),
    output: z.array(ListedLine),
  }),
  /** Moves people of one unit together before another of the same unit; `beforeId` null puts them last. */
  arrange: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '调整单位内顺序' },
    input: z.object({ ids: z.array(PersonId).min(1).max(500), beforeId: PersonId.nullable() }),
    output: z.object({}),
  }),
}

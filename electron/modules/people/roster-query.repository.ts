import { type RawBuilder, sql } from 'kysely'
import { compileCondition, type Sql } from '#electron/platform/database/conditions'
import { refuse } from '#shared/ipc/reply'
import { type PersonFilter, SPECIAL_ORDERS } from '#shared/modules/people/contract-list'
import { peopleField } from '#shared/modules/people/fields'
import type { PartialDate } from '#shared/values/partial-date'
import { conditionField, fieldSource } from './people-fields.repository'
import { textClause } from './roster-text.repository'
import type { Units } from './units'

/**
 * @file The queries behind every list of people: whom a filter finds, in order. Without a condition an index in the
 * wanted order is walked that holds all a search looks at. A condition may ask for anything, so it reads the people
 * themselves, once, from first to last, and what it finds is sorted.
 */

export type Asked = { filter: PersonFilter; units: Units; at: PartialDate }
export type PeopleQuery = RawBuilder<{ person: number }>

/** The queries that give the filter's people one after another; most lists need one. */
export function peopleQueries(asked: Asked): PeopleQuery[] {
  const { filter } = asked
  if (filter.listId !== null || filter.condition !== null || filter.removed) return [readPeople(asked)]
  if (filter.sort === 'organization') return walkUnits(asked)
  const order = indexedOrder(filter.sort)
  return [order ? walkOrder(asked, order) : readPeople(asked)]
}

/** Office order: units in tree order, in each the people by their place; then those without a unit. */
function walkUnits({ filter, units }: Asked): PeopleQuery[] {
  const text = filter.text === '' ? sql`1` : textClause(filter.text, units)
  const index = sql.ref(filter.text === '' ? 'person_by_unit' : 'person_by_search')
  const within =
    filter.organizationId === null
      ? sql`1`
      : sql`+organization.id in ${idList(units.below(filter.organizationId))}`
  const inUnits: PeopleQuery = sql`select person.rowid as person from organization
    cross join person indexed by ${index} on person.organization_id = organization.id
    where ${within} and person.removed_at is null and ${text}
    order by organization.tree_order, organization.id, person.position, person.id`
  if (filter.organizationId !== null) return [inUnits]
  const without: PeopleQuery = sql`select person.rowid as person from person indexed by ${index}
    where person.organization_id is null and person.removed_at is null and ${text}
    order by person.position, person.id`
  return [inUnits, without]
}

type IndexedOrder = { index: string; by: Sql }

/** Orders that an index keeps ready. */
function indexedOrder(sort: string): IndexedOrder | null {
  switch (sort) {
    case 'name':
      return { index: 'person_by_pinyin', by: sql`person.pinyin, person.id` }
    case 'strokes':
      return { index: 'person_by_stroke', by: sql`person.stroke_key, person.id` }
    case 'birth':
      return { index: 'person_by_birth', by: sql`person.birth_sort, person.id` }
    case 'changed':
      return { index: 'person_by_change', by: sql`person.changed_at desc, person.id desc` }
    default:
      return null
  }
}

function walkOrder({ filter, units }: Asked, { index, by }: IndexedOrder): PeopleQuery {
  const parts = [sql`person.removed_at is null`]
  // The plus keeps the unit's index out: a walk in the wanted order beats sorting what another index finds.
  if (filter.organizationId !== null)
    parts.push(sql`+person.organization_id in ${idList(units.below(filter.organizationId))}`)
  if (filter.text !== '')
    parts.push(sql`person.rowid in (select person.rowid from person indexed by person_by_search
      where person.removed_at is null and ${textClause(filter.text, units)})`)
  return sql`select person.rowid as person from person indexed by ${sql.ref(index)}
    where ${sql.join(parts, sql` and `)} order by ${by}`
}

/** Any filter in any order: the people are read once and sorted. */
function readPeople(asked: Asked): PeopleQuery {
  const { filter, units } = asked
  const { from, by } = freeOrder(asked)
  const parts = [filter.removed ? sql`person.removed_at is not null` : sql`person.removed_at is null`]
  if (filter.organizationId !== null)
    parts.push(sql`person.organization_id in ${idList(units.below(filter.organizationId))}`)
  if (filter.listId !== null && filter.sort !== 'list')
    parts.push(sql`person.id in (select record_id from view_member where view_id = ${filter.listId})`)
  if (filter.text !== '') parts.push(textClause(filter.text, units))
  if (filter.condition !== null) parts.push(compileCondition(filter.condition, conditionsOf(asked)))
  return sql`select person.rowid as person from ${from} where ${sql.join(parts, sql` and `)} order by ${by}`
}

export function conditionsOf({ units, at }: Asked) {
  return { at, field: (key: string) => conditionField(key, { at }, units) }
}

type FreeOrder = { from: Sql; by: Sql }

function freeOrder({ filter: { sort, listId, removed }, units, at }: Asked): FreeOrder {
  const plain = removed || listId !== null ? sql`person` : sql`person not indexed`
  if (sort === 'list' && listId !== null)
    return {
      from: sql`view_member as member cross join person on person.id = member.record_id
        and member.view_id = ${listId}`,
      by: sql`member.position, person.id`,
    }
  if (sort === 'organization' || sort === 'list')
    return {
      from: sql`${plain} left join organization on organization.id = person.organization_id`,
      by: sql`organization.tree_order is null, organization.tree_order, person.position, person.id`,
    }
  const indexed = indexedOrder(sort)
  if (indexed) return { from: plain, by: indexed.by }
  return { from: plain, by: sql`${fieldOrder(sort, units, at)}, person.id` }
}

/** The expression that puts a list in the order of one of its fields. */
function fieldOrder(sort: string, units: Units, at: PartialDate): Sql {
  const order = peopleField(sort)?.sortable ? fieldSource(sort, { at }, units)?.order : undefined
  if (!order)
    throw refuse('invalid-input', `名册不能按“${peopleField(sort)?.label ?? sort}”排序。`, {
      field: 'sort',
      remedy: '另选一列排序。',
    })
  return order
}

/** Refuses an order that no list has, before anything is read. */
export function checkSort(sort: string): void {
  if ((SPECIAL_ORDERS as readonly string[]).includes(sort) || peopleField(sort)?.sortable) return
  throw refuse('invalid-input', `名册不能按“${peopleField(sort)?.label ?? sort}”排序。`, {
    field: 'sort',
    remedy: '另选一列排序。',
  })
}

function idList(units: readonly { id: string }[]): Sql {
  return sql`(select value from json_each(${JSON.stringify(units.map((unit) => unit.id))}))`
}

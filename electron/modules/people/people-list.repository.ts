import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonRow } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { Units } from './units'

/**
 * @file The roster. Every list is drawn in two steps: the ids of one slice, read from an index alone, then their rows.
 * Conditions are worded so that a partial index over people not removed covers them.
 */

type Found = { total: number; ids: string[] }

/** The ids of one slice of what the filter finds, and how many it finds in all. `slice` null gives all ids. */
export async function listIds(
  trx: Trx,
  filter: PersonFilter,
  units: Units,
  slice: Slice | null,
): Promise<Found> {
  const conditions = conditionsOf(filter, units)
  if (!filter.removed && filter.text === '' && filter.sort === 'organization')
    return officeOrder(trx, filter, units, slice)
  const { rows } = await idsQuery(filter, conditions, slice).execute(trx)
  const ids = rows.map((row) => row.id)
  if (rows[0]?.total !== undefined) return { total: rows[0].total, ids }
  if (!slice) return { total: ids.length, ids }
  const count = await sql<{
    total: number
  }>`select count(*) as total from person where ${conditions}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, ids }
}

/**
 * The query behind every list but the plain one in office order. A search counts what it finds in the same pass,
 * because finding is the work; a plain list does not, because its first rows are there at once. Exported for the test
 * of its plan.
 */
export function idsQuery(
  { sort, text }: Pick<PersonFilter, 'sort' | 'text'>,
  conditions: RawBuilder<unknown>,
  slice: Slice | null,
): RawBuilder<{ id: string; total?: number }> {
  const part = slice ? sql`limit ${slice.limit} offset ${slice.offset}` : sql``
  const total = text !== '' && slice ? sql`, count(*) over () as total` : sql``
  if (sort === 'organization')
    return sql`select person.id ${total} from person
      left join organization on organization.id = person.organization_id where ${conditions}
      order by organization.tree_order is null, organization.tree_order, person.position, person.id ${part}`
  return sql`select person.id ${total} from person where ${conditions} order by ${ORDERS[sort as keyof typeof ORDERS] ?? ORDERS.name} ${part}`
}

const ORDERS = {
  name: sql`person.pinyin, person.id`,
  birth: sql`person.birth_sort, person.id`,
  changed: sql`person.changed_at desc, person.id desc`,
}

/** What the filter asks for, as a condition on `person`. */
export function conditionsOf(filter: PersonFilter, units: Units): RawBuilder<unknown> {
  const parts = [filter.removed ? sql`person.removed_at is not null` : sql`person.removed_at is null`]
  if (filter.organizationId !== null)
    // The plus keeps the unit's index out: a scan in the wanted order beats sorting what another index finds.
    parts.push(sql`+person.organization_id in ${idList(units.below(filter.organizationId))}`)
  if (filter.text !== '') parts.push(textCondition(filter, units))
  return sql.join(parts, sql` and `)
}

function idList(units: readonly { id: string }[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(units.map((unit) => unit.id))}))`
}

/**
 * Letters look for pinyin and initials from the start, figures for the 身份证号 from the start; anything else for the
 * name, the post, and the units whose name holds it. Each way reads one index.
 */
function textCondition({ text, removed, sort }: PersonFilter, units: Units): RawBuilder<unknown> {
  const plain = text.replace(/[\s\u3000]/g, '')
  if (/^[a-z']+$/i.test(plain)) return lettersCondition(plain.toLowerCase().replaceAll("'", ''), removed)
  if (/^\d{3,17}[\dx]?$/i.test(plain)) return numberCondition(plain.toUpperCase())
  const named = units.all.filter((unit) => unit.name.includes(plain) || unit.shortName.includes(plain))
  const below = [...new Set(named.flatMap((unit) => units.below(unit.id)))]
  const holds = sql`(instr(name_key, ${plain}) > 0 or instr(post_text, ${plain}) > 0
    or +organization_id in ${idList(below)})`
  if (removed || sort === 'organization') return holds
  // In office order the index that is searched gives the order's columns too; in others only the ids are taken.
  return sql`person.id in (select id from person indexed by person_by_post where removed_at is null and ${holds})`
}

function lettersCondition(letters: string, removed: boolean): RawBuilder<unknown> {
  const end = `${letters}{`
  const starts = (column: 'pinyin' | 'initials') =>
    sql`${sql.ref(column)} >= ${letters} and ${sql.ref(column)} < ${end}`
  if (removed) return sql`(${starts('pinyin')} or ${starts('initials')})`
  return sql`person.id in (
    select id from person indexed by person_by_pinyin where removed_at is null and ${starts('pinyin')}
    union select id from person indexed by person_by_initials where removed_at is null and ${starts('initials')})`
}

function numberCondition(number: string): RawBuilder<unknown> {
  return sql`person.id in (select id from person indexed by person_by_identity where identity_number <> ''
    and identity_number >= ${number} and identity_number < ${`${number}~`})`
}

/**
 * Office order without a search: the units are in tree order already, so a slice is a run of units. Counting per unit
 * and reading the run both use the index by unit; no sort over all people is needed.
 */
async function officeOrder(
  trx: Trx,
  filter: PersonFilter,
  units: Units,
  slice: Slice | null,
): Promise<Found> {
  const { rows } = await unitCountsQuery().execute(trx)
  const counts = new Map(rows.map((row) => [row.unit ?? '', row.people]))
  const wanted = filter.organizationId === null ? units.all : units.below(filter.organizationId)
  const runs = [...wanted.map((unit) => unit.id), ...(filter.organizationId === null ? [''] : [])]
    .map((id) => ({ id, people: counts.get(id) ?? 0 }))
    .filter((run) => run.people > 0)
  const total = runs.reduce((sum, run) => sum + run.people, 0)
  const ids: string[] = []
  let skip = slice?.offset ?? 0
  const most = slice?.limit ?? Number.POSITIVE_INFINITY
  for (const run of runs) {
    if (ids.length >= most) break
    if (skip >= run.people) skip -= run.people
    else {
      const part = await unitIdsQuery(run.id, Math.min(most - ids.length, run.people), skip).execute(trx)
      ids.push(...part.rows.map((row) => row.id))
      skip = 0
    }
  }
  return { total, ids }
}

/** People per unit. Exported for the test of its plan. */
export function unitCountsQuery(): RawBuilder<{ unit: string | null; people: number }> {
  return sql`select organization_id as unit, count(*) as people from person where removed_at is null
    group by organization_id`
}

/** Ids of one unit's people in their order; '' for those without a unit. Exported for the test of its plan. */
export function unitIdsQuery(unit: string, limit: number, offset: number): RawBuilder<{ id: string }> {
  const own = unit === '' ? sql`organization_id is null` : sql`organization_id = ${unit}`
  return sql`select id from person where removed_at is null and ${own}
    order by position, id limit ${limit} offset ${offset}`
}

/** The rows of these people for the list, in the order of `ids`. */
export async function listRows(trx: Trx, ids: readonly string[], units: Units): Promise<PersonRow[]> {
  const rows = await trx
    .selectFrom('person')
    .select([
      'id',
      'version',
      'name',
      'sex',
      'birth',
      'ethnicity',
      'ancestral_place as ancestralPlace',
      'party',
      'qualification',
      'post_text as post',
      'post_started_on as postStartedOn',
      'rank',
      'organization_id as organizationId',
      'completeness',
      'open_warnings as openWarnings',
      'removed_at',
    ])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { removed_at: removedAt, ...rest } = row
    return [
      {
        ...rest,
        id: row.id as PersonId,
        organizationId: row.organizationId as OrganizationId | null,
        removedAt,
        cells: {},
        organizationName: units.find(row.organizationId)?.name ?? '',
      },
    ]
  })
}

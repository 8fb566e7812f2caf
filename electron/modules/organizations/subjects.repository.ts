import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Database, Trx } from '#electron/platform/database/schema'
import type { OrganizationId } from '#shared/values/id'
import type { Subject, SubjectKind, SubjectRef, SubjectScope } from '#shared/values/subject'

/** @file Whom a working system is for, as a sub-select that every list joins. */

/** `unit_id`: the unit (of a village its town) that a subject is counted under; `position` orders any list. */
export type SubjectColumns = {
  kind: SubjectKind
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  position: number
}
export type SubjectQuery = SelectQueryBuilder<Database, keyof Database, SubjectColumns>

/**
 * The subjects of a scope as they stood on an ISO day: those that existed then, under the name they bore then. To be
 * joined: `trx.selectFrom(subjectQuery(…).as('subject'))`, or in SQL `from ${subjectQuery(…)} as subject`.
 */
export function subjectQuery(trx: Trx, scope: SubjectScope, on: string): SubjectQuery {
  const source = SOURCES[scope.kind]
  const wanted = [source.stands(on), ...source.narrowed(scope, on)]
  if (scope.units.length > 0)
    wanted.push(sql<boolean>`exists (select 1 from organization as root
    where root.id in ${idList(scope.units)} and unit.path >= root.path and unit.path < root.path || '~')`)
  return selectOf(trx, scope.kind, source.name(on), sql<boolean>`(${sql.join(wanted, sql` and `)})`)
}

/** The subjects of a scope in the order of lists. */
export async function subjectRows(trx: Trx, scope: SubjectScope, on: string): Promise<Subject[]> {
  const rows = await subjectQuery(trx, scope, on).orderBy('position').orderBy('id').execute()
  return rows.map(toSubject)
}

/** Subjects whose name, pinyin or unit has these words; the first of them in the order of lists. */
export async function findSubjects(
  trx: Trx,
  asked: { scope: SubjectScope; on: string; text: string; limit: number },
): Promise<Subject[]> {
  const { scope, on, text, limit } = asked
  const words = text.trim()
  let query = trx.selectFrom(subjectQuery(trx, scope, on).as('subject')).selectAll()
  if (words !== '') query = query.where(matches(scope.kind, words))
  const rows = await query.orderBy('position').orderBy('id').limit(limit).execute()
  return rows.map(toSubject)
}

function matches(kind: SubjectKind, words: string): RawBuilder<boolean> {
  const named = sql<boolean>`(instr(subject.name, ${words}) > 0 or instr(subject.unit_name, ${words}) > 0)`
  if (kind !== 'person' || !/^[a-z]+$/i.test(words)) return named
  return sql<boolean>`exists (select 1 from person where person.id = subject.id
    and instr(person.spellings, ${` ${words.toLowerCase()}`}) > 0)`
}

/** Names of any subjects, removed and ended ones too, keyed `kind:id`. */
export async function subjectNames(trx: Trx, refs: readonly SubjectRef[]): Promise<Map<string, Subject>> {
  const named = new Map<string, Subject>()
  for (const kind of new Set(refs.map((it) => it.kind))) {
    const ids = refs.filter((it) => it.kind === kind).map((it) => it.id)
    const own = sql.ref(`${ALIASES[kind]}.id`)
    const rows = await selectOf(
      trx,
      kind,
      SOURCES[kind].name(''),
      sql<boolean>`${own} in ${idList(ids)}`,
    ).execute()
    for (const row of rows) named.set(`${kind}:${row.id}`, toSubject(row))
  }
  return named
}

function toSubject(row: SubjectColumns): Subject {
  const { kind, id, name, unit_id, unit_name } = row
  return { kind, id, name, unitId: unit_id as OrganizationId | null, unitName: unit_name }
}

/** A list of ids as a table of one column. */
export function idList(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`
}

/** Whether something that holds from one day until (not on) another held on the day; '' leaves an end open. */
export function heldOn(alias: string, on: string): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.from_on`)
  const to = sql.ref(`${alias}.to_on`)
  return sql<boolean>`(${from} <= ${on} and (${to} = '' or ${to} > ${on}))`
}

const ALIASES = {
  unit: 'unit',
  party: 'party',
  village: 'village',
  enterprise: 'enterprise',
  person: 'person',
} as const satisfies Record<SubjectKind, string>

/** What lists call a unit, '' without one; the unit stands under the alias `unit`. */
export const SHORT_UNIT = sql<string>`coalesce(nullif(unit.short_name, ''), unit.name, '')`

/** What the organization under the alias `party` was called on an ISO day ('' now): a later renaming tells the name before it. */
export function partyNameOn(on: string): RawBuilder<string> {
  if (on === '') return sql<string>`coalesce(nullif(party.short_name, ''), party.name)`
  return sql<string>`coalesce((select changed.before from party_change as changed where changed.party_id = party.id
    and changed.kind = 'renamed' and changed.on_day > ${on} order by changed.on_day limit 1),
    nullif(party.short_name, ''), party.name)`
}

/** Whether the organization under the alias `party` existed on an ISO day. */
export function partyStands(on: string): RawBuilder<boolean> {
  return sql<boolean>`(party.removed_at is null and party.founded_on <= ${on}
    and (party.ended_on = '' or party.ended_on > ${on}))`
}

type Source = {
  from: RawBuilder<unknown>
  position: RawBuilder<number>
  name(on: string): RawBuilder<string>
  stands(on: string): RawBuilder<boolean>
  /** What the scope's kinds and traits ask. */
  narrowed(scope: SubjectScope, on: string): RawBuilder<boolean>[]
}

const SOURCES: Record<SubjectKind, Source> = {
  unit: {
    from: sql`organization as unit`,
    position: sql<number>`unit.tree_order`,
    name: () => SHORT_UNIT,
    stands: () => sql<boolean>`unit.removed_at is null`,
    narrowed: ({ kinds }) =>
      kinds.length > 0 ? [sql<boolean>`unit.role in ${idList(kinds)}`] : [sql<boolean>`unit.role <> ''`],
  },
  party: {
    from: sql`party_organization as party left join organization as unit on unit.id = party.unit_id`,
    position: sql<number>`party.tree_order`,
    name: partyNameOn,
    stands: partyStands,
    narrowed: ({ kinds, traits }, on) => [
      ...(kinds.length > 0 ? [sql<boolean>`party.kind in ${idList(kinds)}`] : []),
      ...bearing('party.village_id', traits, on),
    ],
  },
  village: {
    from: sql`village left join organization as unit on unit.id = village.town_id`,
    position: sql<number>`unit.tree_order * 10000 + village.position`,
    name: () => sql<string>`village.name`,
    stands: () => sql<boolean>`village.removed_at is null`,
    narrowed: ({ kinds, traits }, on) => [
      ...(kinds.length > 0 ? [sql<boolean>`village.kind in ${idList(kinds)}`] : []),
      ...bearing('village.id', traits, on),
    ],
  },
  enterprise: {
    from: sql`enterprise left join organization as unit on unit.id = enterprise.unit_id`,
    position: sql<number>`coalesce(unit.tree_order, 0)`,
    name: () => sql<string>`enterprise.name`,
    stands: () => sql<boolean>`enterprise.removed_at is null`,
    narrowed: ({ kinds }) => (kinds.length > 0 ? [sql<boolean>`enterprise.kind in ${idList(kinds)}`] : []),
  },
  person: {
    from: sql`person left join organization as unit on unit.id = person.organization_id`,
    position: sql<number>`coalesce(unit.tree_order, 0) * 10000 + person.position`,
    name: () => sql<string>`person.name`,
    stands: () => sql<boolean>`person.removed_at is null`,
    narrowed: ({ kinds }, on) =>
      kinds.length > 0
        ? [
            sql<boolean>`(${sql.join(
              kinds.map((kind) => personIs(kind, on)),
              sql` or `,
            )})`,
          ]
        : [],
  },
}

function selectOf(
  trx: Trx,
  kind: SubjectKind,
  name: RawBuilder<string>,
  wanted: RawBuilder<boolean>,
): SubjectQuery {
  const { from, position } = SOURCES[kind]
  const table = sql<SubjectColumns>`(select ${sql.lit(kind)} as kind, ${sql.ref(`${ALIASES[kind]}.id`)} as id, ${name} as name,
    unit.id as unit_id, ${SHORT_UNIT} as unit_name, ${position} as position from ${from} where ${wanted})`
  return trx.selectFrom(table.as('subject')).selectAll() as unknown as SubjectQuery
}

function bearing(village: string, traits: readonly string[], on: string): RawBuilder<boolean>[] {
  if (traits.length === 0) return []
  return [
    sql<boolean>`exists (select 1 from village_trait as trait where trait.village_id = ${sql.ref(village)}
      and trait.trait in ${idList(traits)} and ${heldOn('trait', on)})`,
  ]
}

function personIs(kind: string, on: string): RawBuilder<boolean> {
  switch (kind) {
    case 'leader':
      return sql<boolean>`exists (select 1 from organization as body where body.role = 'county'
        and unit.path >= body.path and unit.path < body.path || '~')`
    case 'cadre':
      return sql<boolean>`(person.post_level like '%处级%' or person.post_level like '%科级正职' or person.post_level like '%科级副职')`
    case 'secretary':
      return sql<boolean>`exists (select 1 from party_post as held where held.person_id = person.id
        and held.post = '书记' and ${heldOn('held', on)})`
    case 'delegate':
      return sql<boolean>`exists (select 1 from delegate where delegate.person_id = person.id
        and delegate.removed_at is null and ${heldOn('delegate', on)})`
    default:
      return sql<boolean>`exists (select 1 from party_member as membership where membership.person_id = person.id
        and ${heldOn('membership', on)})`
  }
}

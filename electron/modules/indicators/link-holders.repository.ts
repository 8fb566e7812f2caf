import { type RawBuilder, sql } from 'kysely'
import { heldOn, idList, subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type {
  HolderView,
  LinkRule,
  LinksContent,
  LinkType,
  LinkWatch,
} from '#shared/modules/indicators/links'
import type { Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'

/** @file Holders with what they have and what they lack, worked out by SQL whenever they are asked for. */

export type HoldersWanted = {
  system: string
  content: LinksContent
  /** ISO day. */
  on: string
  view: HolderView
  watch: string
  unitId: string | null
  text: string
}

type Counts = {
  [count: `n${number}`]: number
  [least: `l${number}`]: number
  [most: `m${number}`]: number | null
}
export type HolderRecord = Counts & {
  [watch: `w${number}`]: number
  kind: SubjectKind
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  post: string
  traits: string
  short: number
  over: number
}

type Sums = { holders: number; complete: number; short: number } & {
  [links: `links${number}`]: number
  [least: `least${number}`]: number
  [short: `short${number}`]: number
}

/** The holders of a view in the order of lists. */
export async function listHolders(
  trx: Trx,
  wanted: HoldersWanted,
  { offset, limit }: Slice,
): Promise<HolderRecord[]> {
  const { rows } = await sql<HolderRecord>`select * from ${holders(trx, wanted)} where ${viewed(wanted)}
    order by position, id limit ${limit} offset ${offset}`.execute(trx)
  return rows
}

/** How many holders a view has, and what all of them have and lack of each kind. */
export async function sumHolders(trx: Trx, wanted: HoldersWanted): Promise<Sums> {
  const perType = wanted.content.types.flatMap((_, at) => [
    sql`coalesce(sum(${ref('n', at)}), 0) as ${ref('links', at)}`,
    sql`coalesce(sum(${ref('l', at)}), 0) as ${ref('least', at)}`,
    sql`coalesce(sum(max(${ref('l', at)} - ${ref('n', at)}, 0)), 0) as ${ref('short', at)}`,
  ])
  const { rows } = await sql<Sums>`select count(*) as holders, coalesce(sum(short = 0), 0) as complete,
    coalesce(sum(short), 0) as short, ${sql.join(perType)}
    from ${holders(trx, wanted)} where ${viewed(wanted)}`.execute(trx)
  return rows[0] as Sums
}

const ref = (name: string, at: number) => sql.ref(`${name}${at}`)

/** Every holder, whatever the view, as a table. Its links are counted once, however often what is asked of it names them. */
function holders(trx: Trx, wanted: HoldersWanted): RawBuilder<unknown> {
  const { content, on } = wanted
  const counted = content.types.flatMap((type, at) => {
    const { least, most } = ruleOf(type.rules, content.holders.kind, on)
    return [
      sql`${countOf(wanted, type)} as ${ref('n', at)}`,
      sql`${least} as ${ref('l', at)}`,
      sql`${most} as ${ref('m', at)}`,
    ]
  })
  const watched = content.watches.map(
    (it, at) => sql`${watchOf(it, content.holders.kind, on)} as ${ref('w', at)}`,
  )
  const lacks = content.types.map((_, at) => sql`max(${ref('l', at)} - ${ref('n', at)}, 0)`)
  const exceeds = content.types.map((_, at) => sql`coalesce(max(${ref('n', at)} - ${ref('m', at)}, 0), 0)`)
  return sql`(with counted as materialized (select subject.*, coalesce(person.post_text, '') as post,
      coalesce((select group_concat(mark.trait) from village_trait as mark
        where mark.village_id = subject.id and ${heldOn('mark', on)}), '') as traits,
      ${sql.join([...counted, ...watched])}
    from ${subjectQuery(trx, content.holders, on)} as subject
    left join person on person.id = subject.id)
    select *, ${sql.join(lacks, sql` + `)} as short, ${sql.join(exceeds, sql` + `)} as "over" from counted)`
}

function viewed({ view, watch, content, unitId, text }: HoldersWanted): RawBuilder<unknown> {
  const clauses = [sql`1`]
  if (view === 'short') clauses.push(sql`short > 0`)
  if (view === 'complete') clauses.push(sql`short = 0`)
  if (view === 'over') clauses.push(sql`"over" > 0`)
  const at = content.watches.findIndex((it) => it.key === watch)
  if (at >= 0) clauses.push(ref('w', at))
  if (text !== '') clauses.push(sql`(instr(name, ${text}) > 0 or instr(unit_name, ${text}) > 0)`)
  if (unitId !== null)
    clauses.push(sql`unit_id in (select unit.id from organization as root join organization as unit
      on unit.path >= root.path and unit.path < root.path || '~' where root.id = ${unitId})`)
  return sql.join(clauses, sql` and `)
}

/** Links of a kind that count for a holder: in force on the day, or at any time of the span that the system names. */
function countOf({ system, content, on }: HoldersWanted, { key }: LinkType): RawBuilder<number> {
  return sql`(select count(*) from link where link.system = ${system} and link.type = ${key}
    and link.holder_id = subject.id and link.removed_at is null and link.from_on <= ${on}
    and (link.to_on = '' or link.to_on > ${spanStart(content, on)}))`
}

/** The day since when links count. A term begins with the election of the holder's own party organization. */
function spanStart({ span, termFrom, holders }: LinksContent, on: string): RawBuilder<string> {
  if (span === 'open') return sql`${on}`
  if (span === 'year') return sql`${`${on.slice(0, 4)}-01-01`}`
  if (holders.kind !== 'village' && holders.kind !== 'party') return sql`${termFrom}`
  return sql`coalesce((select max(organ.elected_on) from party_organization as organ
    where ${organOf(holders.kind)} and organ.removed_at is null and organ.elected_on <> ''
      and organ.elected_on <= ${on}), ${termFrom})`
}

function organOf(kind: SubjectKind): RawBuilder<boolean> {
  return kind === 'village' ? sql`organ.village_id = subject.id` : sql`organ.id = subject.id`
}

/** What the first rule that fits the holder asks. */
function ruleOf(rules: readonly LinkRule[], kind: SubjectKind, on: string) {
  const cases = rules.map((rule) => ({ rule, fits: fitsRule(rule, kind, on) }))
  const told = (value: (rule: LinkRule) => number | null, none: RawBuilder<unknown>) =>
    sql`case ${sql.join(
      cases.map(({ rule, fits }) => sql`when ${fits} then ${value(rule)}`),
      sql` `,
    )} else ${none} end`
  return { least: told((it) => it.least, sql`0`), most: told((it) => it.most, sql`null`) }
}

function fitsRule({ postHas, traits }: LinkRule, kind: SubjectKind, on: string): RawBuilder<unknown> {
  const asked: RawBuilder<unknown>[] = []
  if (postHas.length > 0 && kind === 'person')
    asked.push(
      sql`exists (select 1 from ${idList(postHas)} as word where instr(person.post_text, word.value) > 0)`,
    )
  if (traits.length > 0) asked.push(bears(traits, on))
  return asked.length === 0 ? sql`1` : sql.join(asked, sql` and `)
}

function bears(traits: readonly string[], on: string): RawBuilder<unknown> {
  return sql`exists (select 1 from village_trait as mark where mark.village_id = subject.id
    and mark.trait in ${idList(traits)} and ${heldOn('mark', on)})`
}

/**
 * More full years on the day than the watch names; a birth without a day counts from the month's beginning. Compared
 * with a bound: bound numbers are reals, so a division would not be whole.
 */
function watchOf(watch: LinkWatch, kind: SubjectKind, on: string): RawBuilder<unknown> {
  if (watch.by === 'traits') return bears(watch.traits, on)
  return sql`exists (select 1 from party_post as held
    join party_organization as organ on organ.id = held.party_id and ${organOf(kind)}
    join person as who on who.id = held.person_id
    where held.post = ${watch.post} and ${heldOn('held', on)} and who.birth_sort > 0
      and who.birth_sort <= ${Number(on.replaceAll('-', '')) - (watch.over + 1) * 10_000})`
}

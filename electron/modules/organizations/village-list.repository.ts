import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { VillageAsk, VillageFigures, VillageRow } from '#shared/modules/organizations/village'
import type { Page, Slice } from '#shared/values/page'
import { underUnit } from './party-list.repository'
import { heldOn, partyStands, SHORT_UNIT } from './subjects.repository'

type Listed = Omit<VillageRow, 'traits' | 'combined'> & { traits: string; combined: number }

/** Villages in the order of their towns, with the figures of one year; marks and posts as of an ISO day. */
export async function listVillages(
  trx: Trx,
  asked: VillageAsk & { on: string },
  { offset, limit }: Slice,
): Promise<Page<VillageRow>> {
  const { year, on } = asked
  const where = wanted(asked)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${from(year)}
    where ${where}`.execute(trx)
  const { rows } = await sql<Listed>`select village.id, village.version, village.kind, village.name,
    ${SHORT_UNIT} as townName, village.households, village.population,
    coalesce((select group_concat(mark.trait) from village_trait as mark
      where mark.village_id = village.id and ${heldOn('mark', on)}), '') as traits,
    ${secretaryOn(on)} as secretary, ${combinedOn(on)} as combined,
    figures.income, figures.income_target as incomeTarget, figures.premises,
    figures.premises_target as premisesTarget, figures.stars, figures.workers,
    (select coalesce(sum(fund.amount), 0) from village_fund as fund where fund.village_id = village.id
      and fund.year = ${year} and fund.kind = 'fund') as funds
    ${from(year)} where ${where} order by unit.tree_order, village.position, village.id
    limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: counted[0]?.total ?? 0,
    rows: rows.map((it) => ({
      ...it,
      traits: it.traits === '' ? [] : it.traits.split(','),
      combined: it.combined === 1,
    })),
  }
}

type Sums = Omit<VillageFigures, 'funds' | 'stars' | 'fundPerVillage' | 'fundPerCommunity'> & {
  ofVillages: number | null
  ofCommunities: number | null
}

/** Every number that the heads of the list show, counted from the records of the year. */
export async function sumVillages(
  trx: Trx,
  { year, townId, on }: { year: number; townId: string | null; on: string },
): Promise<VillageFigures> {
  const place = townId ? underUnit(townId) : sql<boolean>`1`
  const where = sql`where village.removed_at is null and ${place}`
  const fundOf = (kind: string) => sql`(select sum(fund.amount) * 1.0 from village_fund as fund
    join village as place on place.id = fund.village_id and place.kind = ${kind} and place.removed_at is null
    join organization as unit on unit.id = place.town_id
    where fund.year = ${year} and fund.kind = 'fund' and ${place})`
  const { rows } = await sql<Sums>`select
    coalesce(sum(village.kind = 'village'), 0) as villages, coalesce(sum(village.kind = 'community'), 0) as communities,
    coalesce(sum(figures.income is not null and figures.income_target is not null), 0) as incomeJudged,
    coalesce(sum(figures.income >= figures.income_target), 0) as incomeMet,
    coalesce(sum(figures.premises is not null and figures.premises_target is not null), 0) as premisesJudged,
    coalesce(sum(figures.premises >= figures.premises_target), 0) as premisesMet,
    coalesce(sum(${headedOn(on)}), 0) as headed,
    coalesce(sum(${combinedOn(on)}), 0) as combined, coalesce(sum(figures.workers), 0) as workers,
    ${fundOf('village')} as ofVillages, ${fundOf('community')} as ofCommunities
    ${from(year)} ${where}`.execute(trx)
  const [sums] = rows
  if (!sums) throw new Error('counting gave no row')
  const { ofVillages, ofCommunities, ...counted } = sums
  return {
    ...counted,
    fundPerVillage: perHead(ofVillages, counted.villages),
    fundPerCommunity: perHead(ofCommunities, counted.communities),
    funds: await fundsBySource(trx, year, place),
    stars: await byStars(trx, year, where),
  }
}

function perHead(sum: number | null, heads: number): number | null {
  return sum === null || heads === 0 ? null : sum / heads
}

async function fundsBySource(trx: Trx, year: number, place: RawBuilder<boolean>) {
  const { rows } = await sql<VillageFigures['funds'][number]>`select fund.kind, fund.source,
    sum(fund.amount) as amount, count(*) as count from village_fund as fund
    join village on village.id = fund.village_id and village.removed_at is null
    join organization as unit on unit.id = village.town_id
    where fund.year = ${year} and ${place} group by fund.kind, fund.source order by fund.kind, amount desc`.execute(
    trx,
  )
  return rows
}

async function byStars(trx: Trx, year: number, where: RawBuilder<unknown>) {
  const { rows } = await sql<VillageFigures['stars'][number]>`select figures.stars, count(*) as count
    ${from(year)} ${where} and figures.stars is not null group by figures.stars order by figures.stars desc`.execute(
    trx,
  )
  return rows
}

const from = (year: number) => sql`from village join organization as unit on unit.id = village.town_id
  left join village_year as figures on figures.village_id = village.id and figures.year = ${year}`

/** Whoever holds a post in the organization of the village. */
function holder(post: string, on: string, what: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${what} from party_organization as party join party_post as held on held.party_id = party.id
    where party.village_id = village.id and ${partyStands(on)}
      and held.post = ${post} and ${heldOn('held', on)} limit 1`
}

/** The name of the village's secretary, '' without one. */
export function secretaryOn(on: string): RawBuilder<string> {
  return sql<string>`coalesce((${holder('书记', on, sql`held.name`)}), '')`
}

/** The village has a secretary. */
export function headedOn(on: string): RawBuilder<number> {
  return sql<number>`exists (${holder('书记', on, sql`1`)})`
}

/** One person is 书记 and heads the village committee: the same record, or the same name where there is none. */
export function combinedOn(on: string): RawBuilder<number> {
  return sql<number>`exists (select 1 from party_organization as party
    join party_post as one on one.party_id = party.id and one.post = '书记' and ${heldOn('one', on)}
    join party_post as two on two.party_id = party.id and two.post like '%主任' and two.post not like '%副主任'
      and ${heldOn('two', on)} and coalesce(two.person_id, two.name) = coalesce(one.person_id, one.name)
    where party.village_id = village.id and ${partyStands(on)})`
}

function wanted({
  text,
  townId,
  kind,
  trait,
  short,
  met,
  on,
}: VillageAsk & { on: string }): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`village.removed_at is null`]
  const words = text.trim()
  if (words !== '')
    parts.push(
      sql<boolean>`(instr(village.name, ${words}) > 0 or instr(unit.name, ${words}) > 0 or village.code = ${words})`,
    )
  if (townId) parts.push(underUnit(townId))
  if (kind) parts.push(sql<boolean>`village.kind = ${kind}`)
  if (trait)
    parts.push(sql<boolean>`exists (select 1 from village_trait as mark where mark.village_id = village.id
      and mark.trait = ${trait} and ${heldOn('mark', on)})`)
  if (short === 'income') parts.push(sql<boolean>`figures.income < figures.income_target`)
  if (short === 'premises') parts.push(sql<boolean>`figures.premises < figures.premises_target`)
  if (met === 'income') parts.push(sql<boolean>`figures.income >= figures.income_target`)
  if (met === 'premises') parts.push(sql<boolean>`figures.premises >= figures.premises_target`)
  if (met === 'combined') parts.push(sql<boolean>`${combinedOn(on)}`)
  if (short === 'headless') parts.push(sql<boolean>`not ${headedOn(on)}`)
  if (short === 'apart') parts.push(sql<boolean>`(${headedOn(on)} and not ${combinedOn(on)})`)
  if (short === 'none') parts.push(sql<boolean>`(figures.income is null and figures.premises is null)`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import { REACHED } from './enterprise.repository'
import { heldOn, idList, partyNameOn, partyStands, SHORT_UNIT } from './subjects.repository'
import { combinedOn, headedOn } from './village-list.repository'

export type FigureTable =
  | 'parties'
  | 'branches'
  | 'seats'
  | 'posts'
  | 'villages'
  | 'communities'
  | 'incomeJudged'
  | 'incomeMet'
  | 'premisesJudged'
  | 'premisesMet'
  | 'headed'
  | 'combined'
  | 'enterprises'
  | 'organized'
  | 'worked'
  | 'delegates'

/** How many records, or the sum of their amounts. */
export async function countFigure(trx: Trx, table: FigureTable, asked: FigureAsked): Promise<number> {
  const { rows } = await sql<{ n: number }>`select coalesce(sum(coalesce(amount, 1)), 0) as n
    from (${records(table, asked)})`.execute(trx)
  return rows[0]?.n ?? 0
}

/** A slice of the records that are counted. */
export async function listFigure(
  trx: Trx,
  table: FigureTable,
  asked: FigureAsked,
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total
    from (${records(table, asked)})`.execute(trx)
  const { rows } = await sql<FigureRecord & { place: number }>`select id, name, unitName, note, amount, href
    from (${records(table, asked)}) order by place, name, id limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted[0]?.total ?? 0, rows }
}

function records(table: FigureTable, asked: FigureAsked): RawBuilder<unknown> {
  const place =
    asked.unitIds.length === 0 ? sql<boolean>`1` : sql<boolean>`unit.id in ${idList(asked.unitIds)}`
  const { on } = asked
  switch (table) {
    case 'parties':
    case 'branches':
    case 'seats':
    case 'posts':
      return parties(table, on, place)
    case 'enterprises':
    case 'organized':
    case 'worked':
      return enterprises(table, place)
    case 'delegates':
      return sql`select delegate.id, delegate.name, ${SHORT_UNIT} as unitName, delegate.term as note, null as amount,
        '/organizations/delegates' as href, coalesce(unit.tree_order, 0) as place
        from delegate left join organization as unit on unit.id = delegate.unit_id
        where delegate.removed_at is null and ${heldOn('delegate', on)} and ${place}`
    default:
      return villages(table, on, place)
  }
}

function parties(table: FigureTable, on: string, place: RawBuilder<boolean>): RawBuilder<unknown> {
  const amounts: Partial<Record<FigureTable, RawBuilder<unknown>>> = {
    seats: sql`(select coalesce(sum(seat.approved), 0) from party_seat as seat
      where seat.party_id = party.id and ${heldOn('seat', on)})`,
    posts: sql`(select count(*) from party_post as held where held.party_id = party.id and ${heldOn('held', on)})`,
  }
  const branch = table === 'branches' ? sql`and party.kind in ('branch', 'joint')` : sql``
  return sql`select party.id, ${partyNameOn(on)} as name, ${SHORT_UNIT} as unitName, '' as note,
    ${amounts[table] ?? sql`null`} as amount, '/organizations/parties/' || party.id as href, party.tree_order as place
    from party_organization as party left join organization as unit on unit.id = party.unit_id
    where ${partyStands(on)} and ${place} ${branch}`
}

function enterprises(table: FigureTable, place: RawBuilder<boolean>): RawBuilder<unknown> {
  const reached =
    table === 'organized'
      ? sql`and ${REACHED} in ('own', 'joint')`
      : table === 'worked'
        ? sql`and ${REACHED} <> 'none'`
        : sql``
  return sql`select enterprise.id, enterprise.name, ${SHORT_UNIT} as unitName, '' as note, null as amount,
    '/organizations/enterprises' as href, coalesce(unit.tree_order, 0) as place
    from enterprise left join organization as unit on unit.id = enterprise.unit_id
    where enterprise.removed_at is null and ${place} ${reached}`
}

function villages(table: FigureTable, on: string, place: RawBuilder<boolean>): RawBuilder<unknown> {
  const tests: Partial<Record<FigureTable, RawBuilder<unknown>>> = {
    villages: sql`village.kind = 'village'`,
    communities: sql`village.kind = 'community'`,
    incomeJudged: sql`figures.income is not null and figures.income_target is not null`,
    incomeMet: sql`figures.income >= figures.income_target`,
    premisesJudged: sql`figures.premises is not null and figures.premises_target is not null`,
    premisesMet: sql`figures.premises >= figures.premises_target`,
    headed: headedOn(on),
    combined: combinedOn(on),
  }
  return sql`select village.id, village.name, ${SHORT_UNIT} as unitName, '' as note, null as amount,
    '/organizations/villages/' || village.id as href, unit.tree_order * 10000 + village.position as place
    from village join organization as unit on unit.id = village.town_id
    left join village_year as figures on figures.village_id = village.id
      and figures.year = ${Number(on.slice(0, 4))}
    where village.removed_at is null and ${place} and ${tests[table] ?? sql`1`}`
}

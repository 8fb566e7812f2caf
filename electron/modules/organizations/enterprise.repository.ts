import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type {
  CoverageFigures,
  Enterprise,
  EnterpriseAsk,
  EnterpriseContent,
} from '#shared/modules/organizations/village'
import type { EnterpriseId, OrganizationId } from '#shared/values/id'
import type { Page, Slice } from '#shared/values/page'
import type { EnterpriseTable } from './parties.table'
import { underUnit } from './party-list.repository'
import { SHORT_UNIT } from './subjects.repository'

export type EnterpriseRecord = Selectable<EnterpriseTable>

export function findEnterprise(trx: Trx, id: string): Promise<EnterpriseRecord | undefined> {
  return trx
    .selectFrom('enterprise')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Another of this name, if any. */
export function enterpriseNamed(
  trx: Trx,
  name: string,
  id: string | null,
): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('enterprise')
    .select('id')
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .where('id', '<>', id ?? '')
    .executeTakeFirst()
}

export async function insertEnterprise(trx: Trx, row: EnterpriseRecord): Promise<void> {
  await trx.insertInto('enterprise').values(row).execute()
}

export async function updateEnterprise(
  trx: Trx,
  id: string,
  change: Updateable<EnterpriseTable>,
): Promise<void> {
  await trx.updateTable('enterprise').set(change).where('id', '=', id).execute()
}

type Listed = EnterpriseRecord & { unit_short: string; party_name: string | null; reached: string }

/** Firms and social organizations in the order of their units. One that has its own party organization is covered. */
export async function listEnterprises(
  trx: Trx,
  asked: EnterpriseAsk & { id?: string },
  { offset, limit }: Slice,
): Promise<Page<Enterprise>> {
  const where = wanted(asked)
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total ${FROM} where ${where}`.execute(trx)
  const { rows } = await sql<Listed>`select enterprise.*, ${SHORT_UNIT} as unit_short, ${PARTY} as party_name,
    ${REACHED} as reached ${FROM} where ${where}
    order by unit.tree_order, enterprise.name, enterprise.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted[0]?.total ?? 0, rows: rows.map(toEnterprise) }
}

/** 两个覆盖 by kind: how many there are, how many an organization reaches, how many any form of work. */
export async function sumCoverage(trx: Trx, unitId: string | null): Promise<CoverageFigures[]> {
  const place = unitId ? underUnit(unitId) : sql<boolean>`1`
  const { rows } = await sql<CoverageFigures>`select enterprise.kind, count(*) as "all",
    sum(${REACHED} in ('own', 'joint')) as organized, sum(${REACHED} <> 'none') as worked,
    sum(enterprise.scale = 'above') as above,
    sum(enterprise.scale = 'above' and ${REACHED} in ('own', 'joint')) as aboveOrganized,
    sum(enterprise.scale = 'above' and ${REACHED} <> 'none') as aboveWorked
    ${FROM} where enterprise.removed_at is null and ${place} group by enterprise.kind order by enterprise.kind`.execute(
    trx,
  )
  return rows
}

const FROM = sql`from enterprise left join organization as unit on unit.id = enterprise.unit_id`

const PARTY = sql<
  string | null
>`(select coalesce(nullif(party.short_name, ''), party.name) from party_organization as party
  where party.enterprise_id = enterprise.id and party.removed_at is null and party.ended_on = '' limit 1)`

/** How the party reaches the firm under the alias `enterprise`: what exists counts before what was stated. */
export const REACHED: RawBuilder<string> = sql<string>`case when exists (select 1 from party_organization as party
  where party.enterprise_id = enterprise.id and party.removed_at is null and party.ended_on = '') then 'own'
  else coalesce(nullif(enterprise.coverage, ''), 'none') end`

function wanted(asked: EnterpriseAsk & { id?: string }): RawBuilder<boolean> {
  const { text, unitId, kind, scale, coverage, reached, id } = asked
  const parts: RawBuilder<boolean>[] = [sql<boolean>`enterprise.removed_at is null`]
  const words = text.trim()
  if (id) parts.push(sql<boolean>`enterprise.id = ${id}`)
  if (words !== '')
    parts.push(sql<boolean>`(instr(enterprise.name, ${words}) > 0 or instr(coalesce(unit.name, ''), ${words}) > 0
      or enterprise.code = ${words})`)
  if (unitId) parts.push(underUnit(unitId))
  if (kind) parts.push(sql<boolean>`enterprise.kind = ${kind}`)
  if (scale) parts.push(sql<boolean>`enterprise.scale = ${scale}`)
  if (reached === 'organized') parts.push(sql<boolean>`${REACHED} in ('own', 'joint')`)
  if (reached === 'worked') parts.push(sql<boolean>`${REACHED} <> 'none'`)
  if (coverage) parts.push(sql<boolean>`${REACHED} = ${coverage}`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

type Beside = Pick<EnterpriseContent, 'adviser' | 'head' | 'phone' | 'remark'>
const NOTHING_BESIDE: Beside = { adviser: '', head: '', phone: '', remark: '' }

function toEnterprise(row: Listed): Enterprise {
  return {
    ...enterpriseContent(row),
    coverage: row.reached as Enterprise['coverage'],
    id: row.id as EnterpriseId,
    version: row.version,
    unitName: row.unit_short,
    partyName: row.party_name ?? '',
  }
}

export function enterpriseContent(row: EnterpriseRecord): EnterpriseContent {
  const { kind, name, code, employees, members } = row
  return {
    kind,
    name,
    code,
    unitId: row.unit_id as OrganizationId | null,
    employees,
    members,
    scale: row.scale as EnterpriseContent['scale'],
    coverage: (row.coverage || 'none') as EnterpriseContent['coverage'],
    ...NOTHING_BESIDE,
    ...(JSON.parse(row.content) as Partial<Beside>),
  }
}

/** The columns of a firm's content. */
export function enterpriseColumns(content: EnterpriseContent) {
  const { unitId, adviser, head, phone, remark, ...plain } = content
  return { ...plain, unit_id: unitId, content: JSON.stringify({ adviser, head, phone, remark }) }
}

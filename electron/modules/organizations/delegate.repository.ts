import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Delegate, DelegateAsk, DelegateContent } from '#shared/modules/organizations/congress'
import type { DelegateId, OrganizationId, PartyId, PersonId } from '#shared/values/id'
import type { Page, Slice } from '#shared/values/page'
import type { DelegateTable } from './parties.table'
import { underUnit } from './party-list.repository'
import { heldOn, SHORT_UNIT } from './subjects.repository'

export type DelegateRecord = Selectable<DelegateTable>

export function findDelegate(trx: Trx, id: string): Promise<DelegateRecord | undefined> {
  return trx
    .selectFrom('delegate')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Somebody of this name or record who is a delegate of the same congress already. */
export function sameDelegate(
  trx: Trx,
  { personId, name, level, term, unitId }: DelegateContent,
  id: string | null,
): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('delegate')
    .select('id')
    .where('level', '=', level)
    .where('term', '=', term)
    .where('unit_id', unitId === null ? 'is' : '=', unitId)
    .where(personId === null ? 'name' : 'person_id', '=', personId ?? name)
    .where('removed_at', 'is', null)
    .where('to_on', '=', '')
    .where('id', '<>', id ?? '')
    .executeTakeFirst()
}

export async function insertDelegate(trx: Trx, row: DelegateRecord): Promise<void> {
  await trx.insertInto('delegate').values(row).execute()
}

export async function updateDelegate(trx: Trx, id: string, change: Updateable<DelegateTable>): Promise<void> {
  await trx.updateTable('delegate').set(change).where('id', '=', id).execute()
}

type Listed = DelegateRecord & { party_name: string; unit_short: string }

/** Delegates by congress and by the organization that elected them, in office on an ISO day or no more. */
export async function listDelegates(
  trx: Trx,
  asked: DelegateAsk & { on: string; id?: string },
  { offset, limit }: Slice,
): Promise<Page<Delegate>> {
  const where = wanted(asked)
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total ${FROM} where ${where}`.execute(trx)
  const { rows } =
    await sql<Listed>`select delegate.*, coalesce(nullif(party.short_name, ''), party.name) as party_name,
    ${SHORT_UNIT} as unit_short ${FROM} where ${where}
    order by delegate.level, unit.tree_order, party.tree_order, delegate.name, delegate.id
    limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted[0]?.total ?? 0, rows: rows.map(toDelegate) }
}

const FROM = sql`from delegate join party_organization as party on party.id = delegate.party_id
  left join organization as unit on unit.id = delegate.unit_id`

function wanted({
  text,
  level,
  unitId,
  state,
  on,
  id,
}: DelegateAsk & { on: string; id?: string }): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`delegate.removed_at is null`]
  if (id) return sql<boolean>`delegate.removed_at is null and delegate.id = ${id}`
  const words = text.trim()
  if (words !== '')
    parts.push(
      sql<boolean>`(instr(delegate.name, ${words}) > 0 or instr(party.name, ${words}) > 0 or instr(party.short_name, ${words}) > 0)`,
    )
  if (level) parts.push(sql<boolean>`delegate.level = ${level}`)
  if (unitId) parts.push(underUnit(unitId))
  const held = heldOn('delegate', on)
  parts.push(state === 'present' ? held : sql<boolean>`not ${held}`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

function toDelegate(row: Listed): Delegate {
  return {
    ...delegateContent(row),
    id: row.id as DelegateId,
    version: row.version,
    partyName: row.party_name,
    unitName: row.unit_short,
  }
}

export function delegateContent(row: DelegateRecord): DelegateContent {
  return {
    personId: row.person_id as PersonId | null,
    name: row.name,
    partyId: row.party_id as PartyId,
    level: row.level as DelegateContent['level'],
    term: row.term,
    unitId: row.unit_id as OrganizationId | null,
    from: row.from_on,
    to: row.to_on,
  }
}

/** The columns of a delegate's content. */
export function delegateColumns({ personId, partyId, unitId, from, to, ...plain }: DelegateContent) {
  return { ...plain, person_id: personId, party_id: partyId, unit_id: unitId, from_on: from, to_on: to }
}

import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PartyAsk, PartyRow } from '#shared/modules/organizations/party'
import type { Page, Slice } from '#shared/values/page'
import { heldOn, idList, partyNameOn, partyStands, SHORT_UNIT } from './subjects.repository'

/** Which are asked for, on which ISO day. */
export type PartyAsked = Omit<PartyAsk, 'on'> & { on: string }

type Sums = { members: number; approved: number; filled: number }

/** Party organizations as they stood on a day, in the order of their tree, with sums over all that are listed. */
export async function listParties(
  trx: Trx,
  asked: PartyAsked,
  { offset, limit }: Slice,
): Promise<Page<PartyRow> & Sums> {
  const { on } = asked
  const where = wanted(asked)
  const { rows: sums } = await sql<Sums & { total: number }>`select count(*) as total,
    coalesce(sum(${members(on)}), 0) as members, coalesce(sum(${approved(on)}), 0) as approved,
    coalesce(sum(${filled(on)}), 0) as filled ${FROM} where ${where}`.execute(trx)
  const { rows } = await sql<PartyRow>`select party.id, party.version, ${partyNameOn(on)} as name, party.kind,
    party.affiliation, ${SHORT_UNIT} as unitName,
    coalesce((select moved.before from party_change as moved where moved.party_id = party.id and moved.kind = 'moved'
        and moved.on_day > ${on} order by moved.on_day limit 1),
      (select coalesce(nullif(above.short_name, ''), above.name) from party_organization as above
        where above.id = party.parent_id), '') as parentName,
    length(party.path) / ${STEP} - 1 as depth,
    coalesce((select group_concat(held.name, '、') from party_post as held where held.party_id = party.id
      and held.post = '书记' and ${heldOn('held', on)}), '') as secretary,
    ${members(on)} as members, ${approved(on)} as approved, ${filled(on)} as filled,
    party.elected_on as electedOn, party.term_ends_on as termEndsOn, party.founded_on as foundedOn,
    party.ended_on as endedOn ${FROM} where ${where} order by party.tree_order, party.id
    limit ${limit} offset ${offset}`.execute(trx)
  const [sum] = sums
  if (!sum) throw new Error('counting gave no row')
  return { ...sum, rows }
}

/** An id and its stroke: what one step down adds to a path. */
const STEP = 27

const FROM = sql`from party_organization as party left join organization as unit on unit.id = party.unit_id`

const members = (on: string) =>
  sql<number>`(select count(*) from party_member as membership where membership.party_id = party.id and ${heldOn('membership', on)})`
const approved = (on: string) =>
  sql<number>`(select coalesce(sum(seat.approved), 0) from party_seat as seat where seat.party_id = party.id and ${heldOn('seat', on)})`
const filled = (on: string) =>
  sql<number>`(select count(*) from party_post as held where held.party_id = party.id and ${heldOn('held', on)})`

function wanted({ text, unitId, kinds, affiliation, state, on }: PartyAsked): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [
    state === 'ended'
      ? sql<boolean>`(party.removed_at is null and party.ended_on <> '' and party.ended_on <= ${on})`
      : partyStands(on),
  ]
  const words = text.trim()
  if (words !== '')
    parts.push(sql<boolean>`(instr(party.name, ${words}) > 0 or instr(party.short_name, ${words}) > 0
      or instr(coalesce(unit.name, ''), ${words}) > 0 or party.code = ${words}
      or exists (select 1 from party_change as changed where changed.party_id = party.id and instr(changed.before, ${words}) > 0))`)
  if (unitId) parts.push(underUnit(unitId))
  if (kinds.length > 0) parts.push(sql<boolean>`party.kind in ${idList(kinds)}`)
  if (affiliation !== '') parts.push(sql<boolean>`party.affiliation = ${affiliation}`)
  if (state === 'vacant') parts.push(vacant(on))
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

/** Counted under this unit or under one below it. */
export function underUnit(unitId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from organization as root where root.id = ${unitId}
    and unit.path >= root.path and unit.path < root.path || '~')`
}

/** A post has fewer holders than approved seats. */
function vacant(on: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from party_seat as seat where seat.party_id = party.id and ${heldOn('seat', on)}
    and seat.approved > (select count(*) from party_post as held where held.party_id = party.id
      and held.post = seat.post and ${heldOn('held', on)}))`
}

import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'

/** @file Parts that lists of members share: `here` is a membership, `person` who, `party` the branch, `unit` its town. */

export const PARTY_NAME = sql<string>`coalesce(nullif(party.short_name, ''), party.name, '')`
export const UNIT_NAME = sql<string>`coalesce(nullif(unit.short_name, ''), unit.name, '')`

/** Behind `party`: the unit that a branch is counted under, of a village's branch the town. */
export const PARTY_UNIT = sql`left join village on village.id = party.village_id
  left join organization as unit on unit.id = coalesce(party.unit_id, village.town_id)`

/** The open membership of a person, where there is one, with its branch and unit. */
export function openMembershipOf(person: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`left join party_member as here on here.person_id = ${person} and here.to_on = ''
    left join party_organization as party on party.id = here.party_id ${PARTY_UNIT}`
}

/** Whether a person or a branch answers to what was typed: characters of a name, letters of its spelling. */
export function named(text: string): RawBuilder<boolean> {
  const words = text.trim()
  if (words === '') return sql<boolean>`1`
  if (/^[a-z]+$/i.test(words)) return sql<boolean>`instr(person.spellings, ${` ${words.toLowerCase()}`}) > 0`
  return sql<boolean>`(instr(person.name_key, ${words}) > 0 or instr(party.name, ${words}) > 0
    or instr(party.short_name, ${words}) > 0 or instr(unit.name, ${words}) > 0)`
}

/** This party organization with all below it, as a condition on `party`. */
export function partyBelow(partyId: string | null): RawBuilder<boolean> {
  if (partyId === null) return sql<boolean>`1`
  return sql<boolean>`exists (select 1 from party_organization as root where root.id = ${partyId}
    and (party.id = root.id or (root.path <> '' and party.path >= root.path and party.path < root.path || '~')))`
}

/** These units with all below them, as a condition on `unit`; none narrows to nothing. */
export function unitsBelow(unitIds: readonly string[]): RawBuilder<boolean> {
  if (unitIds.length === 0) return sql<boolean>`1`
  return sql<boolean>`exists (select 1 from organization as top where top.id in ${idList(unitIds)}
    and unit.path >= top.path and unit.path < top.path || '~')`
}

/** One number of a query that counts. */
export async function countOf(result: Promise<{ rows: { total: number }[] }>): Promise<number> {
  return (await result).rows[0]?.total ?? 0
}

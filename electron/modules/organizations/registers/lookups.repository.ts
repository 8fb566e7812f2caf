import type { Trx } from '#electron/platform/database/schema'
import type { VillageId } from '#shared/values/id'

/** Ids by every name a unit goes by; a name that two units share leads nowhere. */
export async function unitsByName(trx: Trx): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('organization')
    .select(['id', 'name', 'short_name'])
    .where('removed_at', 'is', null)
    .execute()
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name, short_name } of rows)
    for (const word of new Set([name, short_name])) {
      if (found.has(word)) twice.add(word)
      found.set(word, id)
    }
  for (const word of [...twice, '']) found.delete(word)
  return found
}

/** Ids and versions of party organizations that exist, by name and short name. */
export async function partiesByName(trx: Trx): Promise<Map<string, { id: string; version: number }>> {
  const rows = await trx
    .selectFrom('party_organization')
    .select(['id', 'version', 'name', 'short_name'])
    .where('removed_at', 'is', null)
    .where('ended_on', '=', '')
    .orderBy('tree_order', 'desc')
    .execute()
  const found = new Map<string, { id: string; version: number }>()
  for (const { id, version, name, short_name } of rows) {
    if (short_name !== '') found.set(short_name, { id, version })
    found.set(name, { id, version })
  }
  return found
}

/** People on record by identity number. */
export async function peopleByNumber(trx: Trx): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'identity_number'])
    .where('removed_at', 'is', null)
    .where('identity_number', '<>', '')
    .execute()
  return new Map(rows.map((it) => [it.identity_number, it.id]))
}

/** Ids of villages by town and name, `town/name`. */
export async function villagesByName(trx: Trx): Promise<Map<string, VillageId>> {
  const rows = await trx
    .selectFrom('village')
    .select(['id', 'town_id', 'name'])
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((it) => [`${it.town_id}/${it.name}`, it.id as VillageId]))
}

/** Ids of firms by name. */
export async function enterprisesByName(trx: Trx): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('enterprise')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((it) => [it.name, it.id]))
}

/** Delegates in office as `level/term/unit/name`. */
export async function delegatesByCongress(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('delegate')
    .select(['level', 'term', 'unit_id', 'name'])
    .where('removed_at', 'is', null)
    .where('to_on', '=', '')
    .execute()
  return rows.map((it) => [it.level, it.term, it.unit_id ?? '', it.name].join('/'))
}

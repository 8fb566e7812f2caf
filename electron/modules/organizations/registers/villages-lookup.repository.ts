import type { Trx } from '#electron/platform/database/schema'
import type { VillageId } from '#shared/values/id'

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

import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Works out `path` and `tree_order` anew for all party organizations after some were added, moved or ended. */
export async function renumberParties(trx: Trx): Promise<void> {
  await sql`
    with recursive walk (id, path, place) as (
      select id, id || '/', printf('%06d', position) from party_organization where parent_id is null
      union all
      select party.id, walk.path || party.id || '/', walk.place || printf('%06d', party.position)
        from party_organization as party join walk on party.parent_id = walk.id),
    numbered as (select id, path, row_number() over (order by place, id) as number from walk)
    update party_organization set path = numbered.path, tree_order = numbered.number from numbered
    where numbered.id = party_organization.id`.execute(trx)
}

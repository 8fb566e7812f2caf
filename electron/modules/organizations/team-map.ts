import type { Trx } from '#electron/platform/database/schema'
import type { MapTeam } from '#shared/modules/organizations/party'
import { groupBy } from '#shared/values/group-by'
import { type MapAsked, readTeams } from './team.repository'

/** Teams with each post, its holders and what is empty. Posts without approved seats stand after those that have them. */
export async function teamMap(trx: Trx, asked: MapAsked): Promise<MapTeam[]> {
  const { teams, seats, holders } = await readTeams(trx, asked)
  const seatsOf = groupBy(seats, (it) => it.party_id)
  const holdersOf = groupBy(holders, (it) => it.party_id)
  return teams.map((team) => {
    const own = seatsOf.get(team.id) ?? []
    const held = holdersOf.get(team.id) ?? []
    const names = [...new Set([...own.map((it) => it.post), ...held.map((it) => it.post)])]
    return {
      ...team,
      approved: own.reduce((sum, it) => sum + it.approved, 0),
      filled: held.length,
      posts: names.map((post) => {
        const approved = own.find((it) => it.post === post)?.approved ?? 0
        const here = held.filter((it) => it.post === post)
        return {
          post,
          approved,
          holders: here.map(({ person_id, from_on, full_time, party_id, post: _, ...rest }) => ({
            ...rest,
            personId: person_id,
            from: from_on,
            fullTime: full_time === 1,
          })),
          vacant: Math.max(0, approved - here.length),
        }
      }),
    }
  })
}

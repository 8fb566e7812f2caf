import {
  COMMUNITIES_IN,
  COMMUNITY_NAMES,
  type TownKind,
  VILLAGE_HEADS,
  VILLAGE_TAILS,
  VILLAGES_IN_TOWN,
} from './data/county'
import type { Random } from './random'

/** Names of the villages and communities of one town after another; no name comes twice in the county. */
export function villageNames(random: Random): (town: TownKind) => string[] {
  const villages = random.shuffle(
    VILLAGE_HEADS.flatMap((head) => VILLAGE_TAILS.map((tail) => `${head}${tail}村`)),
  )
  const communities = random.shuffle(COMMUNITY_NAMES).map((name) => `${name}社区`)
  return (town) => {
    const urban = communities.splice(0, COMMUNITIES_IN[town])
    return [...urban, ...villages.splice(0, VILLAGES_IN_TOWN - urban.length)]
  }
}

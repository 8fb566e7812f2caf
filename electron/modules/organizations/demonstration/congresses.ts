import { newId } from '#electron/platform/database/id'
import type { Stage } from '#electron/platform/vault/demonstration-stage'
import { type CountyPlace, putRows } from './county.repository'
import { keptBy } from './kept'
import type { teamOf } from './teams'

type Teams = ReturnType<typeof teamOf>
const DELEGATES_OF_BRANCH = 3
/** One town in so many has not met this year. */
const UNMET = 5

/** Delegates of each town from its teams, and this year's congresses with who was there. */
export async function makeCongresses(
  stage: Stage,
  places: readonly CountyPlace[],
  teams: Teams,
): Promise<void> {
  const { trx, author, year } = stage
  const towns = places.filter((it) => it.role === 'town')
  const delegates = towns.flatMap((town) =>
    teams.posts
      .filter(
        (it) => it.party.unit_id === town.id && it.at < DELEGATES_OF_BRANCH && it.post !== '村（居）委会主任',
      )
      .map((it) => ({
        id: newId(),
        ...keptBy(author),
        person_id: it.person?.id ?? null,
        name: it.name,
        party_id: it.party.id,
        level: 'town',
        term: '第十五届',
        unit_id: town.id,
        from_on: '2021-06-20',
        to_on: '',
      })),
  )
  await putRows(trx, 'delegate', delegates)
  const congresses = towns
    .filter((_, at) => at % UNMET !== 4)
    .map((town, at) => ({
      id: newId(),
      ...keptBy(author),
      unit_id: town.id,
      level: 'town',
      year,
      title: `中共${town.name}第十五届党代表大会${year}年年会`,
      held_on: `${year}-01-${10 + (at % 9)}`,
      half_days: 2 + (at % 2),
      council_on: `${year}-01-${20 + (at % 5)}`,
      note: '',
    }))
  await putRows(trx, 'congress', congresses)
  await putRows(
    trx,
    'congress_delegate',
    congresses.flatMap((congress) =>
      delegates
        .filter((it) => it.unit_id === congress.unit_id)
        .map((it, at) => ({
          congress_id: congress.id,
          delegate_id: it.id,
          state: at % 16 === 9 ? ('leave' as const) : ('present' as const),
          reason: at % 16 === 9 ? '外出务工' : '',
        })),
    ),
  )
}

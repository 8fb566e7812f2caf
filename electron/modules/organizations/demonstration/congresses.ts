import { newId } from '#electron/platform/database/id'
import type { Author, Stage } from '#electron/platform/vault/demonstration-stage'
import { type CountyPlace, putRows } from './county.repository'
import { keptBy } from './kept'
import type { teamOf } from './teams'

type Teams = ReturnType<typeof teamOf>
const DELEGATES_OF_BRANCH = 3
/** One town in so many has not met this year. */
const UNMET = 5
/** Of so many delegates one asked for leave. */
const ON_LEAVE = 16

/** Delegates of each town from its teams, and this year's congresses with who was there and how ballots came out. */
export async function makeCongresses(
  { trx, author, year }: Stage,
  places: readonly CountyPlace[],
  teams: Teams,
): Promise<void> {
  const towns = places.filter((it) => it.role === 'town')
  const delegates = delegateRows(author, towns, teams)
  const congresses = congressRows(author, towns, year)
  const met = congresses.map((congress) => ({
    congress,
    delegates: delegates.filter((it) => it.unit_id === congress.unit_id),
  }))
  const ballots = met.flatMap((it) => tallyRows(it, teams))
  await putRows(trx, 'delegate', delegates)
  await putRows(trx, 'congress', congresses)
  await putRows(trx, 'congress_delegate', met.flatMap(attendanceRows))
  await putRows(trx, 'congress_tally', ballots)
}

function delegateRows(author: Author, towns: readonly CountyPlace[], teams: Teams) {
  return towns.flatMap((town) =>
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
}

function congressRows(author: Author, towns: readonly CountyPlace[], year: number) {
  return towns
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
}

type Met = {
  congress: ReturnType<typeof congressRows>[number]
  delegates: ReturnType<typeof delegateRows>
}

const onLeave = (at: number) => at % ON_LEAVE === 9

function attendanceRows({ congress, delegates }: Met) {
  return delegates.map((it, at) => ({
    congress_id: congress.id,
    delegate_id: it.id,
    state: onLeave(at) ? ('leave' as const) : ('present' as const),
    reason: onLeave(at) ? '外出务工' : '',
  }))
}

/** How those present judged the town's committee and its members. */
function tallyRows({ congress, delegates }: Met, teams: Teams) {
  const voters = delegates.filter((_, at) => !onLeave(at)).length
  const committee = teams.posts.filter(
    (it) => it.party.unit_id === congress.unit_id && it.party.kind === 'committee',
  )
  const judged = [
    { kind: 'body' as const, name: '镇党委班子', post: '' },
    ...committee.map((it) => ({ kind: 'person' as const, name: it.name, post: it.post })),
  ]
  return judged.map((it, position) => {
    const valid = voters - (position % 3 === 2 ? 1 : 0)
    const fair = 2 + (position % 4)
    const poor = position % 2
    const counts = { 满意: valid - fair - poor, 基本满意: fair, 不满意: poor, 不了解: 0 }
    return {
      congress_id: congress.id,
      position,
      ...it,
      sent: voters,
      returned: voters,
      valid,
      counts: JSON.stringify(counts),
    }
  })
}

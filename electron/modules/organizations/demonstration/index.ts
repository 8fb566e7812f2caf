import type { Trx } from '#electron/platform/database/schema'
import { type Author, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { renumberParties } from '../party-tree.repository'
import { makeCongresses } from './congresses'
import { countyMembers, countyPlaces, putRows } from './county.repository'
import { enterpriseRows } from './enterprises'
import { countyParties } from './parties'
import { postRows, teamOf } from './teams'
import { makeTerms } from './terms'
import { villageRows } from './villages'

/** Party organizations, villages, firms, teams, members, terms and congresses of the demonstration county. */
export async function makeOrganizations(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const places = await countyPlaces(trx)
  const villages = villageRows(places, author)
  await putRows(trx, 'village', villages.villages)
  await putRows(trx, 'village_trait', villages.traits)
  await putRows(trx, 'village_year', villages.years)
  await putRows(trx, 'village_fund', villages.funds)
  const firms = enterpriseRows(places, author)
  await putRows(trx, 'enterprise', firms)
  const { parties, partyOf } = countyParties({ places, villages: villages.villages, firms, author })
  const belonging = (await countyMembers(trx)).flatMap((it) => {
    const partyId = partyOf.get(it.unit_id)
    return partyId ? [{ ...it, partyId }] : []
  })
  const teams = teamOf(parties, belonging)
  await putRows(trx, 'party_organization', teams.parties)
  await renumberParties(trx)
  await putRows(trx, 'party_member', teams.members)
  await putRows(trx, 'party_seat', teams.seats)
  await putRows(trx, 'party_post', postRows(teams.posts))
  await makeTerms(stage, teams.parties)
  await makeCongresses(stage, places, teams)
  await record(stage)
}

import type { Author } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { makeCases } from './cases'
import {
  type DemonstrationUnit,
  peopleAtPlace,
  peopleBelow,
  unitsByCode,
  villagesOf,
} from './demonstration.repository'
import { makeReports } from './report'
import { schemeFrom } from './schemes'
import { makeVillages } from './villages'
import { makeYearly } from './yearly'

/** People of the bureau whose yearly evaluation is shown. One is on leave; a fifth of the others, cut off, is four. */
const BUREAU = 24
/** Fewer are no round. */
const FEWEST = 5

/**
 * Evaluations of the demonstration county, in the transaction that makes it: cases, a 述职评议考核 held last year and
 * one being typed in, a yearly evaluation at its ceiling, a village ranking, a draft. Everything goes through the
 * services of the module but the ballots, which are written at once and counted from their marks.
 */
export async function makeEvaluations(trx: Trx, author: Author): Promise<void> {
  const year = author.now.getUTCFullYear()
  const stage: Stage = { trx, author, year, notes: [] }
  const towns = await unitsByCode(trx, 'X[0-9][0-9].000')
  const bureaus = await unitsByCode(trx, '[B-E][0-9][0-9].000')
  const townIds = towns.map((it) => it.id)
  const secretaries = await peopleAtPlace(trx, townIds, 1)
  const bureau = nearest(bureaus)
  const people = bureau ? (await peopleBelow(trx, bureau.id)).slice(0, BUREAU) : []
  await makeCases(stage, {
    bureau: people.length === BUREAU ? people : [],
    deputies: await peopleAtPlace(trx, townIds, 5),
    units: townIds,
  })
  const made = `${year - 1}-11-20`
  if (secretaries.length >= FEWEST)
    await makeReports(stage, await schemeFrom(stage, 'secretary-report', made), secretaries)
  if (bureau && people.length === BUREAU) {
    const schemeId = await schemeFrom(stage, 'civil-servant-year', made)
    await makeYearly(stage, schemeId, { shortName: bureau.shortName, people })
  }
  const town = towns[3] ?? towns[0]
  const villages = town ? await villagesOf(trx, town.id) : []
  if (town && villages.length >= FEWEST) {
    const schemeId = await schemeFrom(stage, 'village-ranking', made)
    await makeVillages(stage, schemeId, { shortName: town.shortName, villages })
  }
  await record(stage)
}

/** The bureau with that many people, or with the next number above it. */
function nearest(bureaus: readonly DemonstrationUnit[]): DemonstrationUnit | undefined {
  return bureaus.filter((it) => it.people >= BUREAU).toSorted((a, b) => a.people - b.people)[0]
}

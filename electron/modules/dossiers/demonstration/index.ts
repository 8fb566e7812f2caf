import { formFacts, loadPeople } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { PersonId } from '#shared/values/id'
import { peopleManaged } from './demonstration.repository'
import { makeDisputes } from './disputes'
import { makeHoldings, newDossierId } from './holdings'
import { makeLooseEnds } from './loose-ends'
import { makeScans } from './scans'
import { makeStatements } from './statements'
import { makeTraffic } from './traffic'
import { type Who, whoOf } from './who'

const DOSSIERS = 40
/** With pages drawn, and of those with every page. */
const SCANNED = 12
const WHOLE = 2
/** Whose papers’ words are on record. */
const AUDITED = 6

/**
 * Dossiers of the demonstration county, in the transaction that makes it: catalogues that follow from the record of each
 * person, drawn pages for some, papers that disagree with each other, what is lent, missing and just come in.
 */
export async function makeDossiers(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const people = await managed(trx)
  if (people.length === 0) return
  makeDisputes(people)
  const holdings = await makeHoldings(stage, people)
  const pages = await makeScans(stage, holdings.slice(0, SCANNED), WHOLE)
  await makeStatements(stage, holdings.slice(0, AUDITED), pages)
  await makeLooseEnds(stage, holdings)
  await makeTraffic(stage, holdings)
  await record(stage)
}

async function managed(trx: Trx): Promise<Who[]> {
  const ids = await peopleManaged(trx, DOSSIERS)
  const [people, facts] = [await loadPeople(trx, ids), await formFacts(trx, ids)]
  return people.map(({ row, content }) =>
    whoOf(newDossierId(), row.id as PersonId, content, facts.get(row.id)?.unitName ?? ''),
  )
}

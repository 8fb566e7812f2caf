import { newId } from '#electron/platform/database/id'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { DossierContent } from '#shared/modules/dossiers/dossier'
import { numberKey } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId, MaterialId } from '#shared/values/id'
import { insertDossiers } from '../dossier.repository'
import { addMaterials } from '../materials'
import type { DrawnMaterial } from './papers-parts'
import { partyPapers } from './papers-party'
import { servicePapers } from './papers-service'
import { studyPapers } from './papers-study'
import { monthOf, type Who } from './who'

/** A dossier with the materials of its catalogue as they can be drawn. */
export type Holding = { who: Who; materials: readonly (DrawnMaterial & { id: MaterialId })[] }

/** Dossiers in a cabinet of four shelves, twelve each. */
const SHELVES = 4
const ON_SHELF = 12

/** Puts these people's dossiers on record, each with its whole catalogue. */
export async function makeHoldings(stage: Stage, people: readonly Who[]): Promise<Holding[]> {
  const { trx, author } = stage
  const at = author.now.toISOString()
  await insertDossiers(
    trx,
    people.map(({ dossierId, personId }, index) => ({
      id: dossierId,
      version: 1,
      created_at: at,
      created_by: author.accountId,
      changed_at: at,
      changed_by: author.accountId,
      removed_at: null,
      person_id: personId,
      state: 'held',
      ...shelved(index, stage.year),
    })),
  )
  const holdings: Holding[] = []
  for (const who of people) holdings.push(await withCatalogue(stage, who))
  return holdings
}

function shelved(index: number, year: number) {
  const number = `YZ-${String(401 + index).padStart(4, '0')}`
  const content = DossierContent.parse({
    number,
    duplicates: index % 3 === 0 ? 1 : 0,
    cabinet: String(1 + Math.floor(index / (SHELVES * ON_SHELF))),
    shelf: String(1 + (Math.floor(index / ON_SHELF) % SHELVES)),
    receivedOn: `${year - 1 - (index % 9)}.0${1 + (index % 9)}`,
    receivedFrom: index % 5 === 0 ? '云泽县教育局' : '',
  })
  const { receivedOn, receivedFrom, ...rest } = content
  return { ...rest, number_key: numberKey(number), received_on: receivedOn, received_from: receivedFrom }
}

async function withCatalogue(stage: Stage, who: Who): Promise<Holding> {
  const month = monthOf(`${stage.year}.01`) ?? 0
  const drawn = [...studyPapers(who), ...partyPapers(who), ...servicePapers(who, month)]
  const ids = await addMaterials(
    on(stage, `${stage.year}-01-08`),
    who.dossierId,
    drawn.map((it) => it.content),
  )
  return { who, materials: drawn.map((it, at) => ({ ...it, id: ids[at] as MaterialId })) }
}

export function newDossierId(): DossierId {
  return newId() as DossierId
}

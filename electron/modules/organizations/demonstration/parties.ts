import type { Insertable } from 'kysely'
import { newId } from '#electron/platform/database/id'
import type { Author } from '#electron/platform/vault/demonstration-stage'
import type { EnterpriseTable, PartyOrganizationTable, VillageTable } from '../parties.table'
import type { CountyPlace } from './county.repository'
import { keptBy } from './kept'

export type PartyRow = Insertable<PartyOrganizationTable> & { id: string; kind: string; affiliation: string }
type Given = Pick<PartyRow, 'parent_id' | 'name' | 'short_name' | 'kind' | 'affiliation' | 'unit_id'> &
  Partial<PartyRow>

type County = {
  places: readonly CountyPlace[]
  villages: readonly (Insertable<VillageTable> & { id: string; content: string })[]
  firms: readonly (Insertable<EnterpriseTable> & { id: string })[]
  author: Author
}

/** Party organizations over the unit tree, and which of them members of each unit belong to. */
export function countyParties({ places, villages, firms, author }: County) {
  const parties: PartyRow[] = []
  const partyOf = new Map<string, string>()
  const add = (given: Given): string => {
    const id = newId(author.now.getTime())
    parties.push({ ...BLANK, ...keptBy(author), id, position: parties.length, ...given })
    return id
  }
  const below = (place: CountyPlace, id: string) => {
    for (const it of places) if (it.path.startsWith(place.path) && !partyOf.has(it.id)) partyOf.set(it.id, id)
  }
  for (const town of places.filter((it) => ['town', 'street'].includes(it.role)))
    growTown({ town, villages, firms, add, below, partyOf })
  const [worksCommittee] = [add({ ...WORKS, parent_id: null })]
  for (const [at, organ] of places.filter((it) => it.role === 'organ').entries())
    growOrgan({ organ, at, worksCommittee, add, below })
  return { parties, partyOf }
}

const BLANK = {
  code: '',
  village_id: null,
  enterprise_id: null,
  tree_order: 0,
  path: '',
  founded_on: '1998-07-01',
  ended_on: '',
  term_years: null,
  elected_on: '',
  term_ends_on: '',
  has_committee: 1,
  groups: 0,
  content: '{}',
}

const WORKS: Given = {
  parent_id: null,
  name: '中共云泽县直属机关工作委员会',
  short_name: '县直机关工委',
  kind: 'work',
  affiliation: 'countyCommittee',
  unit_id: null,
}

type Growing = {
  add: (given: Given) => string
  below: (place: CountyPlace, id: string) => void
}

type TownGrowing = Growing & {
  town: CountyPlace
  villages: County['villages']
  firms: County['firms']
  partyOf: Map<string, string>
}

function growTown({ town, villages, firms, add, below, partyOf }: TownGrowing): void {
  const street = town.role === 'street'
  const above = add({
    parent_id: null,
    name: street ? `中共${town.name}工作委员会` : `中共${town.name}委员会`,
    short_name: `${town.short_name}${street ? '党工委' : '党委'}`,
    kind: street ? 'work' : 'committee',
    affiliation: street ? 'countyCommittee' : 'townCommittee',
    unit_id: town.id,
  })
  const branch = (short: string, given: Partial<Given>) =>
    add({
      parent_id: above,
      name: `中共${town.name}${short.replace(town.short_name, '').replace('党支部', '')}支部委员会`,
      short_name: short,
      kind: 'branch',
      affiliation: 'town',
      unit_id: town.id,
      ...given,
    })
  for (const village of villages.filter((it) => it.town_id === town.id)) {
    const id = branch(`${village.name}党支部`, { affiliation: 'village', village_id: village.id })
    partyOf.set((JSON.parse(village.content) as { unitId: string }).unitId, id)
  }
  below(town, branch(`${town.short_name}机关党支部`, {}))
  const [firm] = firms.filter((it) => it.unit_id === town.id)
  if (firm)
    branch(`${firm.name.replace('云泽县', '').replace('有限公司', '')}党支部`, { enterprise_id: firm.id })
}

/** Every fourth organ is large enough for a committee, with two branches below it; the others have a branch. */
const LARGE = 4

function growOrgan({
  organ,
  at,
  worksCommittee,
  add,
  below,
}: Growing & { organ: CountyPlace; at: number; worksCommittee: string | undefined }): void {
  const place = { unit_id: organ.id, kind: 'branch', affiliation: 'countyOrgan' }
  const parent_id = worksCommittee ?? null
  if (at % LARGE !== 0) {
    const name = `中共${plainName(organ)}支部委员会`
    below(organ, add({ ...place, parent_id, name, short_name: `${organ.short_name}党支部` }))
    return
  }
  const committee = add({
    ...place,
    parent_id,
    name: `中共${plainName(organ)}委员会`,
    short_name: `${organ.short_name}党委`,
    kind: 'committee',
    affiliation: at % (LARGE * 3) === 0 ? 'vertical' : 'countyCommittee',
    content: JSON.stringify(
      at % (LARGE * 3) === 0 ? { supervisor: `市${organ.short_name.replace(/^县/, '')}党组` } : {},
    ),
  })
  for (const part of ['机关', '下属单位']) {
    const name = `中共${plainName(organ)}${part}支部委员会`
    const id = add({ ...place, parent_id: committee, name, short_name: `${organ.short_name}${part}党支部` })
    if (part === '机关') below(organ, id)
  }
}

/** 中共云泽县委办公室 has the party's name in its own already. */
function plainName({ name }: CountyPlace): string {
  return name.replace(/^中共/, '')
}

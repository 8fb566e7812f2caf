import type { Trx } from '#electron/platform/database/schema'
import { elementTexts, parseParty, politicsOf } from '#shared/modules/people/rules'
import type { Photo } from '#shared/modules/people/schema'
import { loadPeople, type StoredPerson } from './people.repository'
import { findPhotos, type StoredPhoto } from './photo.repository'
import type { Units } from './units'
import { loadUnits } from './units.repository'

/** What an application form takes from a person's file. Dates as on record, '' where nothing is known. */
export type FormFacts = {
  name: string
  /** The unit of its own standing that the person is listed under, a division's parent in place of the division. */
  unitName: string
  sex: string
  birth: string
  ethnicity: string
  ancestralPlace: string
  politics: string
  partyJoinedOn: string
  identityNumber: string
  qualification: string
  degree: string
  /** Of the 全日制 study, else of the one in service. */
  school: string
  post: string
  technicalTitle: string
  field: string
  resume: string
  /** Rewards one a line; sanctions are none. */
  honours: string
  hasPhoto: boolean
}

/** By id; those no longer on record are absent. */
export async function formFacts(trx: Trx, ids: readonly string[]): Promise<Map<string, FormFacts>> {
  const units = await loadUnits(trx)
  const people = await loadPeople(trx, ids)
  return new Map(
    people.filter(({ row }) => row.removed_at === null).map((it) => [it.row.id, factsOf(it, units)]),
  )
}

function factsOf({ row, content }: StoredPerson, units: Units): FormFacts {
  const texts = elementTexts(content, units.name)
  return {
    name: content.name,
    unitName: standingUnit(units, content.organizationId),
    sex: content.sex,
    birth: content.birth,
    ethnicity: content.ethnicity,
    ancestralPlace: content.ancestralPlace,
    politics: politicsOf(content.party),
    partyJoinedOn: parseParty(content.party)?.joinedOn ?? '',
    identityNumber: content.identityNumber,
    qualification: row.qualification,
    degree: row.degree,
    school: texts.QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi || texts.ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi,
    post: texts.XianRenZhiWu,
    technicalTitle: content.technicalTitle,
    field: content.specialty,
    resume: texts.JianLi,
    honours: content.rewards
      .filter((it) => it.kind === 'reward')
      .map((it) => it.text)
      .join('\n'),
    hasPhoto: row.photo_hash !== null,
  }
}

function standingUnit(units: Units, id: string | null): string {
  let unit = units.find(id)
  while (unit && unit.kind === 'division') {
    const parent = units.find(unit.parentId)
    if (!parent || parent.kind === 'group') break
    unit = parent
  }
  return unit?.name ?? ''
}

/** The photos on these people's files with the part that is shown, by person; those without one are absent. */
export async function photosOnFile(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, StoredPhoto & { crop: Photo['crop'] | null }>> {
  const people = (await loadPeople(trx, ids)).filter(({ row }) => row.removed_at === null)
  const photos = await findPhotos(
    trx,
    people.flatMap(({ row }) => row.photo_hash ?? []),
  )
  return new Map(
    people.flatMap(({ row }) => {
      const photo = photos.get(row.photo_hash ?? '')
      if (!photo) return []
      const crop = row.photo_crop === '' ? null : (JSON.parse(row.photo_crop) as Photo['crop'])
      return [[row.id, { ...photo, crop }] as const]
    }),
  )
}

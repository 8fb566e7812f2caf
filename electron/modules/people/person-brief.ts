import type { Trx } from '#electron/platform/database/schema'
import { elementTexts, politicsOf } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { loadPeople } from './people.repository'
import { loadUnits } from './units.repository'

/** What forms of other modules print of a person. Dates as on record, '' where nothing is known. */
export type PersonBrief = {
  name: string
  sex: string
  birth: string
  politics: string
  /** Since when the present main post is held. */
  since: string
  /** 现任职务 as the 任免表 has it. */
  post: string
  rank: string
}

/** By id; those no longer on record are absent. */
export async function personBriefs(trx: Trx, ids: readonly string[]): Promise<Map<string, PersonBrief>> {
  const units = await loadUnits(trx)
  const people = await loadPeople(trx, ids)
  return new Map(
    people.map(({ row, content }) => [
      row.id,
      briefOf(content, elementTexts(content, units.name).XianRenZhiWu),
    ]),
  )
}

function briefOf(content: PersonContent, post: string): PersonBrief {
  const { name, sex, birth, party, rank, posts } = content
  const held = posts.filter((it) => it.endedOn === '')
  const main = held.find((it) => it.isMain) ?? held[0]
  return { name, sex, birth, politics: politicsOf(party), since: main?.startedOn ?? '', post, rank }
}

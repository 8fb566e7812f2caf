import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { type PartialDate, sortKey } from '#shared/values/partial-date'
import { rankHeld } from './people-field-ranks.repository'

/** @file What conditions for an award ask of a file, of many people in one query. */

export type FileFacts = {
  id: string
  name: string
  birth: string
  politics: string
  partyJoinedOn: string
  /** The official 学历 (ZB64) that the person's counts as. */
  qualification: string
  /** 职务层次 (ZB09) held on the day asked. */
  level: string
}

/** Of those of these people who are in the roster; the recycle bin is left out. */
export async function fileFacts(trx: Trx, ids: readonly string[], on: PartialDate): Promise<FileFacts[]> {
  const { rows } = await sql<FileFacts>`select person.id, person.name, person.birth, person.politics,
      person.party_joined_on as "partyJoinedOn", person.qualification_kind as qualification,
      ${rankHeld('level', sortKey(on)).name} as level
    from json_each(${JSON.stringify(ids)}) as wanted cross join person on person.id = wanted.value
    where person.removed_at is null`.execute(trx)
  return rows
}

export type NumberedPerson = { id: string; number: string }

/** Who in the roster bears one of these 身份证号. Exported with its query for the test of its plan. */
export async function peopleNumbered(trx: Trx, numbers: readonly string[]): Promise<NumberedPerson[]> {
  const { rows } = await peopleNumberedQuery(numbers).execute(trx)
  return rows
}

export function peopleNumberedQuery(numbers: readonly string[]): RawBuilder<NumberedPerson> {
  return sql<NumberedPerson>`select person.id, person.identity_number as number
    from json_each(${JSON.stringify(numbers)}) as wanted
    cross join person on person.identity_number = wanted.value and person.identity_number <> ''
    where person.removed_at is null`
}

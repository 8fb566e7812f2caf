import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { HistoryRow } from '#shared/modules/evaluations/cases'
import type { Consequence } from '#shared/modules/evaluations/scheme'

/** Somebody asked about: a person or an organization. */
export type Asked = { id: string; name: string; unitName: string }

/** A confirmed result, with the scheme whose consequences it may have. */
export type OutcomeFact = {
  subject: string
  roundId: string
  /** The subject's number in that round. */
  no: number
  schemeId: string
  title: string
  year: number
  grade: string
  confirmedAt: string
}

/** What the grades of a scheme bring about. */
export type SchemeConsequences = {
  id: string
  title: string
  edition: number
  source: string
  consequences: Consequence[]
}

const listOf = (ids: readonly string[]) => sql`json_each(${JSON.stringify(ids)}) as wanted`

/** Those of these people who are on record, in the order asked; the recycle bin included. */
export async function askedPeople(trx: Trx, ids: readonly string[]): Promise<Asked[]> {
  const { rows } = await sql<Asked>`select person.id, person.name, coalesce(unit.name, '') as unitName
    from ${listOf(ids)} cross join person on person.id = wanted.value
    left join organization as unit on unit.id = person.organization_id order by wanted.key`.execute(trx)
  return rows
}

export async function askedOrganizations(trx: Trx, ids: readonly string[]): Promise<Asked[]> {
  const { rows } = await sql<Asked>`select unit.id, unit.name, '' as unitName from ${listOf(ids)}
    cross join organization as unit on unit.id = wanted.value order by wanted.key`.execute(trx)
  return rows
}

/** Schemes with consequences that bar something; a department has some dozens of schemes. */
export async function barringSchemes(trx: Trx): Promise<Map<string, SchemeConsequences>> {
  const { rows } = await sql<
    Omit<SchemeConsequences, 'consequences'> & { consequences: string }
  >`select id, title,
      edition, coalesce(content ->> 'source', '') as source, content -> 'consequences' as consequences
    from evaluation_scheme where json_array_length(content, '$.consequences') > 0`.execute(trx)
  return new Map(
    rows.map(({ consequences, ...scheme }) => {
      const all = JSON.parse(consequences) as Consequence[]
      return [scheme.id, { ...scheme, consequences: all.filter((it) => it.bars.length > 0) }]
    }),
  )
}

/** Confirmed results of these subjects by one of these schemes. Exported with its query for the test of its plan. */
export async function outcomesOf(
  trx: Trx,
  of: 'person' | 'organization',
  ids: readonly string[],
  schemes: readonly string[],
): Promise<OutcomeFact[]> {
  if (schemes.length === 0) return []
  const { rows } = await outcomesQuery(of, ids, schemes).execute(trx)
  return rows
}

export function outcomesQuery(
  of: 'person' | 'organization',
  ids: readonly string[],
  schemes: readonly string[],
): RawBuilder<OutcomeFact> {
  return sql<OutcomeFact>`select wanted.value as subject, it.round_id as roundId, it.subject_no as no, round.scheme_id as schemeId,
      round.title, it.year, it.grade, it.confirmed_at as confirmedAt
    from ${listOf(ids)} cross join evaluation_outcome as it on ${ofSubject(of)}
    join evaluation_round as round on round.id = it.round_id
    where it.grade <> '' and round.removed_at is null
      and round.scheme_id in (select value from json_each(${JSON.stringify(schemes)}))
    order by wanted.key, it.confirmed_at desc`
}

/** A person's result names the unit too, but is none of the unit's. */
function ofSubject(of: 'person' | 'organization') {
  return of === 'person'
    ? sql`it.person_id = wanted.value`
    : sql`it.organization_id = wanted.value and it.person_id is null`
}

type HistoryRecord = Omit<HistoryRow, 'filed' | 'confirmedOn'> & { filed: 0 | 1; confirmedAt: string }

/** Confirmed evaluations of one subject, latest first. What undoing the batch took out of the file is not filed. */
export async function historyOf(
  trx: Trx,
  of: 'person' | 'organization',
  id: string,
): Promise<HistoryRecord[]> {
  const { rows } =
    await sql<HistoryRecord>`select it.round_id as roundId, it.subject_no as subject, it.title, it.use,
      it.year, it.confirmed_at as confirmedAt, it.score, it.rank, it.ranked, it.grade,
      it.filed = 1 and entry.undone_at is null as filed
    from ${listOf([id])} cross join evaluation_outcome as it on ${ofSubject(of)}
    join evaluation_round as round on round.id = it.round_id and round.removed_at is null
    left join batch_entry as entry on entry.batch_id = it.batch_id and entry.record_id = it.person_id
    order by it.year desc, it.confirmed_at desc`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type EarlierScore = {
  id: string
  title: string
  year: number
  score: number | null
  full: number
  grade: string
}

type EarlierAsk = { use: string; year: number; roundId: string; ids: readonly string[] }

/**
 * The latest confirmed result held for `use`, in `year` or before it, of each of these people or organizations; the
 * round itself left out. An organization's own results are those in which no person was the subject.
 */
export async function latestScores(
  trx: Trx,
  of: 'person' | 'organization',
  { use, year, roundId, ids }: EarlierAsk,
): Promise<EarlierScore[]> {
  const id = sql.ref(`outcome.${of}_id`)
  const own = of === 'person' ? sql`` : sql`and outcome.person_id is null`
  const { rows } = await sql<EarlierScore>`
    select id, title, year, score, full, grade from (
      select ${id} as id, outcome.title, outcome.year, outcome.score, outcome.grade,
        scheme.content ->> '$.full' as full,
        row_number() over (partition by ${id} order by outcome.year desc, outcome.confirmed_at desc) as place
      from evaluation_outcome as outcome
        join evaluation_round as round on round.id = outcome.round_id
        join evaluation_scheme as scheme on scheme.id = round.scheme_id
      where ${id} in (select value from json_each(${JSON.stringify(ids)})) ${own} and outcome.use = ${use}
        and outcome.year <= ${year} and outcome.round_id <> ${roundId} and round.removed_at is null
        and round.state in ('confirmed', 'published', 'archived'))
    where place = 1`.execute(trx)
  return rows
}

export type CaseSpan = {
  id: string
  kind: string
  from: string
  /** Last day of its effect, '' without end. */
  to: string
  document: string
}

/** Every case on record of these people or organizations that took effect in `year` or before. */
export async function casesUpTo(
  trx: Trx,
  of: 'person' | 'organization',
  year: number,
  ids: readonly string[],
): Promise<CaseSpan[]> {
  const id = sql.ref(`${of}_id`)
  const { rows } = await sql<CaseSpan>`
    select ${id} as id, kind, from_on as "from", effective_to as "to", document from evaluation_case
    where ${id} in (select value from json_each(${JSON.stringify(ids)})) and removed_at is null
      and substr(from_on, 1, 4) <= ${String(year)} order by from_on`.execute(trx)
  return rows
}

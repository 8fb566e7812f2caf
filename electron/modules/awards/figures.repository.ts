import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureFeature, FigureRecord } from '#shared/modules/awards/overview'
import type { CycleId } from '#shared/values/id'

/** @file Nominations and honours counted along a feature. An honour has the facts of the nomination that it came from. */

export type TraitCount = { value: string; count: number }

/** What stands for a feature in the records; `age` is the birth with the day it is counted at, joined by a bar. */
const TRAITS: Record<FigureFeature, { nomination: RawBuilder<unknown>; honour: RawBuilder<unknown> }> = {
  category: {
    nomination: sql`coalesce((select json_extract(it.value, '$.label')
      from json_each(cycle.content, '$.categories') as it
      where json_extract(it.value, '$.key') = nomination.category), nomination.category)`,
    honour: sql`honour.category_label`,
  },
  unit: { nomination: sql`nomination.unit_name`, honour: sql`honour.unit_name` },
  sex: { nomination: fact('sex'), honour: fact('sex') },
  age: {
    nomination: sql`nomination.birth || '|' || cycle.reference_on`,
    honour: sql`honour.birth || '|' || coalesce(cycle.reference_on, honour.awarded_on)`,
  },
  qualification: { nomination: fact('qualification'), honour: fact('qualification') },
  technicalTitle: { nomination: fact('technicalTitle'), honour: fact('technicalTitle') },
  nominator: { nomination: sql`nomination.nominator`, honour: sql`coalesce(nomination.nominator, '')` },
  year: { nomination: sql`cast(cycle.year as text)`, honour: sql`cast(honour.year as text)` },
}

function fact(name: string): RawBuilder<unknown> {
  return sql`coalesce(json_extract(nomination.facts, ${sql.lit(`$.${name}`)}), '')`
}

/** Features of a person: of a team or organization they would be those of whoever answers for it. */
const OF_PERSONS: ReadonlySet<FigureFeature> = new Set(['sex', 'age', 'qualification', 'technicalTitle'])

const NOMINATIONS = sql`award_nomination as nomination
  join award_cycle as cycle on cycle.id = nomination.cycle_id`
const HONOURS = sql`award_honour as honour
  left join award_cycle as cycle on cycle.id = honour.cycle_id
  left join award_nomination as nomination on nomination.id = honour.nomination_id`

type Asked = { cycleId: CycleId | null; by: FigureFeature }

/** Those handed in, drafts and what was withdrawn left out. */
function nominationsOf({ cycleId, by }: Asked) {
  return sql`nomination.removed_at is null and cycle.removed_at is null
    and nomination.state in ('entered', 'returned')
    and ${cycleId === null ? sql`1` : sql`nomination.cycle_id = ${cycleId}`}
    and ${OF_PERSONS.has(by) ? sql`nomination.subject = 'person'` : sql`1`}`
}

/** Those that stand: what was withdrawn is no honour. */
function honoursOf({ cycleId, by }: Asked) {
  return sql`honour.removed_at is null and honour.state <> 'withdrawn'
    and ${cycleId === null ? sql`1` : sql`honour.cycle_id = ${cycleId}`}
    and ${OF_PERSONS.has(by) ? sql`honour.subject = 'person'` : sql`1`}`
}

export async function countNominations(trx: Trx, asked: Asked): Promise<TraitCount[]> {
  const { rows } = await sql<TraitCount>`select ${TRAITS[asked.by].nomination} as value, count(*) as count
    from ${NOMINATIONS} where ${nominationsOf(asked)} group by 1`.execute(trx)
  return rows
}

export async function countHonours(trx: Trx, asked: Asked): Promise<TraitCount[]> {
  const { rows } = await sql<TraitCount>`select ${TRAITS[asked.by].honour} as value, count(*) as count
    from ${HONOURS} where ${honoursOf(asked)} group by 1`.execute(trx)
  return rows
}

type Slice = { values: readonly string[]; offset: number; limit: number }

/** The nominations whose feature has one of these values, the latest cycle first. */
export async function listNominations(trx: Trx, asked: Asked & Slice): Promise<FigureRecord[]> {
  const { rows } = await sql<FigureRecord>`
    select nomination.id, 'nominations' as "of", nomination.cycle_id as "cycleId", cycle.title as "cycleTitle",
      ${TRAITS.category.nomination} as "categoryLabel", nomination.name, nomination.unit_name as "unitName"
    from ${NOMINATIONS} where ${nominationsOf(asked)} and ${TRAITS[asked.by].nomination} in (${among(asked)})
    order by cycle.year desc, nomination.cycle_id, nomination.number
    limit ${asked.limit} offset ${asked.offset}`.execute(trx)
  return rows
}

/** The same of honours. */
export async function listHonours(trx: Trx, asked: Asked & Slice): Promise<FigureRecord[]> {
  const { rows } = await sql<FigureRecord>`
    select honour.id, 'honours' as "of", honour.cycle_id as "cycleId", honour.cycle_title as "cycleTitle",
      honour.category_label as "categoryLabel", honour.name, honour.unit_name as "unitName"
    from ${HONOURS} where ${honoursOf(asked)} and ${TRAITS[asked.by].honour} in (${among(asked)})
    order by honour.year desc, honour.cycle_id, honour.position, honour.stroke_key
    limit ${asked.limit} offset ${asked.offset}`.execute(trx)
  return rows
}

const among = ({ values }: Slice) => sql`select value from json_each(${JSON.stringify(values)})`

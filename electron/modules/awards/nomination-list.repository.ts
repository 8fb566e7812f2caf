import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationRow, NominationState, UnitQuota } from '#shared/modules/awards/nomination'
import type { NominationId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'

export type NominationFilter = {
  text: string
  category: string
  state: NominationState | null
  troubled: boolean
  sort: 'number' | 'name' | 'unit' | 'category'
}

/** A row as the table has it; what needs the cycle's rules is added by the caller. */
export type ListedNomination = Omit<NominationRow, 'categoryLabel' | 'duplicates' | 'stageLabel' | 'out'> & {
  /** The last confirmed stage that judged it, and whether it passed; null before any. */
  stage: string | null
  passed: 0 | 1 | null
}

type Asked = { cycle: Cycle; filter: NominationFilter; duplicated: readonly string[] }

/** One slice of a cycle's nominations. `duplicated`: those that others seem to be the same as. */
export async function listNominations(trx: Trx, asked: Asked, slice: Slice): Promise<ListedNomination[]> {
  return (await listQuery(asked, slice).execute(trx)).rows
}

export function listQuery(asked: Asked, { offset, limit }: Slice): RawBuilder<ListedNomination> {
  const { filter, cycle } = asked
  return sql<ListedNomination>`
    select it.id, it.version, it.number, it.category, it.subject, it.name, it.unit_name as "unitName", it.nominator,
      it.nominator_name as "nominatorName", it.state, it.person_id as "personId",
      it.organization_id as "organizationId", ${missingOf(cycle)} as missing,
      judged.stage, judged.passed
    from (select * from award_nomination as it where ${whereClause(asked)} and ${narrowed(filter)}
      order by ${orderOf(asked)} limit ${limit} offset ${offset}) as it
      left join award_outcome as judged on judged.nomination_id = it.id and judged.cycle_id = it.cycle_id
        and judged.stage = (select stage.key from award_outcome as earlier
          join award_stage as stage on stage.cycle_id = earlier.cycle_id and stage.key = earlier.stage
          where earlier.nomination_id = it.id order by stage.position desc limit 1)
    order by ${orderOf(asked)}`
}

/** Ids of the whole list in its order. */
export async function orderedNominations(trx: Trx, asked: Asked): Promise<NominationId[]> {
  const { rows } = await sql<{ id: NominationId }>`select it.id from award_nomination as it
    where ${whereClause(asked)} and ${narrowed(asked.filter)} order by ${orderOf(asked)}`.execute(trx)
  return rows.map((it) => it.id)
}

export type NominationCount = { category: string; state: NominationState; n: number }

/** How many there are of each category and state, whatever tab is open. */
export async function countNominations(trx: Trx, asked: Asked): Promise<NominationCount[]> {
  const { rows } = await sql<NominationCount>`select it.category, it.state, count(*) as n
    from award_nomination as it where ${whereClause(asked)} group by it.category, it.state`.execute(trx)
  return rows
}

function whereClause({ cycle, filter, duplicated }: Asked): RawBuilder<unknown> {
  const clauses = [sql`it.cycle_id = ${cycle.id} and it.removed_at is null`]
  for (const word of filter.text.split(/[\s\u3000]+/u).filter(Boolean)) clauses.push(wordClause(word))
  if (filter.troubled)
    clauses.push(
      sql`it.state <> 'withdrawn' and (it.id in (select value from json_each(${JSON.stringify(duplicated)}))
        or ${missingOf(cycle)} > 0)`,
    )
  return sql.join(clauses, sql` and `)
}

function narrowed({ category, state }: NominationFilter): RawBuilder<unknown> {
  const clauses = [sql`1`]
  if (category !== '') clauses.push(sql`it.category = ${category}`)
  if (state !== null) clauses.push(sql`it.state = ${state}`)
  return sql.join(clauses, sql` and `)
}

/** Letters begin a spelling of the name, figures are the number, anything else stands in a name or a unit's. */
function wordClause(word: string): RawBuilder<unknown> {
  if (/^\d+$/.test(word)) return sql`it.number = ${Number(word)}`
  if (/^[a-zü']+$/i.test(word))
    return sql`instr(it.spellings, ${` ${word.toLowerCase().replaceAll("'", '').replaceAll('ü', 'v')}`}) > 0`
  return sql`(instr(it.name_key, ${word}) > 0 or instr(it.unit_name, ${word}) > 0
    or instr(it.nominator_name, ${word}) > 0)`
}

/** Required materials of the row's category that have no file. */
function missingOf({ content }: Cycle): RawBuilder<number> {
  const required = content.categories.flatMap(({ key, materials }) =>
    materials.filter((it) => it.required).map((it) => ({ category: key, material: it.key })),
  )
  return sql<number>`(select count(*) from json_each(${JSON.stringify(required)}) as wanted
    where wanted.value ->> 'category' = it.category and not exists (select 1 from award_attachment as file
      where file.nomination_id = it.id and file.material = wanted.value ->> 'material'))`
}

function orderOf({ cycle, filter }: Asked): RawBuilder<unknown> {
  const categories = JSON.stringify(cycle.content.categories.map((it) => it.key))
  const orders = {
    number: sql`it.number`,
    name: sql`it.stroke_key, it.number`,
    unit: sql`it.unit_name, it.number`,
    category: sql`(select place.key from json_each(${categories}) as place where place.value = it.category), it.number`,
  }
  return orders[filter.sort]
}

/** How many each unit has put forward by category; those withdrawn do not count. A unit on record is one by its record. */
export async function countByUnit(
  trx: Trx,
  cycleId: string,
): Promise<Pick<UnitQuota, 'category' | 'unitName' | 'nominations'>[]> {
  const { rows } = await sql<Pick<UnitQuota, 'category' | 'unitName' | 'nominations'>>`
    select category, max(nominator_name) as "unitName", count(*) as nominations from award_nomination
    where cycle_id = ${cycleId} and removed_at is null and state <> 'withdrawn' and nominator = 'unit'
    group by category, coalesce(nominator_unit_id, nominator_name)
    order by category, nominations desc, "unitName"`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { CYCLE_STATES, CycleRow, type CycleState } from '#shared/modules/awards/cycle'
import type { StageRule } from '#shared/modules/awards/programme'

/** What of the cycles is wanted: words of the title, states; empty ones do not narrow. */
export type CycleFilter = { text: string; states: readonly CycleState[] }

/** How many cycles that the words find are in each state. */
export async function countCycles(trx: Trx, text: string): Promise<Record<CycleState, number>> {
  const rows = await found(trx, { text, states: [] })
    .select('cycle.state')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .groupBy('cycle.state')
    .execute()
  const none = Object.fromEntries(Object.keys(CYCLE_STATES).map((state) => [state, 0]))
  return { ...none, ...Object.fromEntries(rows.map((it) => [it.state, it.n])) } as Record<CycleState, number>
}

/** A slice of the cycles, latest year and latest made first, with how far each has come. */
export async function listCycles(
  trx: Trx,
  filter: CycleFilter,
  slice: { offset: number; limit: number },
): Promise<CycleRow[]> {
  const rows = await found(trx, filter)
    .innerJoin('award_programme as programme', 'programme.id', 'cycle.programme_id')
    .select(['cycle.id', 'cycle.version', 'cycle.state', 'cycle.title', 'cycle.year', 'cycle.no'])
    .select(['cycle.reference_on as referenceOn', 'cycle.budget', 'cycle.stopped_reason as stoppedReason'])
    .select(['cycle.programme_id as programmeId', 'programme.title as programmeTitle'])
    .select([
      sql<string>`json_extract(cycle.content, '$.stages')`.as('rules'),
      sql<number>`(select count(*) from award_nomination as it
        where it.cycle_id = cycle.id and it.removed_at is null)`.as('nominations'),
      sql<number>`(select count(*) from award_honour as it
        where it.cycle_id = cycle.id and it.removed_at is null and it.state <> 'withdrawn')`.as('honours'),
      sql<string | null>`(select it.key || ' ' || it.ends_on from award_stage as it
        where it.cycle_id = cycle.id and it.state <> 'confirmed' order by it.position limit 1)`.as('at'),
    ])
    .orderBy('cycle.year', 'desc')
    .orderBy('cycle.id', 'desc')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute()
  return rows.map(({ rules, at, ...row }) => {
    const [current = '', due = ''] = (at ?? '').split(' ')
    const stage = (JSON.parse(rules) as StageRule[]).find((it) => it.key === current)
    return CycleRow.parse({ ...row, current, due, stageLabel: stage?.label ?? '' })
  })
}

function found(trx: Trx, { text, states }: CycleFilter) {
  return trx
    .selectFrom('award_cycle as cycle')
    .where('cycle.removed_at', 'is', null)
    .$if(text !== '', (query) => query.where(sql<boolean>`instr(cycle.title, ${text}) > 0`))
    .$if(states.length > 0, (query) => query.where('cycle.state', 'in', [...states]))
}

/** Whether another cycle of the programme bears this number. */
export async function numberTaken(
  trx: Trx,
  { programmeId, no, except }: { programmeId: string; no: number; except: string },
): Promise<string | null> {
  const row = await trx
    .selectFrom('award_cycle')
    .select('title')
    .where('programme_id', '=', programmeId)
    .where('no', '=', no)
    .where('id', '!=', except)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.title ?? null
}

/** In which year each category of a programme was judged last; cycles that were stopped do not count. */
export async function categoriesHeld(trx: Trx, programmeId: string): Promise<Map<string, number>> {
  const category = sql<string>`json_extract(each.value, '$.key')`
  const rows = await trx
    .selectFrom([
      'award_cycle as cycle',
      sql<{ value: string }>`json_each(cycle.content, '$.categories')`.as('each'),
    ])
    .select((eb) => [category.as('category'), eb.fn.max<number>('cycle.year').as('year')])
    .where('cycle.programme_id', '=', programmeId)
    .where('cycle.state', '!=', 'stopped')
    .where('cycle.removed_at', 'is', null)
    .groupBy(category)
    .execute()
  return new Map(rows.map((it) => [it.category, it.year]))
}

/** How many nominations of a cycle there are in each category, drafts too. */
export async function countByCategory(trx: Trx, cycleId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('award_nomination')
    .select('category')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .groupBy('category')
    .execute()
  return new Map(rows.map((it) => [it.category, it.n]))
}

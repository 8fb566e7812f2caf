import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { ROUND_STATES, RoundRow, type RoundState } from '#shared/modules/evaluations/round'

/** What of the rounds is wanted: words of the title, a year, states; empty ones do not narrow. */
export type RoundFilter = { text: string; year: number | null; states: readonly RoundState[] }

/** How many rounds that words and year find are in each state. */
export async function countByState(
  trx: Trx,
  filter: Pick<RoundFilter, 'text' | 'year'>,
): Promise<Record<RoundState, number>> {
  const rows = await found(trx, { ...filter, states: [] })
    .select('round.state')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .groupBy('round.state')
    .execute()
  const counts = Object.fromEntries(Object.keys(ROUND_STATES).map((state) => [state, 0]))
  return { ...counts, ...Object.fromEntries(rows.map((it) => [it.state, it.n])) } as Record<
    RoundState,
    number
  >
}

/** A slice of the rounds, latest year and latest made first, with how far entry has come. */
export async function listRounds(
  trx: Trx,
  filter: RoundFilter,
  slice: { offset: number; limit: number },
): Promise<RoundRow[]> {
  const rows = await found(trx, filter)
    .innerJoin('evaluation_scheme as scheme', 'scheme.id', 'round.scheme_id')
    .select(['round.id', 'round.version', 'round.state', 'round.title', 'round.year', 'round.entry'])
    .select(['round.held_on as heldOn', 'round.scheme_id as schemeId', 'round.changed_at as changedAt'])
    .select(['scheme.edition', 'scheme.use', 'scheme.subject'])
    .select([
      sql<number>`(select count(*) from evaluation_subject as it where it.round_id = round.id
        and it.excluded = '' and it.treatment <> 'none')`.as('subjects'),
      sql<number>`(select coalesce(sum(box.returned), 0) from evaluation_box as box
        where box.round_id = round.id)`.as('returned'),
      sql<number>`(select count(*) from evaluation_ballot as ballot where ballot.round_id = round.id
          and ballot.entry = 1)
        + (select coalesce(sum(box.returned), 0) from evaluation_box as box where box.round_id = round.id
          and box.counting = 'totals' and exists (select 1 from evaluation_count as it
            where it.round_id = box.round_id and it.box_no = box.no))`.as('entered'),
    ])
    .orderBy('round.year', 'desc')
    .orderBy('round.id', 'desc')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute()
  return rows.map((row) => RoundRow.parse(row))
}

function found(trx: Trx, { text, year, states }: RoundFilter) {
  return trx
    .selectFrom('evaluation_round as round')
    .where('round.removed_at', 'is', null)
    .$if(text !== '', (query) => query.where(sql<boolean>`instr(round.title, ${text}) > 0`))
    .$if(year !== null, (query) => query.where('round.year', '=', year ?? 0))
    .$if(states.length > 0, (query) => query.where('round.state', 'in', [...states]))
}

import { type RawBuilder, sql } from 'kysely'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'
import type { FigureAsked, FigureSource } from './figure-source'

/** Columns of the records behind a figure. `unit_id` null: counted for the whole county alone. */
export type FigureRow = {
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  note: string
  amount: number | null
  href: string
  /** What the records are listed by. */
  position: number | string
}

type Described = Omit<FigureSource, 'count' | 'list'> & {
  /** A select of `FigureRow` columns that are asked for, whatever the unit. */
  rows(trx: Trx, asked: FigureAsked): RawBuilder<FigureRow> | Promise<RawBuilder<FigureRow>>
}

/** A source from one select: counting and listing then cannot part. Units are narrowed here. */
export function figureOf({ rows, ...about }: Described): FigureSource {
  return {
    ...about,
    count: async (trx, asked) => countRows(trx, narrowed(await rows(trx, asked), asked)),
    list: async (trx, asked, slice) => listRows(trx, narrowed(await rows(trx, asked), asked), slice),
  }
}

/** Of these rows those of the units asked for; empty does not narrow. */
export function narrowed(
  rows: RawBuilder<FigureRow>,
  { unitIds }: Pick<FigureAsked, 'unitIds'>,
): RawBuilder<FigureRow> {
  if (unitIds.length === 0) return sql`(${rows})`
  return sql`(select * from (${rows}) where unit_id in (select value from json_each(${JSON.stringify(unitIds)})))`
}

/** The number of these records, or the sum of their amounts. */
export async function countRows(trx: Trx, rows: RawBuilder<FigureRow>): Promise<number> {
  const counted = await sql<{ sum: number }>`select coalesce(sum(coalesce(amount, 1)), 0) as sum
    from ${rows}`.execute(trx)
  return counted.rows[0]?.sum ?? 0
}

/** A slice of them, in their order. */
export async function listRows(
  trx: Trx,
  rows: RawBuilder<FigureRow>,
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const counted = await sql<{ n: number }>`select count(*) as n from ${rows}`.execute(trx)
  const found = await sql<FigureRow>`select * from ${rows} order by position, id
    limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: counted.rows[0]?.n ?? 0,
    rows: found.rows.map(({ id, name, unit_name, note, amount, href }) => ({
      id,
      name,
      unitName: unit_name,
      note,
      amount,
      href,
    })),
  }
}

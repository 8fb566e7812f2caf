import { type RawBuilder, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { LettersAsk } from '#shared/modules/reports/contract-letters'
import type { RegisteredLetter } from '#shared/modules/reports/letter'
import type { Slice } from '#shared/values/page'
import type { LetterMatterTable } from './reports.table'

const COLUMNS = sql`it.id, it.version, it.number, it.on_day as "on", it.addressee, it.title, it.origin, it.matters,
  it.void_reason as "voidReason", coalesce(account.name, '') as by`
const FROM = sql`from letter as it left join account on account.id = it.created_by`

/** One slice of the register, the last letter first. */
export async function listLetters(
  trx: Trx,
  ask: LettersAsk,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: RegisteredLetter[] }> {
  const where = sql.join(clausesOf(ask), sql` and `)
  const counted = await sql<{ n: number }>`select count(*) as n from letter as it where ${where}`.execute(trx)
  const { rows } = await sql<RegisteredLetter>`select ${COLUMNS} ${FROM} where ${where}
    order by it.on_day desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

/** The register in the order of its numbers' days, the first letter first. */
export async function registerRows(trx: Trx, ask: LettersAsk, most: number): Promise<RegisteredLetter[]> {
  const { rows } = await sql<RegisteredLetter>`select ${COLUMNS} ${FROM}
    where ${sql.join(clausesOf(ask), sql` and `)} order by it.on_day, it.id limit ${most}`.execute(trx)
  return rows
}

function clausesOf({ text, year, origin }: LettersAsk): RawBuilder<unknown>[] {
  const clauses: RawBuilder<unknown>[] = [sql`it.removed_at is null`]
  if (year !== null) clauses.push(sql`it.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  if (origin !== '') clauses.push(sql`it.origin = ${origin}`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(
      sql`(instr(it.number, ${word}) > 0 or instr(it.addressee, ${word}) > 0 or instr(it.title, ${word}) > 0)`,
    )
  return clauses
}

/** Years and works that the register has letters of. */
export async function registerFilters(trx: Trx): Promise<{ years: number[]; origins: string[] }> {
  const years = await sql<{ year: number }>`select distinct cast(substr(on_day, 1, 4) as integer) as year
    from letter where removed_at is null order by year desc`.execute(trx)
  const origins = await sql<{ origin: string }>`select distinct origin from letter where removed_at is null
    order by origin`.execute(trx)
  return { years: years.rows.map((it) => it.year), origins: origins.rows.map((it) => it.origin) }
}

export async function findLetter(trx: Trx, id: string): Promise<RegisteredLetter | undefined> {
  const { rows } = await sql<RegisteredLetter>`select ${COLUMNS} ${FROM} where it.id = ${id}
    and it.removed_at is null`.execute(trx)
  return rows[0]
}

/** The last letter that stands about each matter of the workbench. */
export async function lettersAbout(trx: Trx): Promise<{ key: string; number: string; on: string }[]> {
  const { rows } = await sql<{ key: string; number: string; on: string }>`
    select matter.item_key as key, letter.number, letter.on_day as "on", max(letter.id)
    from letter_matter as matter join letter on letter.id = matter.letter_id
    where letter.void_reason = '' and letter.removed_at is null
    group by matter.item_key`.execute(trx)
  return rows
}

export async function insertMatters(trx: Trx, rows: readonly LetterMatterTable[]): Promise<void> {
  await insertMany(trx, 'letter_matter', rows)
}

export async function voidLetter(
  trx: Trx,
  id: string,
  values: { void_reason: string; version: number; changed_at: string; changed_by: string },
): Promise<void> {
  await trx.updateTable('letter').set(values).where('id', '=', id).execute()
}

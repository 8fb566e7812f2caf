import { sql } from 'kysely'
import type { Letter } from '#shared/platform/print/letter'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import type { LetterTable } from './letters.table'

/** Which of these numbers stand in the register already, on letters that were not withdrawn. */
export async function numbersTaken(trx: Trx, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select number from letter
    where number in (select value from json_each(${JSON.stringify(numbers)})) and void_reason = ''
      and removed_at is null`.execute(trx)
  return rows.map((it) => it.number)
}

/** These letters as they were sent, in the order of the register. */
export async function lettersToPrint(trx: Trx, ids: readonly string[]): Promise<(Letter & { id: string })[]> {
  const { rows } = await sql<Omit<Letter, 'paragraphs'> & { id: string; paragraphs: string }>`
    select id, number, on_day as "on", addressee as "to", title, sender as "from", paragraphs from letter
    where id in (select value from json_each(${JSON.stringify(ids)})) and removed_at is null
    order by on_day, id`.execute(trx)
  return rows.map((it) => ({ ...it, paragraphs: JSON.parse(it.paragraphs) }))
}

/** Letters that stand under these numbers, as they were sent, by number. */
export async function lettersNumbered(trx: Trx, numbers: readonly string[]): Promise<Map<string, Letter>> {
  const { rows } = await sql<{ id: string }>`select id from letter
    where number in (select value from json_each(${JSON.stringify(numbers)})) and number <> '' and void_reason = ''
      and removed_at is null`.execute(trx)
  const letters = await lettersToPrint(
    trx,
    rows.map((it) => it.id),
  )
  return new Map(letters.map((it) => [it.number, it]))
}

/** The number of each sender's last letter of a year that stands. */
export async function lastNumbers(
  trx: Trx,
  year: number,
  senders: readonly string[],
): Promise<{ sender: string; number: string }[]> {
  const { rows } = await sql<{ sender: string; number: string }>`select sender, number, max(id) from letter
    where on_day between ${`${year}-01-01`} and ${`${year}-12-31`} and void_reason = '' and removed_at is null
      and sender in (select value from json_each(${JSON.stringify(senders)})) group by sender`.execute(trx)
  return rows.map(({ sender, number }) => ({ sender, number }))
}

export async function insertLetters(trx: Trx, rows: readonly LetterTable[]): Promise<void> {
  await insertMany(trx, 'letter', rows)
}

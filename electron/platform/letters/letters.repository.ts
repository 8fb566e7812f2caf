import { sql } from 'kysely'
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

export async function insertLetters(trx: Trx, rows: readonly LetterTable[]): Promise<void> {
  await insertMany(trx, 'letter', rows)
}
